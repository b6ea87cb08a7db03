package nl.buurtstem.poll.tally;

import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/// The counts of a poll, per area, made in one pass over its responses. Tallies of the same poll
/// can be added up: the tally of two sets of responses is the sum of their tallies.
///
/// Not safe for use by several threads while it is being filled.
public final class Tally {
  /// The area of responses that name none.
  public static final String NO_AREA = "";

  private final Shape shape;
  private final AnswerReader reader;
  final Map<String, AreaTally> areas = new TreeMap<>();

  private Tally(Shape shape) {
    this.shape = shape;
    this.reader = new AnswerReader(shape);
  }

  /// A tally of nothing yet.
  public static Tally empty(Shape shape) {
    return new Tally(shape);
  }

  /// For adding responses; they are in the tally once it is closed.
  public Filling fill() {
    return new Filling(this, reader);
  }

  /// Adds what another tally of the same poll counted.
  public void add(Tally other) {
    other.areas.forEach((area, tally) -> areaToAdd(area).add(tally));
  }

  /// The areas that responses name, [#NO_AREA] among them where some name none.
  public Set<String> areas() {
    return Collections.unmodifiableSet(areas.keySet());
  }

  /// The counts of one area alone; empty where no response names it.
  public AreaTally area(String key) {
    return areas.getOrDefault(key, new AreaTally());
  }

  /// The counts of several areas together.
  public AreaTally together(Set<String> keys) {
    var all = new AreaTally();
    keys.stream().map(areas::get).filter(tally -> tally != null).forEach(all::add);
    return all;
  }

  /// The counts of all responses.
  public AreaTally total() {
    return together(areas.keySet());
  }

  /// How many responses were counted.
  public long responses() {
    return areas.values().stream().mapToLong(AreaTally::responses).sum();
  }

  Shape shape() {
    return shape;
  }

  AreaTally areaToAdd(String key) {
    return areas.computeIfAbsent(key, _ -> new AreaTally());
  }
}
