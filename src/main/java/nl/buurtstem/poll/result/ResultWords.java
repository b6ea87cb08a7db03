package nl.buurtstem.poll.result;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import nl.buurtstem.platform.Words;
import nl.buurtstem.poll.Said;
import nl.buurtstem.poll.Say;
import nl.buurtstem.poll.result.ResultsPage.Bar;
import nl.buurtstem.poll.result.ResultsPage.Group;
import nl.buurtstem.poll.tally.QuestionTally;
import nl.buurtstem.statistics.Shares;
import nl.buurtstem.survey.Choice;
import nl.buurtstem.survey.Question;

/// Makes bars of counts, and says in one sentence what they show.
///
/// @param say the poll's texts in the reader's language
record ResultWords(Say say) {

  /// Counts of choices as bars. "I don't know" is not in the base and has no bar.
  Group group(String id, Optional<Said> row, List<Choice> choices, Counts counts, long base) {
    var bars =
        choices.stream()
            .filter(choice -> !choice.dontKnow())
            .map(choice -> bar(choice.id(), say.of(choice.label()), counts.of(choice.id()), base))
            .toList();
    return new Group(id, row, words().get("poll.results.base", "n", base), base, bars);
  }

  /// How many answers a question has, as the line below its bars.
  String base(QuestionTally tally) {
    return words().get("poll.results.base", "n", tally.answered());
  }

  /// How often something was chosen.
  interface Counts {
    long of(String option);
  }

  Bar bar(String id, Said label, long count, long base) {
    var estimate = Shares.unweighted(count, base);
    var interval = estimate.interval();
    return new Bar(
        id,
        count,
        label,
        words().percent(100 * estimate.value(), 0),
        words().number(count),
        words()
            .get(
                "poll.results.margin",
                "lower",
                words().percent(100 * interval.lower(), 0),
                "upper",
                words().percent(100 * interval.upper(), 0)),
        100 * estimate.value(),
        100 * interval.lower(),
        100 * interval.upper());
  }

  /// "Six in ten chose ...", for the longest bar.
  String mostChosen(Group group) {
    return longest(group)
        .map(bar ->
            words().get("poll.finding.most", "tenths", tenths(bar), "option", bar.label().text()))
        .orElseGet(() -> words().get("poll.finding.nothing"));
  }

  /// The same, for the row in which people agree most with each other.
  String clearestRow(List<Group> groups) {
    return groups.stream()
        .filter(group -> longest(group).isPresent())
        .max(Comparator.comparingDouble(group -> longest(group).orElseThrow().width()))
        .map(group ->
            words()
                .get(
                    "poll.finding.row",
                    "tenths",
                    tenths(longest(group).orElseThrow()),
                    "row",
                    group.row().map(Said::text).orElse(""),
                    "option",
                    longest(group).orElseThrow().label().text()))
        .orElseGet(() -> words().get("poll.finding.nothing"));
  }

  /// "... is first most often".
  String first(Group group) {
    return longest(group)
        .map(bar -> words().get("poll.finding.first", "option", bar.label().text()))
        .orElseGet(() -> words().get("poll.finding.nothing"));
  }

  /// "On average a 6.8".
  String mean(QuestionTally tally, Question question) {
    var key = question instanceof Question.Grade ? "poll.finding.grade" : "poll.finding.mean";
    return words().get(key, "mean", words().decimal(mean(tally), 1));
  }

  static double mean(QuestionTally tally) {
    return tally.sum().doubleValue() / tally.answered();
  }

  private static long tenths(Bar bar) {
    return Math.round(bar.width() / 10);
  }

  private static Optional<Bar> longest(Group group) {
    return group.bars().stream().max(Comparator.comparingDouble(Bar::width));
  }

  private Words words() {
    return say.frame().words();
  }
}
