package nl.buurtstem.panel;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.IntStream;
import nl.buurtstem.access.AuditLog;
import nl.buurtstem.access.Staff;
import nl.buurtstem.area.AreaKind;
import nl.buurtstem.area.AreaService;
import nl.buurtstem.panel.FrameStore.Eligible;
import nl.buurtstem.panel.draw.Candidate;
import nl.buurtstem.panel.draw.Draw;
import nl.buurtstem.panel.draw.Stratum;
import nl.buurtstem.participation.MatterCard;
import nl.buurtstem.platform.Zones;

/// Draws among the members. Before one is made staff see how many it would take of each stratum,
/// never whom. A draw holds the frame it was made from, so that anybody can repeat it from the
/// seed.
@Singleton
public class Draws {
  private final DrawStore store;
  private final FrameStore frames;
  private final Strata strata;
  private final AreaService areas;
  private final Limits limits;
  private final AuditLog audit;
  private final Clock clock;

  Draws(
      DrawStore store,
      FrameStore frames,
      Strata strata,
      AreaService areas,
      Limits limits,
      AuditLog audit,
      Clock clock) {
    this.store = store;
    this.frames = frames;
    this.strata = strata;
    this.areas = areas;
    this.limits = limits;
    this.audit = audit;
    this.clock = clock;
  }

  /// What a draw would take of each stratum.
  @Transactional
  public List<StratumCount> preview(MatterCard poll, DrawWish wish, boolean simulated) {
    return counts(plan(poll, wish, simulated));
  }

  /// Makes a draw, and notes in the audit log who did with which seed.
  ///
  /// @param id chosen with the form, so that sending it twice draws once
  /// @param simulated whether it is among made-up members
  @Transactional
  public PanelDraw make(UUID id, MatterCard poll, DrawWish wish, boolean simulated, Staff staff) {
    store.takeTurn();
    var known = store.find(id);
    if (known.isPresent()) {
      return known.get();
    }
    var plan = plan(poll, wish, simulated);
    var draw =
        new PanelDraw(
            id,
            poll.matter().id(),
            poll.key(),
            PanelDraw.State.DRAWN,
            wish,
            simulated,
            staff.name(),
            clock.instant().truncatedTo(ChronoUnit.MILLIS));
    store.insert(
        draw, plan.draw(), plan.eligible().stream().map(Eligible::member).toList(), counts(plan));
    var why = "%d van %d, zaad %s".formatted(plan.drawn(), plan.eligible().size(), wish.seed());
    audit.record(staff, "panel.drawn", poll.key(), why);
    return draw;
  }

  /// A draw.
  @Transactional(readOnly = true)
  public Optional<PanelDraw> find(UUID id) {
    return store.find(id);
  }

  /// The latest draws, the last one first.
  @Transactional(readOnly = true)
  public List<PanelDraw> all() {
    return store.all();
  }

  /// How many people each draw took, by its id.
  @Transactional(readOnly = true)
  public Map<UUID, Integer> taken() {
    return store.taken();
  }

  /// A draw in numbers, as it was made and, once the poll has closed, as it went.
  @Transactional(readOnly = true)
  public List<StratumCount> strata(PanelDraw draw) {
    return store.strata(draw.id());
  }

  /// The frame of a draw, for whoever wants to repeat it: number, stratum, place in its order, and
  /// whether it was drawn.
  @Transactional(readOnly = true)
  public List<List<String>> frame(PanelDraw draw) {
    return frames.of(draw.id()).stream()
        .map(line ->
            List.of(
                Integer.toString(line.number()),
                line.stratum().toString(),
                Integer.toString(line.place()),
                line.drawn() ? "1" : "0"))
        .toList();
  }

  /// Notes in the audit log that a frame left.
  @Transactional
  public void exported(PanelDraw draw, Staff staff) {
    audit.record(staff, "panel.frame_exported", draw.pollKey(), draw.id().toString());
  }

  private record Plan(List<Eligible> eligible, Map<Stratum, Long> weights, Draw draw) {
    int drawn() {
      return draw.drawn().size();
    }
  }

  private Plan plan(MatterCard poll, DrawWish wish, boolean simulated) {
    var since = Zones.today(clock).minusYears(1);
    var eligible =
        frames.candidates(
            wijken(poll.areas()), simulated, poll.matter().id(), since, limits.mostAYear());
    var frame =
        IntStream.range(0, eligible.size())
            .mapToObj(i -> new Candidate(i + 1, stratum(eligible.get(i), wish)))
            .toList();
    var weights = weights(frame, wish);
    return new Plan(
        eligible, weights, Draw.of(frame, weights, wish.size(), wish.minimum(), wish.seed()));
  }

  private Map<Stratum, Long> weights(List<Candidate> frame, DrawWish wish) {
    var members = new HashMap<Stratum, Long>();
    frame.forEach(candidate -> members.merge(candidate.stratum(), 1L, Long::sum));
    return wish.byPopulation() ? strata.weights(members) : members;
  }

  private static Stratum stratum(Eligible eligible, DrawWish wish) {
    return wish.byBuurt() ? eligible.stratum() : eligible.stratum().wholeWijk();
  }

  private static List<StratumCount> counts(Plan plan) {
    SortedMap<Stratum, StratumCount> counts = new TreeMap<>();
    plan.draw()
        .order()
        .forEach((stratum, all) ->
            counts.put(
                stratum,
                new StratumCount(
                    stratum,
                    plan.weights().getOrDefault(stratum, 0L),
                    all.size(),
                    plan.draw().taken().getOrDefault(stratum, 0),
                    Optional.empty())));
    return List.copyOf(counts.values());
  }

  /// The wijken in these areas.
  private List<String> wijken(List<String> keys) {
    return keys.stream()
        .flatMap(key -> areas.withAllWithin(key).stream())
        .filter(area -> area.kind() == AreaKind.WIJK)
        .map(area -> area.key())
        .distinct()
        .toList();
  }
}
