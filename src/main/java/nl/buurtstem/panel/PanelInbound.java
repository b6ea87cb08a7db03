package nl.buurtstem.panel;

import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import nl.buurtstem.messaging.inbound.InboundHandler;
import nl.buurtstem.messaging.inbound.InboundReply;
import nl.buurtstem.messaging.inbound.InboundText;
import nl.buurtstem.platform.Languages;
import nl.buurtstem.platform.Messages;
import nl.buurtstem.resident.ConsentSource;

/// The panel by text message: JA, in any language, of somebody who filled in the form makes them a
/// member; the word PANEL is answered with where the form is.
@Singleton
class PanelInbound implements InboundHandler {
  private static final String DUTCH = "nl";

  private final Joining joining;
  private final PanelTexts texts;
  private final Set<String> yes = new HashSet<>();
  private final Set<String> keywords;

  PanelInbound(Joining joining, PanelTexts texts, Messages messages, Languages languages) {
    this.joining = joining;
    this.texts = texts;
    for (var language : languages.all()) {
      Arrays.stream(messages.in(language).get("panel.sms.yes_words").split(","))
          .map(PanelInbound::plain)
          .forEach(yes::add);
    }
    this.keywords = Set.of("panel", "buurtpanel");
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
    return keywords.contains(said)
        ? Optional.of(reply(DUTCH, "keyword", "/" + DUTCH + "/panel"))
        : Optional.empty();
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
