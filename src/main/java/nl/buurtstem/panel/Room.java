package nl.buurtstem.panel;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import nl.buurtstem.panel.draw.BirthBand;
import nl.buurtstem.panel.draw.Stratum;

/// How many members can still be made up of each stratum: no more than people live there. Where
/// their number is not known there is no end to it.
final class Room {
  private final List<Stratum> order;
  private final Map<Stratum, Long> left = new HashMap<>();

  /// @param wijken their keys
  /// @param people the inhabitants
  /// @param members those that there are
  Room(List<String> wijken, Map<Stratum, Long> people, Map<Stratum, Strata.Count> members) {
    this.order =
        wijken.stream()
            .flatMap(wijk -> Arrays.stream(BirthBand.values()).map(band -> Stratum.of(wijk, band)))
            .toList();
    people.forEach((stratum, all) -> {
      var there = members.get(stratum);
      left.put(stratum, all - (there == null ? 0 : there.active() + there.quiet()));
    });
  }

  /// This stratum, or the next one in which there is room, and takes a place there; empty where
  /// there is none anywhere.
  Optional<Stratum> take(Stratum wished) {
    int from = Math.max(0, order.indexOf(wished));
    var found =
        IntStream.range(0, order.size())
            .mapToObj(i -> order.get((from + i) % order.size()))
            .filter(stratum -> left.getOrDefault(stratum, Long.MAX_VALUE) > 0)
            .findFirst();
    found.ifPresent(stratum -> left.computeIfPresent(stratum, (_, n) -> n - 1));
    return found;
  }
}
