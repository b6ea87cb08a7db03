package nl.buurtstem.poll.result;

import com.ibm.icu.text.ListFormatter;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.buurtstem.platform.Words;
import nl.buurtstem.poll.disclosure.AnswerTable;
import nl.buurtstem.poll.page.Said;
import nl.buurtstem.poll.result.ResultsPage.Bar;
import nl.buurtstem.poll.result.ResultsPage.Group;
import nl.buurtstem.poll.tally.QuestionTally;
import nl.buurtstem.statistics.Shares;
import nl.buurtstem.survey.Question;

/// Says in one sentence what the answers to a question show.
///
/// A headline promises no more than the figures below it. From [Shares#FEWEST_IN_WORDS] answers it
/// speaks in tenths (see [Tenths] for the rounding); with fewer it gives the exact numbers. Where
/// the lead of an option is smaller than its margin, the options are named together. Where many
/// people made no choice, it says that it speaks of those who did. Answers that are told together
/// are no option of their own: one of them can be the answer that most people gave, so where they
/// are more people than the longest single bar, they are named together and no winner is; where
/// they are most of the options, and these have no order, that would say nothing.
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
          case Question.Ranking _ -> top(question, shown.getFirst(), "poll.finding.first");
          case Question.Matrix _, Question.Statements _ -> clearestRow(shown);
          case Question _ -> top(question, shown.getFirst(), "poll.finding.most");
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

  /// The option chosen most, or those between which there is little difference.
  private String top(Question question, Group group, String key) {
    var leaders = leaders(group);
    if (leaders.isEmpty()) {
      return words.get("poll.finding.nothing");
    }
    if (leaders.size() > MOST_NAMED) {
      return words.get("poll.finding.divided");
    }
    if (saysNothing(question, group, leaders.getFirst())) {
      return words.get("poll.finding.answers");
    }
    if (!whole && !group.untold().isEmpty()) {
      return ofTold(key, leaders);
    }
    return ofChoosers(group, leading(key, group, leaders));
  }

  /// Whether it is of most options together, which have no order.
  private static boolean saysNothing(Question question, Group group, Bar bar) {
    var ordered = AnswerTable.of(question).getFirst().order().isPresent();
    int options =
        group.untold().size() + group.bars().stream().mapToInt(one -> one.ids().size()).sum();
    return bar.isSeveral() && !ordered && 2 * bar.ids().size() > options;
  }

  /// The share is of everybody who answered, also of those whose answer is left out.
  private String ofTold(String key, List<Bar> leaders) {
    var shares = leaders.stream().map(Bar::percent).distinct().toList();
    return words.get(
        key + "_told",
        "options",
        named(leaders),
        "share",
        listed(shares),
        "together",
        leaders.getFirst().isSeveral() ? "yes" : "no");
  }

  private String leading(String key, Group group, List<Bar> leaders) {
    var first = leaders.getFirst();
    if (first.isSeveral()) {
      return words.get(key + "_together", "options", named(leaders), "share", first.percent());
    }
    if (leaders.size() == 1) {
      return said(key, group, first, Map.of());
    }
    var exact = leaders.stream().mapToLong(Bar::answers).distinct().count() == 1;
    return words.get(key + "_tie", "options", named(leaders), "exact", exact ? "yes" : "no");
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

  /// The longest bar with all that are about as long, the longest first; or the answers told
  /// together, where these are more. Empty where nobody chose anything.
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
        .sorted(Comparator.comparingLong(Bar::answers).reversed())
        .toList();
  }

  /// The same number of a few, of which the numbers are said; of many a lead that is smaller than
  /// half the 95 % interval of the longest bar.
  private boolean level(Group group, Bar top, Bar bar) {
    return bar.answers() == top.answers()
        || (!isFew(group.answers()) && top.width() - bar.width() < top.band() / 2);
  }

  private boolean isFew(long answers) {
    return answers < Shares.FEWEST_IN_WORDS || !words.tellsPercentages(answers);
  }

  private String named(List<Bar> bars) {
    return listed(
        bars.stream()
            .flatMap(bar -> bar.options().stream())
            .map(option -> words.get("poll.finding.quoted", "option", option))
            .toList());
  }

  private String listed(List<String> parts) {
    return ListFormatter.getInstance(words.language().locale()).format(parts);
  }

  private String capital(String sentence) {
    int second = sentence.offsetByCodePoints(0, 1);
    return sentence.substring(0, second).toUpperCase(words.language().locale())
        + sentence.substring(second);
  }
}
