package nl.buurtstem.poll.sms;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nl.buurtstem.messaging.inbound.InboundReply;
import nl.buurtstem.platform.Languages;
import nl.buurtstem.platform.Messages;
import nl.buurtstem.platform.PublicAddress;
import nl.buurtstem.platform.Words;
import nl.buurtstem.poll.Poll;
import nl.buurtstem.poll.PollService;
import nl.buurtstem.poll.visit.DraftToken;
import nl.buurtstem.poll.visit.ReceiptCode;
import nl.buurtstem.survey.Definition.Asker;
import nl.buurtstem.survey.Texts;
import nl.buurtstem.text.SmsLength;

/// What is said by text message outside the questions themselves.
@Singleton
class Said {
  private static final int MOST_WORDS = 5;
  private static final int HELP_PARTS = 4;

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

  /// How to go on later with the poll that another one took the place of.
  String comeBack(String language, Poll left) {
    var words = words(language);
    return left.definition()
        .keyword(language)
        .map(word -> words.get("sms.come_back", "word", word))
        .orElseGet(() -> words.get("sms.come_back.code"));
  }

  /// Asks whether another poll is meant, which this text would begin.
  InboundReply otherPoll(String language, String text) {
    return of("sms.other_poll", language, Map.of("word", text));
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

  /// Who asks and why, what a conversation understands, and whom to ask: with fewer words where it
  /// would become very long.
  InboundReply help(Poll poll, String language) {
    var asker = poll.definition().asker();
    var why = poll.definition().why();
    var brief = asker.shortName().orElse(asker.name());
    var texts =
        List.of(
            help(language, asker, asker.name(), why),
            help(language, asker, brief, why),
            help(language, asker, brief, asker.wants().orElse(why)));
    return new InboundReply(
        language,
        List.of(
            texts.stream()
                .filter(text -> SmsLength.of(text).parts() <= HELP_PARTS)
                .findFirst()
                .orElse(texts.getLast())));
  }

  private String help(String language, Asker asker, Texts name, Texts why) {
    var words = words(language);
    return words.get(
        "sms.help",
        Map.of(
            "asker", name.in(language).text(),
            "why", why.in(language).text(),
            "contact", asker.contact().in(language).text(),
            "back", SmsWords.shown(words, SmsWord.BACK),
            "language", SmsWords.shown(words, SmsWord.LANGUAGE),
            "link", SmsWords.shown(words, SmsWord.LINK)));
  }

  /// How to take part, for whoever sends something that means nothing.
  InboundReply unknown(String language) {
    var open =
        polls.all().stream()
            .filter(poll -> poll.state() == nl.buurtstem.poll.PollState.OPEN && !poll.byCode())
            .flatMap(poll -> poll.definition().keyword(language).stream())
            .limit(MOST_WORDS)
            .collect(Collectors.joining(words(language).get("sms.between") + " "));
    var none = words(language).get("sms.nothing_open");
    return of(
        "sms.unknown",
        language,
        Map.of(
            "words", open.isEmpty() ? none : open, "language", shown(language, SmsWord.LANGUAGE)));
  }

  /// That everything was sent, for whoever goes on texting.
  InboundReply finished(String language) {
    return of("sms.finished", language, Map.of("word", shown(language, SmsWord.HELP)));
  }

  private String shown(String language, SmsWord word) {
    return SmsWords.shown(words(language), word);
  }

  private InboundReply of(String key, String language, Map<String, Object> arguments) {
    return new InboundReply(language, List.of(words(language).get(key, arguments)));
  }
}
