package nl.buurtstem.poll.sms;

import nl.buurtstem.platform.Words;
import nl.buurtstem.text.SmsLength;

/// What a word does, told where there is room for it.
///
/// @param key of the text, which takes `word`
record Hint(String key, SmsWord word, Words words) {

  /// The text with the hint behind it, unless that takes another part.
  String behind(String text) {
    var more = text + "\n" + words.get(key, "word", SmsWords.shown(words, word));
    return SmsLength.of(more).parts() > SmsLength.of(text).parts() ? text : more;
  }
}
