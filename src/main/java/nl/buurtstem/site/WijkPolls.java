package nl.buurtstem.site;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import nl.buurtstem.area.Area;
import nl.buurtstem.area.AreaService;
import nl.buurtstem.monitor.MonitorService;
import nl.buurtstem.monitor.Observation;
import nl.buurtstem.monitor.ObservationFilter;
import nl.buurtstem.monitor.page.FigureWords;
import nl.buurtstem.platform.Frame;
import nl.buurtstem.platform.Presentation;
import nl.buurtstem.platform.Zones;
import nl.buurtstem.poll.Poll;
import nl.buurtstem.poll.PollService;
import nl.buurtstem.poll.PollState;
import nl.buurtstem.poll.feedback.Decision;
import nl.buurtstem.poll.feedback.DecisionView;
import nl.buurtstem.poll.feedback.Decisions;
import nl.buurtstem.poll.page.Said;
import nl.buurtstem.poll.page.Say;
import nl.buurtstem.poll.result.Findings;

/// The polls as the front pages show them: to take part in, or with what was heard.
@Singleton
class WijkPolls {
  private static final int DECISIONS_ON_A_CARD = 2;

  private final PollService polls;
  private final MonitorService monitor;
  private final AreaService areas;
  private final Findings findings;
  private final Decisions decisions;
  private final Clock clock;

  WijkPolls(
      PollService polls,
      MonitorService monitor,
      AreaService areas,
      Findings findings,
      Decisions decisions,
      Clock clock) {
    this.polls = polls;
    this.findings = findings;
    this.decisions = decisions;
    this.monitor = monitor;
    this.areas = areas;
    this.clock = clock;
  }

  /// The polls held in this area, in an area around it or in a part of it.
  List<Poll> about(Area area) {
    var keys = new HashSet<String>();
    areas.withAllAround(area.key()).forEach(around -> keys.add(around.key()));
    areas.withAllWithin(area.key()).forEach(within -> keys.add(within.key()));
    return polls.all().stream()
        .filter(poll -> poll.definition().areas().stream().anyMatch(keys::contains))
        .toList();
  }

  long open(Area area) {
    return about(area).stream().filter(poll -> poll.access(today()) == Poll.Access.OPEN).count();
  }

  /// What can be taken part in now, then what opens later.
  List<WijkPage.Card> cards(Area area, Frame frame) {
    return about(area).stream()
        .filter(poll -> isOffered(poll.access(today())))
        .sorted(Comparator.comparing((Poll poll) -> poll.opens()))
        .map(poll -> card(poll, frame))
        .toList();
  }

  private static boolean isOffered(Poll.Access access) {
    return switch (access) {
      case OPEN, NOT_YET -> true;
      case UNKNOWN, OVER -> false;
    };
  }

  private WijkPage.Card card(Poll poll, Frame frame) {
    var definition = poll.definition();
    var open = poll.access(today()) == Poll.Access.OPEN;
    var day = frame.words().date(open ? poll.closes() : poll.opens());
    return new WijkPage.Card(
        new Say(frame).of(definition.title()),
        frame.url(poll.path()),
        open,
        frame.t(open ? "wijk.until" : "wijk.opens", "date", day),
        frame.t("wijk.minutes", "n", definition.minutes()),
        frame.t(how(poll)));
  }

  private static String how(Poll poll) {
    return switch (poll.definition().access()) {
      case OPEN -> "poll.take_part";
      case CODE -> "wijk.by_code";
      case CLASS -> "wijk.by_class";
    };
  }

  /// What closed in this area, newest first.
  List<Heard> heard(Area area, Frame frame) {
    return heard(about(area), Optional.of(area), frame);
  }

  /// What closed anywhere, newest first.
  List<Heard> heard(Frame frame) {
    return heard(List.copyOf(polls.all()), Optional.empty(), frame);
  }

  private List<Heard> heard(List<Poll> all, Optional<Area> area, Frame frame) {
    return all.stream()
        .filter(poll -> poll.state().isCounted() || poll.access(today()) == Poll.Access.OVER)
        .sorted(Comparator.comparing((Poll poll) -> poll.closes()).reversed())
        .map(poll -> heard(poll, area, frame))
        .toList();
  }

  private Heard heard(Poll poll, Optional<Area> area, Frame frame) {
    var title = new Say(frame).of(poll.definition().title());
    var late = today().isAfter(poll.definition().resultsBy());
    if (!isPublished(poll.state())) {
      var next = promise(poll, frame, late ? "wijk.heard_late" : "wijk.heard_by");
      return new Heard(title, "", Said.here(""), next, List.of(), "", "", late, false);
    }
    var decided = decisions.shown(poll);
    boolean owed = late && decided.isEmpty();
    var next =
        decided.isEmpty()
            ? promise(poll, frame, late ? "wijk.decided_late" : "wijk.decided_by")
            : "";
    var told = told(poll, area, frame);
    return new Heard(
        title,
        told.text(),
        told.about(),
        next,
        DecisionView.of(decided.stream().limit(DECISIONS_ON_A_CARD).toList(), new Say(frame)),
        more(decided, frame),
        frame.url(poll.resultsPath()),
        owed,
        told.simulated());
  }

  private static String more(List<Decision> decided, Frame frame) {
    int more = decided.size() - DECISIONS_ON_A_CARD;
    return more > 0 ? frame.t("feedback.more", "n", more) : "";
  }

  /// The first figure of a published poll in words; nothing where none can be shown.
  private Told told(Poll poll, Optional<Area> area, Frame frame) {
    return figure(poll, area)
        .flatMap(found -> told(found, frame))
        .or(() ->
            findings
                .first(poll, new Say(asTold(poll, frame)))
                .map(found -> new Told(found.text(), found.question(), found.simulated())))
        .orElseGet(() -> new Told("", Said.here(""), false));
  }

  /// What children answered is told in words about children.
  private static Frame asTold(Poll poll, Frame frame) {
    return poll.ofChildren() ? frame.with(Presentation.CHILD) : frame;
  }

  /// A promise for the day after the last one on which it is kept: "before 1 March".
  private static String promise(Poll poll, Frame frame, String key) {
    var before = poll.definition().resultsBy().plusDays(1);
    return frame.t(key, "date", frame.words().date(before));
  }

  private record Told(String text, Said about, boolean simulated) {}

  private static boolean isPublished(PollState state) {
    return switch (state) {
      case PUBLISHED, ARCHIVED -> true;
      case DRAFT, CHECKED, SCHEDULED, OPEN, CLOSED, WEIGHTED -> false;
    };
  }

  /// The first public figure of the poll in the area, or else in the area it was held in.
  private Optional<Observation> figure(Poll poll, Optional<Area> area) {
    var known =
        monitor.observations(ObservationFilter.ofPoll(poll.slug())).stream()
            .filter(Observation::published)
            .filter(Observation::isKnown)
            .toList();
    var held = poll.definition().areas().getFirst();
    return known.stream()
        .filter(found -> area.map(Area::key).filter(found.area()::equals).isPresent())
        .findFirst()
        .or(() -> known.stream().filter(found -> found.area().equals(held)).findFirst());
  }

  private Optional<Told> told(Observation observation, Frame frame) {
    var figures = new FigureWords(frame.words());
    return monitor
        .indicator(observation.indicator())
        .flatMap(indicator ->
            areas
                .find(observation.area())
                .map(area ->
                    new Told(
                        figures.plain(indicator, area, observation),
                        Said.here(figures.askedBy(observation)),
                        observation.simulated())));
  }

  private LocalDate today() {
    return Zones.today(clock);
  }
}
