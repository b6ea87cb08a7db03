package nl.buurtstem.poll.check;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import nl.buurtstem.platform.Resources;
import nl.buurtstem.survey.source.Finding;
import nl.buurtstem.survey.source.FindingCode;
import nl.buurtstem.survey.source.Loading.Loaded;

/// Whether each recording that a definition names is there.
@Singleton
final class AudioCheck implements DefinitionCheck {

  @Override
  public List<Finding> findings(Loaded loaded) {
    return loaded.definition().questions().stream()
        .flatMap(question ->
            question.common().audio().entrySet().stream()
                .filter(audio -> Resources.bytes("surveys/audio/" + audio.getValue()).isEmpty())
                .map(audio ->
                    loaded
                        .origin()
                        .find(
                            FindingCode.MISSING_AUDIO,
                            "questions." + question.id() + ".audio." + audio.getKey(),
                            Map.of("file", audio.getValue()))))
        .toList();
  }
}
