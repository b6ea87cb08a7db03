package nl.buurtstem.messaging.inbound;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import nl.buurtstem.messaging.inbound.GlobalWords.Found;
import nl.buurtstem.messaging.inbound.GlobalWords.Meaning;
import nl.buurtstem.platform.Languages;
import nl.buurtstem.platform.Messages;
import nl.buurtstem.resident.ConsentSource;
import nl.buurtstem.resident.Consents;

/// Does what STOP and START ask, and says so: once, and after STOP nothing more. Within the
/// caller's transaction, which holds the contact.
@Singleton
class GlobalAnswers {
  private final GlobalWords words;
  private final Consents consents;
  private final Spoken spoken;
  private final Messages messages;
  private final Languages languages;

  GlobalAnswers(
      GlobalWords words, Consents consents, Spoken spoken, Messages messages, Languages languages) {
    this.words = words;
    this.consents = consents;
    this.spoken = spoken;
    this.messages = messages;
    this.languages = languages;
  }

  /// The answer to STOP and START. START of somebody who did not stop has none.
  ///
  /// @param more what goes on after START, if anything; asked for once they may be texted again
  Optional<InboundReply> answer(InboundText text, Supplier<Optional<InboundReply>> more) {
    return words.find(text.text()).flatMap(found -> answer(text, found, more));
  }

  private Optional<InboundReply> answer(
      InboundText text, Found found, Supplier<Optional<InboundReply>> more) {
    var language = language(text, found);
    boolean stopped = consents.stopped(text.from());
    return switch (found.meaning()) {
      case STOP -> {
        consents.stopAll(text.from(), ConsentSource.SMS);
        yield Optional.of(
            stopped ? InboundReply.none(language) : said("messaging.stopped", language));
      }
      case START -> {
        if (!stopped) {
          yield Optional.empty();
        }
        consents.resume(text.from(), ConsentSource.SMS);
        yield more.get()
            .map(next -> said("messaging.started", next.language()).then(next.texts()))
            .or(() -> Optional.of(said("messaging.started", language)));
      }
      case HELP -> Optional.empty();
    };
  }

  /// Whoever stopped and asks for help is told how to start again, and nothing else is answered.
  InboundReply whileStopped(InboundText text, String language) {
    return words
        .find(text.text())
        .filter(found -> found.meaning() == Meaning.HELP)
        .map(found -> said("messaging.stopped.help", language(text, found)))
        .orElseGet(() -> InboundReply.none(language));
  }

  /// Whether a text says STOP.
  boolean isStop(InboundText text) {
    return words.find(text.text()).filter(found -> found.meaning() == Meaning.STOP).isPresent();
  }

  /// The one we spoke last, or wrote in; otherwise one in which it is a word, Dutch first.
  private String language(InboundText text, Found found) {
    return spoken.language(text.from()).orElseGet(() -> found.languages().getFirst());
  }

  /// One text without anything to fill in.
  InboundReply said(String key, String language) {
    var words = messages.in(languages.find(language).orElseGet(languages::dutch));
    return new InboundReply(language, List.of(words.get(key)));
  }
}
