package nl.buurtstem.panel;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import nl.buurtstem.area.Population;
import nl.buurtstem.panel.draw.BirthBand;
import nl.buurtstem.panel.draw.Stratum;
import nl.buurtstem.platform.sql.Sql;

/// The members per stratum, beside the inhabitants where those were given.
@Singleton
public class Strata {
  private static final String MEMBERS =
      """
      SELECT wijk, birth_years, state, COUNT(*) FROM panel_member
      WHERE state <> 'WAITING' GROUP BY wijk, birth_years, state
      """;
  private static final String GONE =
      "SELECT wijk, birth_years, COUNT(*) FROM panel_departure GROUP BY wijk, birth_years";

  /// Fine enough that dividing over buurten rounds nothing that matters.
  private static final long FINE = 1_000;

  private final Sql sql;
  private final Population population;

  Strata(Sql sql, Population population) {
    this.sql = sql;
    this.population = population;
  }

  /// A stratum in numbers.
  ///
  /// @param active who can be invited
  /// @param quiet who paused or said STOP
  /// @param gone who left, ever
  public record Count(int active, int quiet, int gone) {
    private static final Count NONE = new Count(0, 0, 0);

    Count plus(Count other) {
      return new Count(active + other.active, quiet + other.quiet, gone + other.gone);
    }
  }

  /// All strata that have or had members, or of which the inhabitants were given.
  @Transactional(readOnly = true)
  public SortedMap<Stratum, Count> members() {
    var counts = new TreeMap<Stratum, Count>();
    people().keySet().forEach(stratum -> counts.put(stratum, Count.NONE));
    sql.list(
            MEMBERS,
            row -> {
              boolean active = MemberState.valueOf(row.text(3)) == MemberState.ACTIVE;
              int number = (int) row.number(4);
              var count = active ? new Count(number, 0, 0) : new Count(0, number, 0);
              return Map.entry(Stratum.of(row.text(1), DrawStore.band(row.text(2))), count);
            })
        .forEach(entry -> counts.merge(entry.getKey(), entry.getValue(), Count::plus));
    sql.list(
            GONE,
            row ->
                Map.entry(
                    Stratum.of(row.text(1), DrawStore.band(row.text(2))),
                    new Count(0, 0, (int) row.number(3))))
        .forEach(entry -> counts.merge(entry.getKey(), entry.getValue(), Count::plus));
    return counts;
  }

  /// The inhabitants of each stratum of a wijk, where they were given.
  @Transactional(readOnly = true)
  public Map<Stratum, Long> people() {
    var people = new HashMap<Stratum, Long>();
    for (var margin : population.all()) {
      BirthBand.read(margin.birthYears())
          .ifPresent(band -> people.put(Stratum.of(margin.area(), band), (long) margin.people()));
    }
    return people;
  }

  /// What strata weigh by their inhabitants. The inhabitants of a wijk are divided over its buurten
  /// as its members are: no figure says more. Where the inhabitants of any of them are not known,
  /// all weigh as many as their members: two measures do not go together.
  ///
  /// @param members how many of each can be drawn
  Map<Stratum, Long> weights(Map<Stratum, Long> members) {
    var people = people();
    var ofWijk = new HashMap<Stratum, Long>();
    members.forEach((stratum, n) -> ofWijk.merge(stratum.wholeWijk(), n, Long::sum));
    if (!people.keySet().containsAll(ofWijk.keySet())) {
      return members;
    }
    var weights = new HashMap<Stratum, Long>();
    members.forEach((stratum, n) -> {
      var wijk = stratum.wholeWijk();
      weights.put(
          stratum, people.getOrDefault(wijk, 0L) * FINE * n / ofWijk.getOrDefault(wijk, 1L));
    });
    return weights;
  }

  /// Whether the inhabitants of all these strata are known.
  public boolean known(Iterable<Stratum> strata) {
    var people = people();
    for (var stratum : strata) {
      if (!people.containsKey(stratum.wholeWijk())) {
        return false;
      }
    }
    return true;
  }
}
