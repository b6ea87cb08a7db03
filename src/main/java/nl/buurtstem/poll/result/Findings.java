package nl.buurtstem.poll.result;

import jakarta.inject.Singleton;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.buurtstem.poll.Poll;
import nl.buurtstem.poll.Said;
import nl.buurtstem.poll.Say;

/// What was heard in a published poll, in one sentence.
@Singleton
public class Findings {
  private static final int MOST = 3;

  private final Results results;

  Findings(Results results) {
    this.results = results;
  }

  /// A headline with the question it answers.
  ///
  /// @param simulated whether made-up answers are in it
  public record Finding(Said question, String text, boolean simulated) {}

  /// How many chose one option of a question.
  ///
  /// @param question its id
  /// @param option its id
  /// @param of how many answered the question, always enough to be shown
  public record Top(String question, String option, Said label, long chose, long of) {}

  /// What was chosen most, per question at most three options, the most first; nothing of questions
  /// that too few answered or that are withheld, and nothing of rows.
  public List<Top> tops(Poll poll, Say say) {
    return results.questions(poll, results.counted(poll).whole(), say).stream()
        .filter(result -> result.groups().size() == 1)
        .flatMap(result -> tops(result.id(), result.groups().getFirst()))
        .toList();
  }

  private static Stream<Top> tops(String question, ResultsPage.Group group) {
    return group.bars().stream()
        .filter(bar -> bar.answers() > 0 && !bar.isSeveral())
        .sorted(Comparator.comparingLong(ResultsPage.Bar::answers).reversed())
        .limit(MOST)
        .map(bar ->
            new Top(question, bar.ids().getFirst(), bar.label(), bar.answers(), group.answers()));
  }

  /// How many took part.
  public long responses(Poll poll) {
    return results.counted(poll).total().responses();
  }

  /// Whether made-up answers are in the figures.
  public boolean simulated(Poll poll) {
    return results.counted(poll).total().simulated() > 0;
  }

  /// The headline of the first question that has bars and is not about where people live.
  public Optional<Finding> first(Poll poll, Say say) {
    var counted = results.counted(poll);
    var area = poll.definition().areaQuestion().map(question -> question.id()).orElse("");
    return results.questions(poll, counted.whole(), say).stream()
        .filter(result -> result.hasBars() && !result.id().equals(area))
        .findFirst()
        .map(result ->
            new Finding(result.question(), result.finding(), counted.total().simulated() > 0));
  }
}
