package nl.buurtstem.poll.disclosure;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.buurtstem.poll.tally.FeedTally;
import nl.buurtstem.statistics.Disclosure;
import nl.buurtstem.statistics.Limits;
import nl.buurtstem.statistics.Visibility;
import nl.buurtstem.survey.Feed;
import nl.buurtstem.survey.Feed.Measure;
import nl.buurtstem.survey.Question;

/// Decides in which areas the figure that a question gives an indicator may be seen: where enough
/// people are in its base and, for a share, where neither those who count nor those who do not are
/// a few.
///
/// @param before the feeds of the question whose figures are seen somewhere already
record FeedFigures(
    PollAreas areas, AreaCounts counts, Question question, Feed feed, List<Feed> before) {

  /// @param fewest the base from which it is shown
  /// @param least how many people an answer must be of
  /// @param barred the areas in which it is hidden anyhow
  Map<String, Visibility> decide(long fewest, long least, Set<String> barred) {
    var tallies = new LinkedHashMap<String, FeedTally>();
    counts.byArea().forEach((key, tally) -> tallies.put(key, FeedTally.of(question, feed, tally)));
    var bases = new LinkedHashMap<String, Long>();
    tallies.forEach((key, tally) -> bases.put(key, tally.n()));
    var seen =
        Disclosure.decide(areas.cells(bases), fewest, new Limits(barred, answers(tallies), least));
    return seen.get(PollAreas.WHOLE_POLL) == Visibility.SHOWN ? seen : nowhere(seen);
  }

  /// The results tell of the whole poll whatever the figures do, so where the whole cannot bear it,
  /// no part can.
  private static Map<String, Visibility> nowhere(Map<String, Visibility> seen) {
    var hidden = new LinkedHashMap<String, Visibility>();
    seen.forEach((key, state) ->
        hidden.put(key, state == Visibility.SHOWN ? Visibility.WOULD_REVEAL : state));
    return hidden;
  }

  private List<Map<String, Long>> answers(Map<String, FeedTally> tallies) {
    var tables = AnswerTable.of(question);
    if (tables.size() == 1 && tables.getFirst().oneEach()) {
      return Sides.apart(feed.measure()) ? ofClasses(tables.getFirst()) : List.of();
    }
    if (!isShare()) {
      return List.of();
    }
    var count = new LinkedHashMap<String, Long>();
    var others = new LinkedHashMap<String, Long>();
    tallies.forEach((key, tally) -> {
      count.put(key, tally.sum().longValueExact());
      others.put(key, tally.n() - tally.sum().longValueExact());
    });
    return List.of(count, others);
  }

  private List<Map<String, Long>> ofClasses(AnswerTable table) {
    var feeds = new ArrayList<>(before);
    feeds.add(feed);
    return Sides.classes(table.answers(), feeds, List.of()).stream()
        .map(answers ->
            counts.each(area ->
                answers.stream()
                    .mapToLong(one -> table.count(area.question(question.id()), one))
                    .sum()))
        .toList();
  }

  private boolean isShare() {
    return switch (feed.measure()) {
      case Measure.Share _, Measure.ShareOfGrade _ -> true;
      case Measure.Scores _, Measure.Mean _ -> false;
    };
  }
}
