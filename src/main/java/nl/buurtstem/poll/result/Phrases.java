package nl.buurtstem.poll.result;

import com.ibm.icu.text.ListFormatter;
import com.ibm.icu.text.ListFormatter.Type;
import com.ibm.icu.text.ListFormatter.Width;
import java.util.List;
import java.util.Locale;
import nl.buurtstem.platform.Words;
import nl.buurtstem.poll.result.ResultsPage.Bar;
import nl.buurtstem.poll.result.ResultsPage.Group;
import nl.buurtstem.statistics.Shares;

/// The phrases of which a [Headline] is made.
///
/// @param words in the reader's language
record Phrases(Words words) {
  private static final int MANY_WITHOUT_CHOICE = 10;

  /// How many gave an answer: in tenths, or of a few in numbers.
  String said(String key, Group group, String options, long answers) {
    if (isFew(group.answers())) {
      return words.get(key + "_few", "option", options, "n", answers, "base", group.answers());
    }
    var share = Tenths.of(answers, group.answers());
    return words.get(
        key, "option", options, "tenths", share.tenths(), "about", share.about() ? "yes" : "no");
  }

  /// With the remark that it is of those who made a choice, where many did not.
  String ofChoosers(Group group, String finding) {
    return hasManyWithoutChoice(group)
        ? words.get("poll.finding.choosers", "finding", finding)
        : finding;
  }

  static boolean hasManyWithoutChoice(Group group) {
    return group.leftOut() > 0
        && group.leftOut() * MANY_WITHOUT_CHOICE >= group.leftOut() + group.answers();
  }

  /// Some answers with their share.
  String side(Group group, Sides.Part part) {
    var share =
        words.tellsPercentages(group.answers())
            ? words.percent(100.0 * part.answers() / group.answers(), 0)
            : words.get("poll.results.of", "n", part.answers(), "base", group.answers());
    return words.get("poll.finding.side", "options", either(part.options()), "share", share);
  }

  boolean isFew(long answers) {
    return answers < Shares.FEWEST_IN_WORDS || !words.tellsPercentages(answers);
  }

  String named(List<Bar> bars) {
    return listed(quoted(bars.stream().flatMap(bar -> bar.options().stream()).toList()));
  }

  private List<String> quoted(List<String> options) {
    return options.stream().map(this::quoted).toList();
  }

  String quoted(String option) {
    return words.get("poll.finding.quoted", "option", option);
  }

  /// Some options of which one was chosen: "A or B".
  String either(List<String> options) {
    return ListFormatter.getInstance(locale(), Type.OR, Width.WIDE).format(quoted(options));
  }

  String listed(List<String> parts) {
    return ListFormatter.getInstance(locale()).format(parts);
  }

  private Locale locale() {
    return words.language().locale();
  }

  String capital(String sentence) {
    int second = sentence.offsetByCodePoints(0, 1);
    return sentence.substring(0, second).toUpperCase(locale()) + sentence.substring(second);
  }
}
