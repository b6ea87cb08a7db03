package nl.buurtstem.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

class RemaindersTest {
  private static final long THRESHOLD = 10;

  @Example
  void one_answer_without_a_buurt_no_longer_hides_a_half_of_beijum() {
    var responses = beijum(101, 60, 40);
    var homes = Remainders.homes(responses, THRESHOLD);
    assertThat(homes).isEqualTo(Map.of("beijum", "west"));
    assertThat(Disclosure.decide(counted(responses, homes), THRESHOLD).values())
        .containsOnly(Visibility.SHOWN);
  }

  @Example
  void a_part_takes_in_no_more_than_one_in_twenty() {
    assertThat(Remainders.homes(beijum(103, 60, 40), THRESHOLD)).hasSize(1);
    assertThat(Remainders.homes(beijum(104, 60, 40), THRESHOLD)).isEmpty();
  }

  @Example
  void who_are_enough_stand_by_themselves() {
    assertThat(Remainders.homes(beijum(1_010, 600, 400), THRESHOLD)).isEmpty();
  }

  @Example
  void what_is_beyond_a_programme_goes_down_to_a_buurt() {
    var cells =
        List.of(
            new Cell("noord", null, 302),
            new Cell("paddepoel", "noord", 201),
            new Cell("paddepoel_zuid", "paddepoel", 120),
            new Cell("paddepoel_noord", "paddepoel", 80),
            new Cell("selwerd", "noord", 100));
    assertThat(Remainders.homes(cells, THRESHOLD))
        .isEqualTo(Map.of("noord", "paddepoel_zuid", "paddepoel", "paddepoel_zuid"));
  }

  /// The attacker sees two questions about the same people that not everybody answered, knows who
  /// is counted where, and adds and subtracts all that is published of both. Both are told as
  /// counts, which is the most that can be known.
  @Property(tries = 1_000)
  void nothing_small_can_be_worked_out(@ForAll("polls") Poll poll) {
    var homes = Remainders.homes(poll.responses(), THRESHOLD);
    for (var answered : List.of(poll.responses(), poll.answered())) {
      var seen = Disclosure.decide(counted(answered, homes), THRESHOLD);
      var attacker = new Attacker(answered, seen, homes);
      assertThat(attacker.smallestGroupBetween(1, THRESHOLD - 1)).isEmpty();
      homes
          .keySet()
          .forEach(whole -> {
            var beyond = beyond(whole, answered);
            if (beyond > 0) {
              assertThat(attacker.canWorkOutBeyond(whole)).as(whole).isFalse();
            }
          });
    }
  }

  /// What may not be: one figure with the few taken in, and the same figure without them.
  @Example
  void the_attacker_finds_the_few_when_only_some_figures_take_them_in() {
    var cells = beijum(101, 60, 40);
    var all =
        Map.of("beijum", Visibility.SHOWN, "west", Visibility.SHOWN, "oost", Visibility.SHOWN);
    var attacker = new Attacker(cells, all, Map.of("beijum", "west"));
    assertThat(attacker.canWorkOutBeyond("beijum")).isFalse();
    attacker.alsoSees("west", cells);
    assertThat(attacker.canWorkOutBeyond("beijum")).isTrue();
  }

  /// Each group as it is published: with what its parts take in.
  private static List<Cell> counted(List<Cell> cells, Map<String, String> homes) {
    var more = new HashMap<String, Long>();
    var parents = new HashMap<String, String>();
    cells.forEach(cell -> {
      if (cell.parent() != null) {
        parents.put(cell.key(), cell.parent());
      }
    });
    homes.forEach((whole, home) -> {
      for (String key = home; key != null && !key.equals(whole); key = parents.get(key)) {
        more.merge(key, beyond(whole, cells), Long::sum);
      }
    });
    return cells.stream()
        .map(cell ->
            new Cell(cell.key(), cell.parent(), cell.base() + more.getOrDefault(cell.key(), 0L)))
        .toList();
  }

  private static long beyond(String whole, List<Cell> cells) {
    long parts = cells.stream().filter(c -> whole.equals(c.parent())).mapToLong(Cell::base).sum();
    return cells.stream().filter(c -> c.key().equals(whole)).mapToLong(Cell::base).sum() - parts;
  }

  private static List<Cell> beijum(long all, long west, long east) {
    return List.of(
        new Cell("beijum", null, all),
        new Cell("west", "beijum", west),
        new Cell("oost", "beijum", east));
  }

  /// The people of a poll, and those of them who answered one question.
  record Poll(List<Cell> responses, List<Cell> answered) {}

  @Provide
  Arbitrary<Poll> polls() {
    var buurt = Arbitraries.longs().between(5, 400);
    var few =
        Arbitraries.frequencyOf(
            Tuple.of(1, Arbitraries.just(0L)), Tuple.of(4, Arbitraries.longs().between(1, 14)));
    var wijk = Combinators.combine(few, buurt.list().ofMaxSize(3)).as(Wijk::new);
    var skipped = Arbitraries.longs().between(0, 8).list().ofSize(20);
    return Combinators.combine(few, wijk.list().ofMinSize(1).ofMaxSize(3), skipped)
        .as((beyond, wijken, skip) ->
            new Poll(cells(beyond, wijken, List.of()), cells(beyond, wijken, skip)));
  }

  private static List<Cell> cells(long beyond, List<Wijk> wijken, List<Long> skipped) {
    var cells = new ArrayList<Cell>();
    var left = skipped.iterator();
    long total = less(beyond, left.hasNext() ? left.next() : 0);
    for (int i = 0; i < wijken.size(); i++) {
      long own = less(wijken.get(i).beyond(), left.hasNext() ? left.next() : 0);
      for (int j = 0; j < wijken.get(i).buurten().size(); j++) {
        long base = less(wijken.get(i).buurten().get(j), left.hasNext() ? left.next() : 0);
        cells.add(new Cell("w" + i + "b" + j, "w" + i, base));
        own += base;
      }
      cells.add(new Cell("w" + i, "all", own));
      total += own;
    }
    cells.add(new Cell("all", null, total));
    return cells;
  }

  private static long less(long all, long skipped) {
    return Math.max(0, all - skipped);
  }

  record Wijk(long beyond, List<Long> buurten) {}
}
