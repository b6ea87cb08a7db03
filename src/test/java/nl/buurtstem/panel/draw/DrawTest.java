package nl.buurtstem.panel.draw;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class DrawTest {
  private static final Stratum OLD = Stratum.of("beijum", BirthBand.FROM_1946);
  private static final Stratum YOUNG = Stratum.of("beijum", BirthBand.FROM_1991);
  private static final Stratum OTHER = Stratum.of("selwerd", BirthBand.FROM_1976);

  /// Everything a draw is made from.
  record Wish(
      List<Candidate> frame, Map<Stratum, Long> weights, int size, int minimum, String seed) {
    Draw draw() {
      return Draw.of(frame, weights, size, minimum, seed);
    }

    long in(Stratum stratum) {
      return frame.stream().filter(one -> one.stratum().equals(stratum)).count();
    }
  }

  @Example
  void seats_go_by_largest_remainder() {
    var many = Map.of(OLD, 100, YOUNG, 100, OTHER, 100);
    // 10 x 47/100 = 4.7, 10 x 16/100 = 1.6, 10 x 37/100 = 3.7: 4 + 1 + 3, and 1 to each .7
    assertThat(Allocation.proportional(many, Map.of(OLD, 47L, YOUNG, 16L, OTHER, 37L), 10, 0))
        .isEqualTo(Map.of(OLD, 5, YOUNG, 1, OTHER, 4));
  }

  @Example
  void a_small_stratum_keeps_its_minimum_and_a_short_one_gives_the_rest_away() {
    var few = Map.of(OLD, 3, YOUNG, 100, OTHER, 100);
    assertThat(Allocation.proportional(few, Map.of(OLD, 80L, YOUNG, 19L, OTHER, 1L), 20, 2))
        .isEqualTo(Map.of(OLD, 3, YOUNG, 15, OTHER, 2));
  }

  @Example
  void a_minimum_that_does_not_fit_is_lowered() {
    var many = Map.of(OLD, 9, YOUNG, 9, OTHER, 9);
    assertThat(Allocation.proportional(many, Map.of(OLD, 98L, YOUNG, 1L, OTHER, 1L), 5, 4))
        .isEqualTo(Map.of(OLD, 3, YOUNG, 1, OTHER, 1));
  }

  /// Made by hand with `printf %s N | openssl dgst -sha256 -hmac 2026-11-21` for N from 1 to 6.
  @Example
  void an_outsider_gets_the_same_order_with_openssl() {
    var frame = IntStream.rangeClosed(1, 6).mapToObj(n -> new Candidate(n, OLD)).toList();
    assertThat(new Lot("2026-11-21").order(frame).stream().map(Candidate::number))
        .containsExactly(OPENSSL);
  }

  private static final Integer[] OPENSSL = {6, 4, 2, 5, 3, 1};

  @Example
  void a_number_that_is_twice_in_the_frame_is_refused() {
    var twice = List.of(new Candidate(1, OLD), new Candidate(1, YOUNG));
    assertThatThrownBy(() -> Draw.of(twice, Map.of(), 1, 0, "x"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Property(tries = 500)
  void as_many_are_drawn_as_were_asked_or_all_there_are(@ForAll("wishes") Wish wish) {
    assertThat(wish.draw().drawn()).hasSize(Math.min(wish.size(), wish.frame().size()));
  }

  @Property(tries = 500)
  void nobody_is_drawn_twice_and_everybody_from_the_frame(@ForAll("wishes") Wish wish) {
    var drawn = wish.draw().drawn();
    assertThat(drawn).doesNotHaveDuplicates();
    assertThat(wish.frame()).containsAll(drawn);
  }

  @Property(tries = 500)
  void each_stratum_gets_its_minimum_and_never_more_than_it_has(@ForAll("wishes") Wish wish) {
    var taken = wish.draw().taken();
    long asked = taken.keySet().stream().mapToLong(s -> Math.min(wish.minimum(), wish.in(s))).sum();
    taken.forEach((stratum, number) -> {
      assertThat((long) number).isBetween(0L, wish.in(stratum));
      if (asked <= wish.size()) {
        assertThat((long) number)
            .isGreaterThanOrEqualTo(Math.min(wish.minimum(), wish.in(stratum)));
      }
    });
  }

  /// Nobody gets more than one away from the exact share, where no bound is in the way.
  @Property(tries = 500)
  void without_bounds_every_share_is_right_to_within_one(@ForAll("wishes") Wish wish) {
    var plenty = new HashMap<Stratum, Integer>();
    wish.weights().keySet().forEach(stratum -> plenty.put(stratum, 1_000));
    double total = wish.weights().values().stream().mapToLong(Long::longValue).sum();
    if (total > 0) {
      Allocation.proportional(plenty, wish.weights(), wish.size(), 0)
          .forEach((stratum, number) ->
              assertThat(number - wish.size() * wish.weights().getOrDefault(stratum, 0L) / total)
                  .isBetween(-1.0, 1.0));
    }
  }

  @Property(tries = 300)
  void the_order_in_which_the_frame_is_listed_changes_nothing(@ForAll("wishes") Wish wish) {
    var turned = wish.frame().reversed();
    assertThat(Draw.of(turned, wish.weights(), wish.size(), wish.minimum(), wish.seed()))
        .isEqualTo(wish.draw());
  }

  @Property(tries = 300)
  void replacements_are_all_others_of_the_stratum(@ForAll("wishes") Wish wish) {
    var draw = wish.draw();
    var all = new ArrayList<>(draw.drawn());
    draw.order().keySet().forEach(stratum -> draw.replacements(stratum).forEach(all::add));
    assertThat(all).containsExactlyInAnyOrderElementsOf(wish.frame());
  }

  /// 5 of 20, with 2,000 fixed seeds: each is expected 500 times. The sum of squared differences
  /// over the expected number follows a chi-square of 19 degrees, times 15/20 because the draws are
  /// without replacement; beyond 60 comes once in more than a million, and the seeds are fixed.
  @Example
  void every_member_of_a_stratum_has_the_same_chance() {
    var frame = new ArrayList<Candidate>();
    IntStream.rangeClosed(1, 20).forEach(n -> frame.add(new Candidate(n, OLD)));
    IntStream.rangeClosed(21, 60).forEach(n -> frame.add(new Candidate(n, YOUNG)));
    var times = new HashMap<Integer, Integer>();
    for (int seed = 0; seed < 2_000; seed++) {
      Draw.of(frame, Map.of(OLD, 1L, YOUNG, 2L), 15, 0, "zaad-" + seed).drawn().stream()
          .filter(drawn -> drawn.stratum().equals(OLD))
          .forEach(drawn -> times.merge(drawn.number(), 1, Integer::sum));
    }
    assertThat(times).hasSize(20);
    double chiSquare = times.values().stream().mapToDouble(n -> Math.pow(n - 500, 2) / 500).sum();
    assertThat(chiSquare).isLessThan(60);
  }

  @Provide
  Arbitrary<Wish> wishes() {
    var bands = Arbitraries.of(BirthBand.class);
    var strata = Combinators.combine(Arbitraries.of("beijum", "selwerd"), bands).as(Stratum::of);
    var frames = strata.list().ofMaxSize(80).map(DrawTest::numbered);
    var weights = Arbitraries.maps(strata, Arbitraries.longs().between(0, 5_000)).ofMaxSize(12);
    return Combinators.combine(
            frames,
            weights,
            Arbitraries.integers().between(0, 90),
            Arbitraries.integers().between(0, 6),
            Arbitraries.strings().ofMinLength(1).ofMaxLength(20))
        .as(Wish::new);
  }

  private static List<Candidate> numbered(List<Stratum> strata) {
    return IntStream.range(0, strata.size())
        .mapToObj(i -> new Candidate(i + 1, strata.get(i)))
        .toList();
  }
}
