package nl.buurtstem.poll.check;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.stream.Stream;
import nl.buurtstem.platform.Languages;
import nl.buurtstem.platform.Messages;
import nl.buurtstem.platform.Resources;
import nl.buurtstem.survey.check.Check;
import nl.buurtstem.survey.source.Finding;
import nl.buurtstem.survey.source.Loading;
import nl.buurtstem.survey.source.Loading.Loaded;
import nl.buurtstem.survey.source.Loading.Rejected;

/// The check of a definition with the product's own words and pictures, and with whatever the other
/// parts of the product know that it must agree with.
@Singleton
public final class PollCheck {
  private final MessageVocabulary vocabulary;
  private final List<DefinitionCheck> others;

  PollCheck(Messages messages, Languages languages, List<DefinitionCheck> others) {
    this.vocabulary = new MessageVocabulary(messages, languages);
    this.others = others;
  }

  /// Everything the author of what was read should know.
  public List<Finding> findings(Loading loading) {
    return switch (loading) {
      case Rejected(var findings) -> findings;
      case Loaded loaded -> {
        var own =
            Check.of(loaded, picture -> Resources.bytes("surveys/pictures/" + picture), vocabulary);
        var more = others.stream().flatMap(other -> other.findings(loaded).stream());
        yield Stream.concat(own.stream(), more).sorted(Finding.ORDER).toList();
      }
    };
  }
}
