package nl.buurtstem.poll;

import java.time.Instant;
import java.util.Map;
import nl.buurtstem.poll.tally.Shape;
import nl.buurtstem.survey.Answer;
import nl.buurtstem.survey.Definition;
import nl.buurtstem.survey.Engine;
import nl.buurtstem.survey.source.Loading;
import org.jspecify.annotations.Nullable;

/// One version of a poll's definition, ready for use. It never changes.
///
/// @param loaded what was read from its YAML, with the place of every part
/// @param sourceSha256 of the YAML, in hexadecimal
/// @param addedBy who added it
public record PollVersion(
    int number,
    Loading.Loaded loaded,
    Engine engine,
    Shape shape,
    String source,
    String sourceSha256,
    String addedBy,
    Instant addedAt) {

  /// The definition itself.
  public Definition definition() {
    return loaded.definition();
  }

  /// The key of the area that the answers name, or of the poll's own where it has only one.
  public @Nullable String area(Map<String, Answer> answers) {
    var question = definition().areaQuestion().orElse(null);
    if (question != null
        && answers.get(question.id()) instanceof Answer.Chosen(var option, var _)
        && question.options().stream().anyMatch(o -> o.id().equals(option) && !o.dontKnow())) {
      return option;
    }
    return definition().areas().size() == 1 ? definition().areas().getFirst() : null;
  }
}
