package nl.buurtstem.poll.sms;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nl.buurtstem.messaging.InboundReply;
import nl.buurtstem.platform.Languages;
import nl.buurtstem.platform.Messages;
import nl.buurtstem.platform.PublicAddress;
import nl.buurtstem.platform.Words;
import nl.buurtstem.poll.Poll;
import nl.buurtstem.poll.PollService;
import nl.buurtstem.poll.visit.DraftToken;
import nl.buurtstem.poll.visit.ReceiptCode;

/// What is said by text message outside the questions themselves.
@Singleton
class Said {
  private static final int MOST_WORDS = 5;

  private final Messages messages;
  private final Languages languages;
  private final PublicAddress address;
  private final PollService polls;

  Said(Messages messages, Languages languages, PublicAddress address, PollService polls) {
    this.messages = messages;
    this.languages = languages;
    this.address = address;
    this.polls = polls;
  }

  Words words(String language) {
    return messages.in(languages.find(language).orElseGet(languages::dutch));
  }

  /// One text without anything to fill in.
  InboundReply plain(String key, String language) {
    return of(key, language, Map.of());
  }

  /// One text about a poll: it may name its word, its days and where its results are.
  InboundReply of(String key, String language, Poll poll) {
    var words = words(language);
    return of(
        key,
        language,
        Map.of(
            "word", poll.definition().keyword(language).orElse(""),
            "date", words.date(key.equals("sms.not_yet") ? poll.opens() : resultsBy(poll)),
            "link", address.of("/" + words.language().code() + poll.resultsPath())));
  }

  private static java.time.LocalDate resultsBy(Poll poll) {
    return poll.definition().resultsBy();
  }

  /// That the answers are in.
  String done(Poll poll, String language, ReceiptCode receipt) {
    var words = words(language);
    return words.get(
        "sms.done",
        "code",
        receipt.shown(),
        "date",
        words.date(resultsBy(poll)),
        "link",
        address.of("/" + words.language().code() + poll.resultsPath()));
  }

  /// By which link to go on by web.
  InboundReply link(String language, DraftToken code) {
    return of(
        "sms.link",
        language,
        Map.of(
            "link",
            address.of("/" + words(language).language().code() + "/verder/" + code.value())));
  }

  /// What a conversation understands, and whom to ask.
  InboundReply help(Poll poll, String language) {
    var asker = poll.definition().asker();
    return of(
        "sms.help",
        language,
        Map.of(
            "asker", asker.name().in(language).text(),
            "contact", asker.contact().in(language).text(),
            "back", shown(language, SmsWord.BACK),
            "language", shown(language, SmsWord.LANGUAGE),
            "link", shown(language, SmsWord.LINK)));
  }

  /// How to take part, for whoever sends something that means nothing.
  InboundReply unknown(String language) {
    var open =
        polls.all().stream()
            .filter(poll -> poll.state() == nl.buurtstem.poll.PollState.OPEN && !poll.byCode())
            .flatMap(poll -> poll.definition().keyword(language).stream())
            .limit(MOST_WORDS)
            .collect(Collectors.joining(", "));
    var none = words(language).get("sms.nothing_open");
    return of(
        "sms.unknown",
        language,
        Map.of(
            "words", open.isEmpty() ? none : open, "language", shown(language, SmsWord.LANGUAGE)));
  }

  private String shown(String language, SmsWord word) {
    return SmsWords.shown(words(language), word);
  }

  private InboundReply of(String key, String language, Map<String, Object> arguments) {
    return new InboundReply(language, List.of(words(language).get(key, arguments)));
  }
}
