package nl.buurtstem.panel;

import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import nl.buurtstem.messaging.inbound.InboundHandler;
import nl.buurtstem.messaging.inbound.InboundReply;
import nl.buurtstem.messaging.inbound.InboundText;
import nl.buurtstem.messaging.inbound.Spoken;
import nl.buurtstem.platform.Language;
import nl.buurtstem.platform.Languages;
import nl.buurtstem.platform.Messages;
import nl.buurtstem.resident.ConsentSource;

/// The panel by text message: JA, in any language, of somebody who filled in the form makes them a
/// member; the word PANEL, in any language, is answered with where the form is, in the language of
/// whoever texts.
@Singleton
class PanelInbound implements InboundHandler {
  private static final String DUTCH = "nl";

  private final Joining joining;
  private final PanelTexts texts;
  private final Set<String> yes = new HashSet<>();
  private final Map<String, Set<String>> keywords = new HashMap<>();
  private final Spoken spoken;

  PanelInbound(
      Joining joining, PanelTexts texts, Spoken spoken, Messages messages, Languages languages) {
    this.joining = joining;
    this.texts = texts;
    this.spoken = spoken;
    for (var language : languages.all()) {
      words(messages, language, "panel.sms.yes_words").forEach(yes::add);
      words(messages, language, "panel.sms.keywords")
          .forEach(
              word -> keywords.computeIfAbsent(word, _ -> new TreeSet<>()).add(language.code()));
    }
  }

  /// Before polls: JA of somebody who still has to confirm is that, once.
  @Override
  public int order() {
    return 10;
  }

  @Override
  public Optional<InboundReply> handle(InboundText text) {
    var said = plain(text.text());
    if (yes.contains(said)) {
      return joining.waiting(text.from()).map(this::confirmed);
    }
    return Optional.ofNullable(keywords.get(said))
        .map(in -> {
          var language = language(text, in);
          return reply(language, "keyword", "/" + language + "/panel");
        });
  }

  /// The only one in which it is a word; otherwise the one we spoke or wrote in last, or Dutch.
  private String language(InboundText text, Set<String> in) {
    return in.size() == 1 ? in.iterator().next() : spoken.language(text.from()).orElse(DUTCH);
  }

  private static Stream<String> words(Messages messages, Language language, String key) {
    return Arrays.stream(messages.in(language).get(key).split(",")).map(PanelInbound::plain);
  }

  /// Who still has to say yes, and says something that means nothing else, is told how.
  @Override
  public Optional<InboundReply> otherwise(InboundText text) {
    return joining
        .waiting(text.from())
        .map(member -> member.profile().language())
        .map(language ->
            new InboundReply(language, List.of(texts.words(language).get("panel.sms.say_yes"))));
  }

  private InboundReply confirmed(Member member) {
    joining.confirm(member, ConsentSource.SMS);
    var language = member.profile().language();
    return reply(language, "welcome", "/" + language + "/panel/mijn");
  }

  private InboundReply reply(String language, String name, String path) {
    var words = texts.words(language);
    return new InboundReply(
        language, List.of(words.get("panel.sms." + name, "link", texts.url(path))));
  }

  /// Letters and digits only, small.
  private static String plain(String text) {
    return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", "");
  }
}
