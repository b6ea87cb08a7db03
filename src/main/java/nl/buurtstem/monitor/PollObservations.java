package nl.buurtstem.monitor;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.TreeMap;
import nl.buurtstem.area.AreaService;
import nl.buurtstem.poll.ClosedPoll;
import nl.buurtstem.poll.Poll;
import nl.buurtstem.poll.disclosure.PollDisclosure;
import nl.buurtstem.poll.tally.FeedTally;
import nl.buurtstem.poll.tally.Tally;
import nl.buurtstem.statistics.Estimate;
import nl.buurtstem.statistics.Interval;
import nl.buurtstem.statistics.Means;
import nl.buurtstem.statistics.Shares;
import nl.buurtstem.statistics.Visibility;
import nl.buurtstem.survey.Definition;
import nl.buurtstem.survey.Feed;
import nl.buurtstem.survey.Feed.Measure;
import nl.buurtstem.survey.Question;

/// Turns the exact counts of a closed poll into observations of one question for one indicator, in
/// every area of the poll, hiding what would tell about too few people.
final class PollObservations {
  private static final double PERCENT = 100;

  private final Poll poll;
  private final Tally tally;
  private final PollDisclosure disclosure;
  private final AreaService areas;

  PollObservations(ClosedPoll closed, AreaService areas) {
    this.poll = closed.poll();
    this.tally = closed.tally();
    this.areas = areas;
    this.disclosure = new PollDisclosure(poll.definition(), tally, areas);
  }

  /// Whether a measure gives figures in the unit of an indicator.
  static boolean fits(Measure measure, Unit unit) {
    return switch (measure) {
      case Measure.Share _, Measure.ShareOfGrade _ -> unit == Unit.PERCENT;
      case Measure.Scores _, Measure.Mean _ -> unit == Unit.SCORE;
    };
  }

  /// The words by which answers to this question are one series through the years.
  static String series(Poll poll, Question question) {
    return question.trend().orElse(poll.slug() + "." + question.id());
  }

  /// One observation per area, shown or hidden.
  List<Observation> of(Question question, Feed feed, Indicator indicator) {
    var threshold = PollDisclosure.fewest(poll.definition(), question);
    var seen = disclosure.figures(question, feed);
    var found = new ArrayList<Observation>();
    for (var area : disclosure.areas().keys()) {
      var visibility = seen.getOrDefault(area, Visibility.TOO_FEW);
      var count = FeedTally.of(question, feed, disclosure.count(area));
      var facts = facts(question, feed, area, threshold);
      if (visibility == Visibility.SHOWN) {
        facts.put(Provenance.COUNTS, telling(count));
      }
      var figure = figure(visibility, question, feed, area, count);
      found.add(observation(question, indicator, area, figure, facts));
    }
    return List.copyOf(found);
  }

  private Figure figure(
      Visibility visibility, Question question, Feed feed, String area, FeedTally count) {
    if (visibility != Visibility.SHOWN) {
      return new Figure.Hidden(visibility);
    }
    var answers = disclosure.count(area).question(question.id()).answered();
    return switch (feed.measure()) {
      case Measure.Share _, Measure.ShareOfGrade _ ->
          known(Shares.unweighted(count.sum().longValueExact(), count.n()), PERCENT, answers);
      case Measure.Scores _, Measure.Mean _ ->
          known(Means.unweighted(count.n(), count.sum(), count.sumOfSquares()), 1, answers);
    };
  }

  private static Figure known(Estimate estimate, double scale, long answers) {
    var interval = estimate.interval();
    return new Figure.Known(
        estimate.value() * scale,
        Optional.of(new Interval(interval.lower() * scale, interval.upper() * scale)),
        OptionalLong.of(answers),
        OptionalLong.of(estimate.base()),
        OptionalDouble.of(estimate.effectiveBase()));
  }

  private Observation observation(
      Question question, Indicator indicator, String area, Figure figure, Map<String, ?> facts) {
    return new Observation(
        indicator.id(),
        indicator.version(),
        area,
        CodeYears.of(areas, area),
        Period.of(poll.opens().getYear()),
        kind(poll.definition()),
        Source.ofPoll(poll.slug()),
        series(poll, question),
        figure,
        Weighting.NONE,
        channels(area),
        disclosure.count(area).simulated() > 0,
        false,
        Optional.empty(),
        Optional.empty(),
        Provenance.json(facts));
  }

  /// How the responses came in, of the whole poll only: in a part of it a channel can be of a few.
  private Map<String, Long> channels(String area) {
    var counted = disclosure.count(area);
    return counted.responses() == tally.responses() ? counted.channels() : Map.of();
  }

  /// Only members of a panel are invited; everything else is open to whoever has the link.
  private static ObservationKind kind(Definition definition) {
    return definition.anonymity() == Definition.Anonymity.PANEL
        ? ObservationKind.SAMPLE
        : ObservationKind.OPEN_POLL;
  }

  private Map<String, Object> facts(Question question, Feed feed, String area, long threshold) {
    var facts = new LinkedHashMap<String, Object>();
    facts.put("peiling", poll.slug());
    facts.put("versies", List.copyOf(poll.versions().keySet()));
    facts.put("definitie_sha256", poll.current().sourceSha256());
    facts.put("vraag", question.id());
    question.trend().ifPresent(trend -> facts.put("trend", trend));
    facts.put("maat", measure(feed.measure()));
    facts.put("gebieden", Provenance.inOrder(disclosure.areas().counted(area)));
    if (disclosure.areas().tookIn(area)) {
      facts.put(Provenance.ALSO_WITHOUT_PART, true);
    }
    facts.put("drempel", threshold);
    return facts;
  }

  private static Map<String, Object> measure(Measure measure) {
    var facts = new LinkedHashMap<String, Object>();
    switch (measure) {
      case Measure.Share(var options, var base) -> {
        facts.put(Provenance.KIND, "aandeel");
        facts.put("telt", Provenance.inOrder(options));
        facts.put("basis", Provenance.inOrder(base));
      }
      case Measure.ShareOfGrade(var atLeast, var atMost) -> {
        facts.put(Provenance.KIND, "aandeel");
        atLeast.ifPresent(grade -> facts.put("vanaf", grade));
        atMost.ifPresent(grade -> facts.put("tot_en_met", grade));
      }
      case Measure.Scores(var scores) -> {
        facts.put(Provenance.KIND, Provenance.MEAN + "_score");
        facts.put("scores", new TreeMap<>(scores));
      }
      case Measure.Mean() -> facts.put(Provenance.KIND, Provenance.MEAN);
    }
    var isShare = measure instanceof Measure.Share || measure instanceof Measure.ShareOfGrade;
    facts.put("interval", isShare ? "Wilson, 95 %" : "t-verdeling, 95 %");
    return facts;
  }

  private static Map<String, Object> telling(FeedTally count) {
    var facts = new LinkedHashMap<String, Object>();
    facts.put("n", count.n());
    facts.put("som", count.sum());
    facts.put("som_kwadraten", count.sumOfSquares());
    return facts;
  }
}
