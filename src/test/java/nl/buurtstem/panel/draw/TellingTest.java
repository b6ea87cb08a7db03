package nl.buurtstem.panel.draw;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class TellingTest {

  @Example
  void the_one_small_group_takes_the_next_with_it() {
    assertThat(Telling.groups(Map.of("beijum", 40, "selwerd", 12, "tuinwijk", 3)))
        .containsExactly("beijum");
    assertThat(Telling.groups(Map.of("beijum", 40, "selwerd", 12))).hasSize(2);
  }

  /// Whoever knows the totals of a place and of a band of years, and all that is told, is left with
  /// nobody or with at least ten people together.
  @Property(tries = 1_000)
  void what_is_hidden_of_a_line_is_nobody_or_enough_people(
      @ForAll("invited") Map<Stratum, Integer> invited) {
    var told = Telling.strata(invited);
    assertThat(told).allMatch(stratum -> invited.getOrDefault(stratum, 0) >= Telling.SMALLEST);
    for (var band : BirthBand.values()) {
      enough(
          invited.entrySet().stream()
              .filter(entry -> entry.getKey().band() == band && !told.contains(entry.getKey()))
              .mapToInt(Map.Entry::getValue)
              .sum(),
          told.stream().anyMatch(stratum -> stratum.band() == band));
    }
    for (var wijk : WIJKEN) {
      enough(
          invited.entrySet().stream()
              .filter(entry -> entry.getKey().wijk().equals(wijk) && !told.contains(entry.getKey()))
              .mapToInt(Map.Entry::getValue)
              .sum(),
          told.stream().anyMatch(stratum -> stratum.wijk().equals(wijk)));
    }
  }

  private static void enough(int hidden, boolean anyTold) {
    if (anyTold) {
      assertThat(hidden == 0 || hidden >= Telling.SMALLEST).isTrue();
    }
  }

  private static final String[] WIJKEN = {"beijum", "selwerd", "tuinwijk"};

  @Provide
  Arbitrary<Map<Stratum, Integer>> invited() {
    var strata =
        Combinators.combine(Arbitraries.of(WIJKEN), Arbitraries.of(BirthBand.class))
            .as(Stratum::of);
    return Arbitraries.maps(strata, Arbitraries.integers().between(0, 30)).ofMaxSize(18);
  }
}
