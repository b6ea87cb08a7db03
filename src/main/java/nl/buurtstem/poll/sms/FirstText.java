package nl.buurtstem.poll.sms;

import java.util.stream.Stream;
import nl.buurtstem.platform.Words;
import nl.buurtstem.survey.Definition;
import nl.buurtstem.text.SmsLength;

/// The text that a conversation begins with: who asks and why, that it counts, how long it takes,
/// who sees it and how to stop.
///
/// @param words of the language that the person is asked in
record FirstText(Definition definition, Words words) {
  /// It takes two parts where it has to say more than goes into one.
  private static final int PARTS = 2;

  /// Where the reason does not go into two parts, what the poll is about takes its place, or
  /// nothing: the first question shows that too, and the answer to HULP tells the reason.
  ///
  /// @param questions how many there are
  /// @param more lines to end with; empty for none
  String of(int questions, String more) {
    var language = words.language().code();
    var asker = definition.asker();
    var who = asker.shortName().orElse(asker.name()).in(language).text() + ":";
    var brief = text(who, questions) + more;
    int most = Math.max(PARTS, SmsLength.of(brief).parts());
    var text =
        Stream.concat(asker.wants().stream(), Stream.of(definition.title()))
            .map(about -> text(who + " " + about.in(language).text(), questions) + more)
            .filter(whole -> SmsLength.of(whole).parts() <= most)
            .findFirst()
            .orElse(brief);
    return new Hint("sms.hint.help", SmsWord.HELP, words).behind(text);
  }

  private String text(String about, int questions) {
    return words.get("sms.intro", "about", about, "n", questions);
  }
}
