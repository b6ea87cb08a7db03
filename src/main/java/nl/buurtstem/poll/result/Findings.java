package nl.buurtstem.poll.result;

import jakarta.inject.Singleton;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.buurtstem.poll.Poll;
import nl.buurtstem.poll.page.Said;
import nl.buurtstem.poll.page.Say;
import nl.buurtstem.survey.Condition;
import nl.buurtstem.survey.Definition;
import nl.buurtstem.survey.Question;
import org.jspecify.annotations.Nullable;

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
  /// that too few answered or that are withheld, nothing of rows, and no option that answers told
  /// together could outdo.
  public List<Top> tops(Poll poll, Say say) {
    return results.questions(poll, results.counted(poll).whole(), say).stream()
        .filter(result -> result.groups().size() == 1)
        .flatMap(result -> tops(result.id(), result.groups().getFirst()))
        .toList();
  }

  private static Stream<Top> tops(String question, ResultsPage.Group group) {
    var together = group.bars().stream().filter(ResultsPage.Bar::isSeveral);
    long hidden = together.mapToLong(ResultsPage.Bar::answers).max().orElse(0);
    return group.bars().stream()
        .filter(bar -> bar.answers() > 0 && bar.answers() >= hidden && !bar.isSeveral())
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

  /// Whether all answers in the figures are made up.
  public boolean allSimulated(Poll poll) {
    var total = results.counted(poll).total();
    return total.simulated() == total.responses();
  }

  /// The headline of the question that says most: one with a grade, else one that feeds an
  /// indicator, else the first. Never of one that only decides what is asked next, nor of where
  /// people live or what is sensitive.
  public Optional<Finding> first(Poll poll, Say say) {
    var counted = results.counted(poll);
    var questions = new LinkedHashMap<String, Question>();
    poll.definition().questions().stream()
        .filter(question -> mayStandAlone(poll.definition(), question))
        .forEach(question -> questions.put(question.id(), question));
    return results.questions(poll, counted.whole(), say).stream()
        .filter(result -> result.hasBars() && questions.containsKey(result.id()))
        .min(Comparator.comparingInt(result -> place(questions.get(result.id()))))
        .map(result ->
            new Finding(result.question(), result.finding(), counted.total().simulated() > 0));
  }

  private static boolean mayStandAlone(Definition definition, Question question) {
    boolean decides =
        definition.questions().stream()
            .flatMap(other -> other.when().stream())
            .flatMap(Condition::references)
            .anyMatch(reference -> reference.question().equals(question.id()));
    return question.role().isEmpty()
        && question.sensitive().isEmpty()
        && (!decides || isGradeOrFeeds(question));
  }

  private static boolean isGradeOrFeeds(Question question) {
    return question instanceof Question.Grade || !question.feeds().isEmpty();
  }

  private static int place(@Nullable Question question) {
    if (question instanceof Question.Grade) {
      return 0;
    }
    return question != null && !question.feeds().isEmpty() ? 1 : 2;
  }
}
