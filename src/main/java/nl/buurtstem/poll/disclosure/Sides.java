package nl.buurtstem.poll.disclosure;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import nl.buurtstem.survey.Feed;
import nl.buurtstem.survey.Feed.Measure;

/// How the figures of indicators tell answers apart. A share tells those that count, those that
/// only are in its base, and others. A mean comes with its base and its spread: three numbers, from
/// which the counts of up to three answers follow.
final class Sides {
  private static final int FOLLOW_FROM_A_MEAN = 3;
  private static final String COUNTS = "+";
  private static final String IN_BASE = "";
  private static final String OUTSIDE = "-";

  private Sides() {}

  /// Whether a figure tells answers of a question apart of which everybody gives one.
  static boolean apart(Measure measure) {
    return switch (measure) {
      case Measure.Share _, Measure.ShareOfGrade _ -> true;
      case Measure.Scores(var scores) -> scores.size() <= FOLLOW_FROM_A_MEAN;
      case Measure.Mean _ -> false;
    };
  }

  /// The answers in classes: those of one class are on the same side of every figure, and in the
  /// same of these sets.
  static List<Set<String>> classes(
      Collection<String> answers, List<Feed> feeds, List<Set<String>> splits) {
    var classes = new LinkedHashMap<List<String>, Set<String>>();
    for (var answer : answers) {
      var sides =
          Stream.concat(
                  feeds.stream().map(feed -> side(feed.measure(), answer)),
                  splits.stream().map(split -> split.contains(answer) ? COUNTS : OUTSIDE))
              .toList();
      classes.computeIfAbsent(sides, _ -> new LinkedHashSet<>()).add(answer);
    }
    return List.copyOf(classes.values());
  }

  private static String side(Measure measure, String answer) {
    return switch (measure) {
      case Measure.Share(var options, var _) when options.contains(answer) -> COUNTS;
      case Measure.Share(var _, var base) when base.contains(answer) -> IN_BASE;
      case Measure.Share _ -> OUTSIDE;
      case Measure.ShareOfGrade range when range.counts(Integer.parseInt(answer)) -> COUNTS;
      case Measure.ShareOfGrade _ -> IN_BASE;
      case Measure.Scores _ when apart(measure) -> answer;
      case Measure.Scores(var scores) -> scores.containsKey(answer) ? IN_BASE : OUTSIDE;
      case Measure.Mean _ -> IN_BASE;
    };
  }
}
