package nl.buurtstem.panel;

import jakarta.inject.Singleton;
import java.util.Map;
import nl.buurtstem.messaging.Medium;
import nl.buurtstem.platform.Languages;
import nl.buurtstem.platform.Messages;
import nl.buurtstem.platform.PublicAddress;
import nl.buurtstem.platform.Words;

/// What the panel writes to people, in their language.
@Singleton
class PanelTexts {
  private final Messages messages;
  private final Languages languages;
  private final PublicAddress address;

  PanelTexts(Messages messages, Languages languages, PublicAddress address) {
    this.messages = messages;
    this.languages = languages;
    this.address = address;
  }

  /// A message.
  ///
  /// @param subject of an e-mail; empty for a text message
  record Said(String subject, String text) {}

  /// The message with this name: `panel.sms.<name>` or `panel.mail.<name>`.
  Said of(Medium medium, String name, String language, Map<String, Object> arguments) {
    var words = words(language);
    return switch (medium) {
      case SMS -> new Said("", words.get("panel.sms." + name, arguments));
      case EMAIL ->
          new Said(
              words.get("panel.mail." + name + ".subject", arguments),
              words.get("panel.mail." + name + ".text", arguments));
    };
  }

  Words words(String language) {
    return messages.in(languages.find(language).orElseGet(languages::dutch));
  }

  /// The whole address of a path.
  String url(String path) {
    return address.of(path);
  }
}
