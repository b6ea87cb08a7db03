package nl.buurtstem.poll.result;

import java.util.Comparator;
import java.util.List;
import nl.buurtstem.platform.Words;
import nl.buurtstem.poll.page.Said;
import nl.buurtstem.poll.result.ResultsPage.Bar;
import nl.buurtstem.poll.result.ResultsPage.Group;
import nl.buurtstem.poll.tally.QuestionTally;
import nl.buurtstem.survey.Question;

/// Says in one sentence what the answers to a question show.
///
/// A headline promises no more than the figures below it. From [Shares#FEWEST_IN_WORDS] answers it
/// speaks in tenths (see [Tenths] for the rounding); with fewer it gives the exact numbers. Where
/// the lead of an option is smaller than its margin, the options are named together; of ordered
/// options the ends are compared (see [Sides]), of rows the same answer (see [RowEnd]). Where many
/// people made no choice, it says that it speaks of those who did. Answers that are told together
/// are no option of their own and never win; but as one of them can be the answer that most people
/// gave, nor does a single bar that is shorter than they are together.
///
/// @param words in the reader's language
/// @param whole whether it is about the whole poll; in an area also an answer that many people gave
///   can be left out
/// @param phrases of which a headline is made
record Headline(Words words, boolean whole, Phrases phrases) {
  private static final int MOST_NAMED = 3;

  Headline(Words words, boolean whole) {
    this(words, whole, new Phrases(words));
  }

  /// The sentence above a question's bars.
  String of(Question question, QuestionTally tally, List<Group> groups) {
    if (question.role().filter(Question.Role.AREA::equals).isPresent()) {
      return words.get("poll.finding.where");
    }
    var shown = groups.stream().filter(group -> group.hidden().isEmpty()).toList();
    return phrases.capital(
        switch (question) {
          case Question.Grade _, Question.NumberQuestion _ -> mean(question, tally);
          case Question.Ranking _ -> top(question, shown.getFirst(), "poll.finding.first");
          case Question.Matrix _, Question.Statements _ -> rows(question, shown, groups.size());
          case Question _ -> top(question, shown.getFirst(), "poll.finding.most");
        });
  }

  private String mean(Question question, QuestionTally tally) {
    var mean = words.decimal(ResultWords.mean(tally), 1);
    if (phrases.isFew(tally.answered())) {
      return words.get("poll.finding.mean_few", "base", tally.answered(), "mean", mean);
    }
    var key = question instanceof Question.Grade ? "poll.finding.grade" : "poll.finding.mean";
    return words.get(key, "mean", mean);
  }

  /// The end of the order chosen most, or the option.
  private String top(Question question, Group group, String key) {
    return Sides.of(question, group)
        .map(sides -> phrases.ofChoosers(group, sides(group, sides)))
        .orElseGet(() -> top(group, key));
  }

  private String sides(Group group, Sides sides) {
    var leaders = sides.leaders();
    if (leaders.size() == 1) {
      var first = leaders.getFirst();
      return phrases.said(
          "poll.finding.most", group, phrases.either(first.options()), first.answers());
    }
    return leaders.size() > 2
        ? words.get("poll.finding.divided")
        : words.get(
            "poll.finding.sides_tie",
            "sides",
            phrases.listed(leaders.stream().map(side -> phrases.side(group, side)).toList()));
  }

  /// The option chosen most, or those between which there is little difference.
  private String top(Group group, String key) {
    var leaders = leaders(group);
    if (leaders.isEmpty()) {
      return words.get("poll.finding.nothing");
    }
    if (leaders.getFirst().isSeveral()) {
      return words.get("poll.finding.answers");
    }
    if (leaders.size() > MOST_NAMED) {
      return words.get("poll.finding.divided");
    }
    if (!whole && !group.untold().isEmpty()) {
      return ofTold(key, leaders);
    }
    return phrases.ofChoosers(group, leading(key, group, leaders));
  }

  /// The share is of everybody who answered, also of those whose answer is left out.
  private String ofTold(String key, List<Bar> leaders) {
    var shares = leaders.stream().map(Bar::percent).distinct().toList();
    return words.get(
        key + "_told", "options", phrases.named(leaders), "share", phrases.listed(shares));
  }

  private String leading(String key, Group group, List<Bar> leaders) {
    var first = leaders.getFirst();
    if (leaders.size() == 1) {
      return phrases.said(key, group, phrases.named(leaders), first.answers());
    }
    var exact = leaders.stream().mapToLong(Bar::answers).distinct().count() == 1;
    return words.get(
        key + "_tie", "options", phrases.named(leaders), "exact", exact ? "yes" : "no");
  }

  /// To which rows the first and the last answer of the order were given most.
  private String rows(Question question, List<Group> shown, int all) {
    var ends = shown.size() < all ? List.<RowEnd>of() : RowEnd.of(question, shown);
    if (ends.isEmpty()) {
      return words.get("poll.finding.rows");
    }
    var finding = phrases.listed(ends.stream().map(this::end).toList());
    return ends.stream()
        .flatMap(end -> end.rows().stream())
        .map(RowEnd.Row::group)
        .filter(Phrases::hasManyWithoutChoice)
        .findFirst()
        .map(group -> phrases.ofChoosers(group, finding))
        .orElse(finding);
  }

  private String end(RowEnd end) {
    var rows = end.rows().stream().map(this::row).toList();
    return words.get(
        "poll.finding.row_end",
        "option",
        phrases.quoted(end.option()),
        "rows",
        phrases.listed(rows));
  }

  private String row(RowEnd.Row row) {
    var name = phrases.quoted(row.group().row().map(Said::text).orElse(""));
    return words.get("poll.finding.side", "options", name, "share", row.bar().percent());
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
        || (!phrases.isFew(group.answers()) && top.width() - bar.width() < top.band() / 2);
  }
}
