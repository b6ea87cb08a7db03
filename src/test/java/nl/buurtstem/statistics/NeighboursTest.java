package nl.buurtstem.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;

class NeighboursTest {
  private static final List<String> ORDER = List.of("a", "b", "c", "d", "e");
  private static final List<Set<String>> ONE_CLASS = List.of(Set.copyOf(ORDER));

  @Example
  void both_ends_with_a_few_are_not_told_in_one_number() {
    assertThat(told(counts(2, 30, 40, 30, 3)))
        .containsExactly(Set.of("a", "b"), Set.of("c"), Set.of("d", "e"));
  }

  @Example
  void as_little_as_possible_is_put_together() {
    assertThat(told(counts(9, 3, 2, 30, 40)))
        .containsExactly(Set.of("a"), Set.of("b", "c"), Set.of("d"), Set.of("e"));
    assertThat(told(counts(30, 2, 9, 0, 8)))
        .containsExactly(Set.of("a"), Set.of("b", "c"), Set.of("d"), Set.of("e"));
  }

  @Example
  void answers_of_different_classes_stay_apart_even_if_nothing_can_be_told() {
    var classes = List.of(Set.of("a", "b"), Set.of("c", "d", "e"));
    var counts = List.of(counts(1, 2, 40, 30, 20));
    assertThat(Neighbours.of(ORDER, classes, List.of(), counts, 5)).isEmpty();
  }

  @Example
  void what_is_told_together_of_the_whole_is_not_told_apart_of_a_part() {
    var together = List.of(Set.of("b", "c"));
    var counts = List.of(counts(9, 9, 9, 3, 3));
    assertThat(Neighbours.of(ORDER, ONE_CLASS, together, counts, 5))
        .containsExactly(Set.of("a"), Set.of("b", "c"), Set.of("d", "e"));
  }

  @Property(tries = 300)
  void each_answer_is_told_once_of_nobody_or_enough_and_among_neighbours(
      @ForAll @LongRange(max = 1_000_000) long seed) {
    var random = new Random(seed);
    var tables = new ArrayList<Map<String, Long>>();
    for (int table = 0; table < 3; table++) {
      var counts = new HashMap<String, Long>();
      ORDER.forEach(answer -> counts.put(answer, (long) random.nextInt(12)));
      tables.add(counts);
    }
    var told = Neighbours.of(ORDER, ONE_CLASS, List.of(), tables, 5);
    var seen = new ArrayList<String>();
    for (var set : told) {
      int from = seen.size();
      seen.addAll(ORDER.subList(from, from + set.size()));
      assertThat(new HashSet<>(ORDER.subList(from, from + set.size()))).isEqualTo(set);
      for (var table : tables) {
        long people = set.stream().mapToLong(one -> table.getOrDefault(one, 0L)).sum();
        assertThat(people == 0 || people >= 5).isTrue();
      }
    }
    assertThat(told.isEmpty() || seen.equals(ORDER)).isTrue();
  }

  private static List<Set<String>> told(Map<String, Long> counts) {
    return Neighbours.of(ORDER, ONE_CLASS, List.of(), List.of(counts), 5);
  }

  private static Map<String, Long> counts(long... people) {
    var counts = new HashMap<String, Long>();
    for (int i = 0; i < people.length; i++) {
      counts.put(ORDER.get(i), people[i]);
    }
    return counts;
  }
}
