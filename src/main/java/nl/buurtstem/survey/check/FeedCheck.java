package nl.buurtstem.survey.check;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import nl.buurtstem.survey.Choice;
import nl.buurtstem.survey.Feed;
import nl.buurtstem.survey.Feed.Measure;
import nl.buurtstem.survey.Question;
import nl.buurtstem.survey.source.Finding;
import nl.buurtstem.survey.source.FindingCode;

/// Whether each mapping to an indicator can give a figure.
final class FeedCheck {
  private final Check check;
  private final Map<String, String> fedBy = new HashMap<>();

  private FeedCheck(Check check) {
    this.check = check;
  }

  static void run(Check check) {
    var feeds = new FeedCheck(check);
    for (var question : check.definition().questions()) {
      question.feeds().forEach(feed -> feeds.feed(question, feed));
    }
  }

  private void feed(Question question, Feed feed) {
    var before = fedBy.putIfAbsent(feed.indicator(), question.id());
    if (before != null) {
      bad(question, feed, "fed_twice", before);
    }
    switch (feed.measure()) {
      case Measure.Share(var options, var base) -> share(question, feed, options, base);
      case Measure.ShareOfGrade(var atLeast, var atMost) -> {
        if (!(question instanceof Question.Grade)) {
          bad(question, feed, "needs_grade", "");
        } else if (atLeast.orElse(1) > atMost.orElse(10)) {
          bad(question, feed, "empty_range", "");
        }
      }
      case Measure.Scores(var scores) -> scores(question, feed, scores);
      case Measure.Mean _ -> {
        if (!(question instanceof Question.Grade || question instanceof Question.NumberQuestion)) {
          bad(question, feed, "needs_number", "");
        }
      }
    }
  }

  private void share(Question question, Feed feed, Set<String> options, Set<String> base) {
    if (!hasOptions(question)) {
      bad(question, feed, "needs_options", "");
      return;
    }
    known(question, feed, options);
    known(question, feed, base);
    if (!base.containsAll(options)) {
      bad(question, feed, "not_in_base", "");
    }
    if (options.containsAll(base)) {
      bad(question, feed, "everything_counts", "");
    }
    if (unsure(question).stream().anyMatch(base::contains)) {
      bad(question, feed, "dont_know_counts", "");
    }
  }

  private void scores(Question question, Feed feed, Map<String, BigDecimal> scores) {
    if (!hasOptions(question) || question instanceof Question.MultipleChoice) {
      bad(question, feed, "needs_one_option", "");
      return;
    }
    known(question, feed, scores.keySet());
    var unscored =
        question.choices().stream()
            .filter(choice -> !choice.dontKnow() && !scores.containsKey(choice.id()))
            .map(Choice::id)
            .toList();
    if (!unscored.isEmpty()) {
      bad(question, feed, "no_score", String.join(", ", unscored));
    }
    if (unsure(question).stream().anyMatch(scores::containsKey)) {
      bad(question, feed, "dont_know_counts", "");
    }
    if (scores.values().stream().anyMatch(s -> s.signum() < 0 || s.compareTo(BigDecimal.TEN) > 0)) {
      bad(question, feed, "score_range", "");
    }
  }

  private void known(Question question, Feed feed, Set<String> ids) {
    var unknown = new HashSet<>(ids);
    question.choices().stream().map(Choice::id).forEach(unknown::remove);
    if (!unknown.isEmpty()) {
      bad(question, feed, "unknown_option", String.join(", ", unknown.stream().sorted().toList()));
    }
  }

  private static boolean hasOptions(Question question) {
    return !question.choices().isEmpty() && !(question instanceof Question.Ranking);
  }

  private static Set<String> unsure(Question question) {
    return question.choices().stream()
        .filter(Choice::dontKnow)
        .map(Choice::id)
        .collect(Collectors.toSet());
  }

  private void bad(Question question, Feed feed, String detail, String what) {
    check.find(
        FindingCode.BAD_FEED,
        StructureCheck.path(question) + ".feeds",
        Map.of("indicator", feed.indicator(), Finding.DETAIL, detail, "what", what));
  }
}
