package nl.buurtstem.poll.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.LongConsumer;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import nl.buurtstem.TestServer;
import nl.buurtstem.area.AreaService;
import nl.buurtstem.poll.tally.QuestionTally;
import nl.buurtstem.survey.Question;

/// Somebody has the grades as the results tell them, some together, and the mean with its one
/// decimal, and goes through all the ways in which those who are together can divide.
class PublicMeanTest {
  private static final AreaService AREAS = TestServer.shared().bean(AreaService.class);
  private static final int FEW = 5;

  @Property(tries = 400)
  void the_mean_does_not_tell_how_grades_that_stand_together_divide(
      @ForAll @LongRange(max = 1_000_000) long seed) {
    assertThat(found(seed)).isEmpty();
  }

  /// Were no grades told together, this would show nothing.
  @Example
  void some_grades_are_told_together() {
    int together = 0;
    for (long seed = 0; seed < 300; seed++) {
      together += told(seed).whole().stream().anyMatch(set -> set.size() > 1) ? 1 : 0;
    }
    assertThat(together).isPositive();
  }

  /// The attacker is no fool: with all decimals it finds a few.
  @Example
  void the_attacker_finds_a_few_people_with_the_sum() {
    var counts = Map.of(1, 1L, 3, 9L, 8, 30L);
    var sets = List.of(Set.of(1, 3), Set.of(8));
    assertThat(found(counts, sets, 1 + 27 + 240, 1 + 27 + 240)).isNotEmpty();
    assertThat(found(counts, sets, 1 + 27 + 240 - 2, 1 + 27 + 240 + 1)).isEmpty();
  }

  private static Told told(long seed) {
    var tally = AskedPoll.tally(seed);
    var disclosure = new PollDisclosure(AskedPoll.DEFINITION, tally, AREAS);
    return disclosure.told(AnswerTable.of(question()).getFirst());
  }

  private static List<String> found(long seed) {
    var tally = AskedPoll.tally(seed).total().question("cijfer");
    var sets =
        told(seed).whole().stream().map(PublicMeanTest::grades).filter(s -> !s.isEmpty()).toList();
    var counts = counts(tally);
    long people = counts.values().stream().mapToLong(n -> n).sum();
    long sum = counts.entrySet().stream().mapToLong(one -> one.getKey() * one.getValue()).sum();
    if (sets.isEmpty() || people == 0) {
      return List.of();
    }
    // tenths of the mean, a half rounded upwards: floor((20 sum + people) / (2 people))
    long tenths = Math.floorDiv(20 * sum + people, 2 * people);
    long from = Math.ceilDiv(people * (2 * tenths - 1), 20);
    long to = Math.ceilDiv(people * (2 * tenths + 1), 20) - 1;
    assertThat(sum).isBetween(from, to);
    return found(counts, sets, from, to);
  }

  /// The grades of a few people whose number follows when the sum of all lies between two bounds.
  private static List<String> found(
      Map<Integer, Long> counts, List<Set<Integer>> sets, long from, long to) {
    var open = new HashMap<Integer, Set<Long>>();
    ways(sets, 0, 0, new HashMap<>(), counts, from, to, open);
    var found = new ArrayList<String>();
    for (var set : sets) {
      for (var grade : set) {
        long people = counts.getOrDefault(grade, 0L);
        var possible = open.getOrDefault(grade, Set.of());
        assertThat(possible).contains(people);
        if (set.size() > 1 && people > 0 && people < FEW && possible.size() == 1) {
          found.add(people + " gave " + grade);
        }
      }
    }
    return found;
  }

  private static void ways(
      List<Set<Integer>> sets,
      int at,
      long sum,
      Map<Integer, Long> chosen,
      Map<Integer, Long> counts,
      long from,
      long to,
      Map<Integer, Set<Long>> open) {
    if (at == sets.size()) {
      if (sum >= from && sum <= to) {
        chosen.forEach((grade, n) -> open.computeIfAbsent(grade, _ -> new TreeSet<>()).add(n));
      }
      return;
    }
    var grades = List.copyOf(sets.get(at));
    long all = grades.stream().mapToLong(grade -> counts.getOrDefault(grade, 0L)).sum();
    divide(
        grades,
        0,
        all,
        0,
        chosen,
        added -> ways(sets, at + 1, sum + added, chosen, counts, from, to, open));
  }

  private static void divide(
      List<Integer> grades,
      int at,
      long left,
      long sum,
      Map<Integer, Long> chosen,
      LongConsumer then) {
    int grade = grades.get(at);
    if (at == grades.size() - 1) {
      chosen.put(grade, left);
      then.accept(sum + grade * left);
      return;
    }
    for (long n = 0; n <= left; n++) {
      chosen.put(grade, n);
      divide(grades, at + 1, left - n, sum + grade * n, chosen, then);
    }
  }

  private static Set<Integer> grades(Set<String> ids) {
    var grades = new TreeSet<Integer>();
    ids.forEach(id -> grades.add(Integer.valueOf(id)));
    return grades;
  }

  private static Map<Integer, Long> counts(QuestionTally tally) {
    var counts = new HashMap<Integer, Long>();
    for (int grade = 1; grade <= 10; grade++) {
      counts.put(grade, tally.count(Integer.toString(grade)));
    }
    return counts;
  }

  private static Question question() {
    return AskedPoll.DEFINITION.questions().stream()
        .filter(one -> one.id().equals("cijfer"))
        .findFirst()
        .orElseThrow();
  }
}
