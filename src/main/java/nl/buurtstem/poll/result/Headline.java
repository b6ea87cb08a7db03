package nl.buurtstem.poll.result;

import com.ibm.icu.text.ListFormatter;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.buurtstem.platform.Words;
import nl.buurtstem.poll.Said;
import nl.buurtstem.poll.result.ResultsPage.Bar;
import nl.buurtstem.poll.result.ResultsPage.Group;
import nl.buurtstem.poll.tally.QuestionTally;
import nl.buurtstem.statistics.Shares;
import nl.buurtstem.survey.Question;

/// Says in one sentence what the answers to a question show.
///
/// A headline promises no more than the figures below it. From [Shares#FEWEST_IN_WORDS] answers it
/// speaks in tenths (see [Tenths] for the rounding); with fewer it gives the exact numbers. Options
/// with the same printed percentage are named together. Where many people made no choice, it says
/// that it speaks of those who did. Answers that are told together are no option of their own: one
/// of them can be the answer that most people gave, so where they are more people than the longest
/// single bar, they are named together and no winner is.
///
/// @param words in the reader's language
/// @param whole whether it is about the whole poll; in an area also an answer that many people gave
///   can be left out
record Headline(Words words, boolean whole) {
  private static final int MOST_NAMED = 3;
  private static final int MANY_WITHOUT_CHOICE = 10;

  /// The sentence above a question's bars.
  String of(Question question, QuestionTally tally, List<Group> groups) {
    if (question.role().filter(Question.Role.AREA::equals).isPresent()) {
      return words.get("poll.finding.where");
    }
    var shown = groups.stream().filter(group -> group.hidden().isEmpty()).toList();
    return capital(
        switch (question) {
          case Question.Grade _, Question.NumberQuestion _ -> mean(question, tally);
          case Question.Ranking _ -> ofTold(shown.getFirst(), "poll.finding.first");
          case Question.Matrix _, Question.Statements _ -> clearestRow(shown);
          case Question _ -> ofTold(shown.getFirst(), "poll.finding.most");
        });
  }

  private String mean(Question question, QuestionTally tally) {
    var mean = words.decimal(ResultWords.mean(tally), 1);
    if (isFew(tally.answered())) {
      return words.get("poll.finding.mean_few", "base", tally.answered(), "mean", mean);
    }
    var key = question instanceof Question.Grade ? "poll.finding.grade" : "poll.finding.mean";
    return words.get(key, "mean", mean);
  }

  private String ofTold(Group group, String key) {
    var finding = top(group, key);
    return whole || group.untold().isEmpty()
        ? finding
        : words.get("poll.finding.of_told", "finding", finding);
  }

  /// The option chosen most, or those that are chosen as often as each other.
  private String top(Group group, String key) {
    var leaders = leaders(group);
    if (leaders.isEmpty()) {
      return words.get("poll.finding.nothing");
    }
    if (leaders.getFirst().isSeveral()) {
      return ofChoosers(group, together(key, leaders.getFirst()));
    }
    if (leaders.size() > MOST_NAMED) {
      return words.get("poll.finding.divided");
    }
    if (leaders.size() > 1) {
      var exact = leaders.stream().mapToLong(Bar::answers).distinct().count() == 1;
      return ofChoosers(
          group,
          words.get(
              key + "_tie",
              "options",
              named(leaders.stream().map(bar -> bar.label().text()).toList()),
              "exact",
              exact ? "yes" : "no"));
    }
    return ofChoosers(group, said(key, group, leaders.getFirst(), Map.of()));
  }

  private String together(String key, Bar bar) {
    return words.get(
        key + "_together", Map.of("options", named(bar.options()), "share", bar.percent()));
  }

  /// The row in which people agree most with each other, among the rows that have one answer in
  /// front.
  private String clearestRow(List<Group> rows) {
    if (rows.stream().map(this::leaders).anyMatch(bars -> bars.stream().anyMatch(Bar::isSeveral))) {
      return words.get("poll.finding.rows");
    }
    return rows.stream()
        .filter(row -> leaders(row).size() == 1)
        .max(Comparator.comparingDouble(row -> leaders(row).getFirst().width()))
        .map(row ->
            ofChoosers(
                row,
                said(
                    "poll.finding.row",
                    row,
                    leaders(row).getFirst(),
                    Map.of("row", row.row().map(Said::text).orElse("")))))
        .orElseGet(() -> words.get("poll.finding.divided"));
  }

  private String said(String key, Group group, Bar bar, Map<String, String> more) {
    var arguments = new HashMap<String, Object>(more);
    arguments.put("option", bar.label().text());
    if (isFew(group.answers())) {
      arguments.put("n", bar.answers());
      arguments.put("base", group.answers());
      return words.get(key + "_few", arguments);
    }
    var share = Tenths.of(bar.answers(), group.answers());
    arguments.put("tenths", share.tenths());
    arguments.put("about", share.about() ? "yes" : "no");
    return words.get(key, arguments);
  }

  private String ofChoosers(Group group, String finding) {
    var many = group.leftOut() * MANY_WITHOUT_CHOICE >= group.leftOut() + group.answers();
    return many && group.leftOut() > 0
        ? words.get("poll.finding.choosers", "finding", finding)
        : finding;
  }

  /// The longest bar with all that look as long: the same number of a few, the same printed
  /// percentage of many; or the answers told together, where these are more. Empty where nobody
  /// chose anything.
  private List<Bar> leaders(Group group) {
    var longest =
        group.bars().stream()
            .filter(bar -> bar.answers() > 0)
            .max(Comparator.comparingLong(Bar::answers).thenComparing(bar -> !bar.isSeveral()));
    if (longest.filter(Bar::isSeveral).isPresent()) {
      return longest.stream().toList();
    }
    return longest.stream()
        .flatMap(top -> group.bars().stream().filter(bar -> level(group, top, bar)))
        .filter(bar -> !bar.isSeveral())
        .toList();
  }

  private boolean level(Group group, Bar top, Bar bar) {
    return bar.answers() == top.answers()
        || (!isFew(group.answers()) && bar.percent().equals(top.percent()));
  }

  private boolean isFew(long answers) {
    return answers < Shares.FEWEST_IN_WORDS || !words.tellsPercentages(answers);
  }

  private String named(List<String> options) {
    var quoted =
        options.stream().map(option -> words.get("poll.finding.quoted", "option", option)).toList();
    return ListFormatter.getInstance(words.language().locale()).format(quoted);
  }

  private String capital(String sentence) {
    int second = sentence.offsetByCodePoints(0, 1);
    return sentence.substring(0, second).toUpperCase(words.language().locale())
        + sentence.substring(second);
  }
}
