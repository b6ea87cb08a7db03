package nl.buurtstem.panel.draw;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A stratified random draw: from each stratum the first in the order of [Lot], as many as
/// [Allocation] gives it. Whoever comes after them replaces those who drop out, in the same order.
/// The same frame, seed, weights, size and minimum give the same draw on any machine.
///
/// @param order of each stratum everybody in it, in the order of their lots
/// @param taken how many of each stratum are drawn: the first so many
public record Draw(SortedMap<Stratum, List<Candidate>> order, SortedMap<Stratum, Integer> taken) {

  /// Draws.
  ///
  /// @param frame everybody who can be drawn, each number once
  /// @param weights see [Allocation#proportional]
  /// @throws IllegalArgumentException when a number is twice in the frame
  public static Draw of(
      List<Candidate> frame, Map<Stratum, Long> weights, int size, int minimum, String seed) {
    if (frame.stream().map(Candidate::number).distinct().count() != frame.size()) {
      throw new IllegalArgumentException("a number is twice in the frame");
    }
    var byStratum =
        new Lot(seed)
            .order(frame).stream()
                .collect(
                    Collectors.groupingBy(
                        Candidate::stratum, TreeMap::new, Collectors.toUnmodifiableList()));
    var available = new TreeMap<Stratum, Integer>();
    byStratum.forEach((stratum, all) -> available.put(stratum, all.size()));
    return new Draw(byStratum, Allocation.proportional(available, weights, size, minimum));
  }

  /// Who are drawn, stratum by stratum.
  public List<Candidate> drawn() {
    return order.entrySet().stream()
        .flatMap(entry -> entry.getValue().stream().limit(taken(entry.getKey())))
        .toList();
  }

  /// Who can replace somebody of a stratum, the next one first.
  public Stream<Candidate> replacements(Stratum stratum) {
    return order.getOrDefault(stratum, List.of()).stream().skip(taken(stratum));
  }

  private int taken(Stratum stratum) {
    return taken.getOrDefault(stratum, 0);
  }
}
