package nl.buurtstem.poll.result;

import com.ibm.icu.text.ListFormatter;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import nl.buurtstem.platform.Words;
import nl.buurtstem.poll.page.Said;
import nl.buurtstem.poll.page.Say;
import nl.buurtstem.poll.result.ResultsPage.Bar;
import nl.buurtstem.poll.result.ResultsPage.Group;
import nl.buurtstem.poll.tally.QuestionTally;
import nl.buurtstem.statistics.Shares;

/// Makes bars of counts.
///
/// @param say the poll's texts in the reader's language
record ResultWords(Say say) {
  private static final double LEAST_PERCENT = 0.5;

  /// Bars with the line below them: how many answers, and how many are not among them.
  ///
  /// @param least a smaller number of people is not told
  /// @param untold what the answers are called that are left out, as few people gave them
  Group group(
      Group.About about, long base, long leftOut, long least, List<Bar> bars, List<String> untold) {
    var line = words().get("poll.results.base", "n", base);
    var others =
        leftOut < least
            ? words().get("poll.results.left_out_few", "n", least)
            : words().get("poll.results.left_out", "n", leftOut);
    var all = leftOut > 0 ? line + ". " + others : line;
    var full = untold.isEmpty() ? all : all.replaceFirst("[.]$", "") + ". " + untold(untold);
    boolean few = !words().tellsPercentages(base);
    return new Group(about, full, base, leftOut, few, bars, untold, Optional.empty());
  }

  /// A row of which nothing is told.
  Group hidden(Group.About about, String why) {
    return new Group(about, "", 0, 0, true, List.of(), List.of(), Optional.of(why));
  }

  private String untold(List<String> answers) {
    var all = ListFormatter.getInstance(words().language().locale()).format(quoted(answers));
    return words().get("poll.results.untold", "options", all);
  }

  private List<String> quoted(List<String> answers) {
    return answers.stream()
        .map(answer -> words().get("poll.finding.quoted", "option", answer))
        .toList();
  }

  /// Why nothing is told: too few answers, or enough of them, of which a few would show.
  ///
  /// @param told whether something could be told if only the answers could be told apart
  /// @param base how many answers there are
  static String why(Words words, boolean told, long base, long minimum) {
    if (base < minimum) {
      return words.get("poll.results.too_few", "n", minimum);
    }
    return words.get(told ? "poll.results.not_apart_at_all" : "poll.results.protected");
  }

  /// @param ids the answers it is of: one, or those that are told together
  /// @param labels what each answer is called
  Bar bar(List<String> ids, Map<String, Said> labels, long count, long base) {
    var estimate = Shares.unweighted(count, base);
    var interval = estimate.interval();
    var options = ids.stream().map(labels::get).map(Objects::requireNonNull).toList();
    return new Bar(
        ids,
        options.stream().map(Said::text).toList(),
        count,
        label(options),
        words().tellsPercentages(base)
            ? percent(100 * estimate.value())
            : words().get("poll.results.of", "n", count, "base", base),
        words().number(count),
        margin(100 * interval.lower(), 100 * interval.upper()),
        100 * estimate.value(),
        100 * interval.lower(),
        100 * interval.upper());
  }

  /// Both ends in whole percentages; one of them where they are written alike, or both are less
  /// than one.
  private String margin(double lower, double upper) {
    var least = words().percent(lower, 0);
    var most = percent(upper);
    return least.equals(most) || upper < LEAST_PERCENT
        ? most
        : words().get("poll.results.margin", "lower", least, "upper", most);
  }

  /// In whole percentages; of some people never nothing.
  private String percent(double percent) {
    return percent > 0 && percent < LEAST_PERCENT
        ? words().get("poll.results.less_than", "percent", words().percent(1, 0))
        : words().percent(percent, 0);
  }

  private Said label(List<Said> labels) {
    if (labels.size() == 1) {
      return labels.getFirst();
    }
    var texts = labels.stream().map(Said::text).toList();
    var all = ListFormatter.getInstance(words().language().locale()).format(quoted(texts));
    var first = labels.getFirst();
    return new Said(
        words().get("poll.results.together", "options", all), first.lang(), first.dir());
  }

  static double mean(QuestionTally tally) {
    return tally.sum().doubleValue() / tally.answered();
  }

  private Words words() {
    return say.frame().words();
  }
}
