package nl.buurtstem.poll.result;

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

/// Makes bars of counts.
///
/// @param say the poll's texts in the reader's language
record ResultWords(Say say) {

  /// Counts of choices as bars. "I don't know" is not in the base and has no bar.
  ///
  /// @param leftOut how many answered without making a choice
  Group group(Group.About about, List<Choice> choices, Counts counts, long base, long leftOut) {
    var bars =
        choices.stream()
            .filter(choice -> !choice.dontKnow())
            .map(choice -> bar(choice.id(), say.of(choice.label()), counts.of(choice.id()), base))
            .toList();
    return group(about, base, leftOut, bars);
  }

  /// Bars with the line below them: how many answers, and how many are not among them.
  Group group(Group.About about, long base, long leftOut, List<Bar> bars) {
    var line = words().get("poll.results.base", "n", base);
    var all = leftOut > 0 ? line + ". " + words().get("poll.results.left_out", "n", leftOut) : line;
    return new Group(about, all, base, leftOut, bars, Optional.empty());
  }

  /// A row that has too few answers.
  Group hidden(Group.About about, long minimum) {
    var why = words().get("poll.results.too_few", "n", minimum);
    return new Group(about, "", 0, 0, List.of(), Optional.of(why));
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

  static double mean(QuestionTally tally) {
    return tally.sum().doubleValue() / tally.answered();
  }

  private Words words() {
    return say.frame().words();
  }
}
