package nl.buurtstem.poll.result;

import jakarta.inject.Singleton;
import java.util.Optional;
import nl.buurtstem.poll.Poll;
import nl.buurtstem.poll.Said;
import nl.buurtstem.poll.Say;

/// What was heard in a published poll, in one sentence.
@Singleton
public class Findings {
  private final Results results;

  Findings(Results results) {
    this.results = results;
  }

  /// A headline with the question it answers.
  ///
  /// @param simulated whether made-up answers are in it
  public record Finding(Said question, String text, boolean simulated) {}

  /// The headline of the first question that has bars and is not about where people live.
  public Optional<Finding> first(Poll poll, Say say) {
    var counted = results.counted(poll);
    var area = poll.definition().areaQuestion().map(question -> question.id()).orElse("");
    return Results.questions(poll, counted, say).stream()
        .filter(result -> result.hasBars() && !result.id().equals(area))
        .findFirst()
        .map(result ->
            new Finding(result.question(), result.finding(), counted.total().simulated() > 0));
  }
}
