package nl.buurtstem.poll.sms;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import nl.buurtstem.messaging.inbound.InboundReply;
import nl.buurtstem.platform.Language;
import nl.buurtstem.poll.visit.HandOvers;

/// Does what people ask beside answering: help, another language, back, on by web, a code.
@Singleton
class Commands {
  private final SmsWords words;
  private final Said said;
  private final People people;
  private final Conversations conversations;
  private final Starting starting;
  private final HandOvers handOvers;

  Commands(
      SmsWords words,
      Said said,
      People people,
      Conversations conversations,
      Starting starting,
      HandOvers handOvers) {
    this.words = words;
    this.said = said;
    this.people = people;
    this.conversations = conversations;
    this.starting = starting;
    this.handOvers = handOvers;
  }

  /// Empty when the text is no such word. "TAAL TR" and "CODE ABCDE-FGHJK" have something behind
  /// it.
  Optional<InboundReply> find(Now now) {
    var whole = words.find(now.text()).filter(word -> word != SmsWord.CODE);
    return whole.isPresent() ? whole.flatMap(word -> plain(now, word)) : withMore(now);
  }

  private Optional<InboundReply> plain(Now now, SmsWord word) {
    return switch (word) {
      case HELP -> Optional.of(help(now));
      case LANGUAGE -> Optional.of(list(now));
      case BACK -> inConversation(now, open -> conversations.back(open.poll(), open.waiting()));
      case LINK -> Optional.of(link(now));
      case CODE -> Optional.empty();
    };
  }

  private Optional<InboundReply> withMore(Now now) {
    var parts = now.text().strip().split("\\s+", 2);
    if (parts.length < 2) {
      return Optional.empty();
    }
    return switch (words.find(parts[0]).orElse(SmsWord.HELP)) {
      case LANGUAGE -> words.language(parts[1]).map(language -> speak(now, language));
      case CODE -> starting.byCode(now, parts[1], true);
      case HELP, BACK, LINK -> Optional.empty();
    };
  }

  /// Whoever was shown the list of languages chooses one by its number or its name.
  Optional<InboundReply> choose(Now now) {
    return number(now.text())
        .flatMap(words::language)
        .or(() -> words.language(now.text()))
        .map(language -> speak(now, language));
  }

  private static Optional<Integer> number(String text) {
    var digits = new StringBuilder();
    text.strip()
        .codePoints()
        .map(c -> Character.digit(c, 10))
        .forEach(digit -> digits.append(digit < 0 ? "x" : digit));
    return digits.length() == 1 && digits.charAt(0) != 'x'
        ? Optional.of(digits.charAt(0) - '0')
        : Optional.empty();
  }

  private record Open(nl.buurtstem.poll.Poll poll, Conversation waiting) {}

  private Optional<InboundReply> inConversation(
      Now now, java.util.function.Function<Open, InboundReply> act) {
    return now.waiting()
        .flatMap(waiting -> now.poll().map(poll -> new Open(poll, waiting)))
        .filter(open -> starting.hold(open.poll()))
        .map(act);
  }

  private InboundReply help(Now now) {
    return inConversation(now, this::helpAndAsk)
        .or(() -> now.poll().map(poll -> said.help(poll, now.language())))
        .orElseGet(() -> said.unknown(now.language()));
  }

  private InboundReply helpAndAsk(Open open) {
    var help = said.help(open.poll(), open.waiting().language());
    return conversations.ask(open.poll(), open.waiting(), _ -> help.texts());
  }

  private InboundReply list(Now now) {
    people.chooses(now.from(), true);
    var text = said.words(now.language()).get("sms.choose_language") + words.languageList();
    return new InboundReply(now.language(), List.of(text));
  }

  private InboundReply speak(Now now, Language language) {
    people.speaks(now.from(), language.code());
    var told = said.words(language.code()).get("sms.language_set");
    return inConversation(
            now,
            open -> {
              boolean known = open.poll().definition().languages().contains(language.code());
              return conversations.ask(
                  open.poll(),
                  known ? open.waiting().in(language.code()) : open.waiting(),
                  _ -> known ? List.of(told) : List.of());
            })
        .orElseGet(() -> said.unknown(language.code()));
  }

  private InboundReply link(Now now) {
    return inConversation(
            now,
            open ->
                said.link(
                    now.language(),
                    handOvers.make(
                        open.poll(), open.waiting().secret().orElseThrow(), now.language())))
        .orElseGet(() ->
            starting.finished(now)
                ? said.finished(now.language())
                : said.plain("sms.link.none", now.language()));
  }
}
