package nl.buurtstem.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

class DisclosureTest {
  private static final long THRESHOLD = 10;

  @Example
  void a_small_part_is_hidden_with_another_so_that_the_total_does_not_tell_it() {
    var cells =
        List.of(
            new Cell("noord", null, 93),
            new Cell("selwerd", "noord", 50),
            new Cell("tuinwijk", "noord", 4),
            new Cell("paddepoel", "noord", 39));
    assertThat(Disclosure.decide(cells, THRESHOLD))
        .containsEntry("noord", Visibility.SHOWN)
        .containsEntry("selwerd", Visibility.SHOWN)
        .containsEntry("tuinwijk", Visibility.TOO_FEW)
        // 93 - 50 - 39 = 4 would tell Tuinwijk; with Paddepoel hidden it tells 43 of two wijken
        .containsEntry("paddepoel", Visibility.WOULD_REVEAL);
  }

  @Example
  void where_the_total_is_too_small_nothing_is_shown() {
    var cells = List.of(new Cell("wijk", null, 9), new Cell("west", "wijk", 9));
    assertThat(Disclosure.decide(cells, THRESHOLD).values()).containsOnly(Visibility.TOO_FEW);
  }

  @Example
  void a_few_without_a_part_are_protected_as_well() {
    var cells =
        List.of(
            new Cell("beijum", null, 103),
            new Cell("west", "beijum", 60),
            new Cell("oost", "beijum", 40));
    assertThat(Disclosure.decide(cells, THRESHOLD))
        .containsEntry("beijum", Visibility.SHOWN)
        .containsEntry("west", Visibility.SHOWN)
        .containsEntry("oost", Visibility.WOULD_REVEAL);
  }

  @Example
  void several_small_parts_that_are_enough_together_cost_no_other() {
    var cells =
        List.of(
            new Cell("noord", null, 100),
            new Cell("a", "noord", 6),
            new Cell("b", "noord", 7),
            new Cell("c", "noord", 87));
    assertThat(Disclosure.decide(cells, THRESHOLD)).containsEntry("c", Visibility.SHOWN);
  }

  @Example
  void a_hidden_buurt_cannot_be_told_through_a_whole_wijk() {
    var cells =
        List.of(
            new Cell("noord", null, 75),
            new Cell("wijk", "noord", 43),
            new Cell("west", "wijk", 40),
            new Cell("oost", "wijk", 3),
            new Cell("rest", "noord", 32));
    var seen = Disclosure.decide(cells, THRESHOLD);
    assertThat(new Attacker(cells, seen).canWorkOut("oost")).isFalse();
    assertThat(seen)
        .containsEntry("noord", Visibility.SHOWN)
        .containsEntry("wijk", Visibility.SHOWN);
  }

  /// The attacker adds and subtracts all that is published, in every way.
  @Property(tries = 2_000)
  void nothing_small_can_be_worked_out(@ForAll("trees") List<Cell> cells) {
    var seen = Disclosure.decide(cells, THRESHOLD);
    var attacker = new Attacker(cells, seen);
    for (var cell : cells) {
      if (seen.get(cell.key()) == Visibility.SHOWN) {
        assertThat(cell.base()).isGreaterThanOrEqualTo(THRESHOLD);
      } else if (cell.base() > 0) {
        assertThat(attacker.canWorkOut(cell.key())).as(cell.key()).isFalse();
      }
    }
    assertThat(attacker.smallestGroupBetween(1, THRESHOLD - 1)).isEmpty();
  }

  @Property(tries = 500)
  void no_more_is_hidden_than_needed(@ForAll("trees") List<Cell> cells) {
    var seen = Disclosure.decide(cells, THRESHOLD);
    for (var cell : cells) {
      if (seen.get(cell.key()) == Visibility.WOULD_REVEAL) {
        var more = new HashMap<>(seen);
        more.put(cell.key(), Visibility.SHOWN);
        assertThat(new Attacker(cells, more).smallestGroupBetween(1, THRESHOLD - 1)).isPresent();
      }
    }
  }

  /// A programme with up to four wijken of up to three buurten; each level has people beyond its
  /// parts, often a few.
  @Provide
  Arbitrary<List<Cell>> trees() {
    var few =
        Arbitraries.frequencyOf(
            Tuple.of(2, Arbitraries.just(0L)),
            Tuple.of(3, Arbitraries.longs().between(1, 12)),
            Tuple.of(2, Arbitraries.longs().between(10, 60)));
    var wijk = Combinators.combine(few, few.list().ofMaxSize(3)).as(Wijk::new);
    return Combinators.combine(few, wijk.list().ofMinSize(1).ofMaxSize(4))
        .as(DisclosureTest::cells);
  }

  private static List<Cell> cells(long beyond, List<Wijk> wijken) {
    var cells = new ArrayList<Cell>();
    long total = beyond;
    for (int i = 0; i < wijken.size(); i++) {
      var wijk = wijken.get(i);
      for (int j = 0; j < wijk.buurten().size(); j++) {
        cells.add(new Cell("w" + i + "b" + j, "w" + i, wijk.buurten().get(j)));
      }
      cells.add(new Cell("w" + i, "all", wijk.total()));
      total += wijk.total();
    }
    cells.add(new Cell("all", null, total));
    return cells;
  }

  record Wijk(long beyond, List<Long> buurten) {
    long total() {
      return beyond + buurten.stream().mapToLong(Long::longValue).sum();
    }
  }
}
