package nl.buurtstem.poll;

import jakarta.inject.Singleton;
import java.util.List;
import nl.buurtstem.platform.Languages;
import nl.buurtstem.platform.Messages;
import nl.buurtstem.platform.Resources;
import nl.buurtstem.survey.check.Check;
import nl.buurtstem.survey.source.Definitions;
import nl.buurtstem.survey.source.Finding;
import nl.buurtstem.survey.source.Loading.Loaded;
import nl.buurtstem.survey.source.Loading.Rejected;

/// The check of a definition with the product's own words and pictures.
@Singleton
final class PollCheck {
  private final MessageVocabulary vocabulary;

  PollCheck(Messages messages, Languages languages) {
    this.vocabulary = new MessageVocabulary(messages, languages);
  }

  /// Everything its author should know.
  ///
  /// @param file what it is called in the findings
  List<Finding> findings(String yaml, String file) {
    return switch (Definitions.load(yaml, file)) {
      case Rejected(var findings) -> findings;
      case Loaded loaded ->
          Check.of(loaded, picture -> Resources.bytes("surveys/pictures/" + picture), vocabulary);
    };
  }
}
