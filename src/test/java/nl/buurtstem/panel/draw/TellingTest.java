package nl.buurtstem.panel.draw;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import nl.buurtstem.panel.draw.Telling.Asked;

class TellingTest {

  @Example
  void the_one_small_group_takes_the_next_with_it() {
    assertThat(
            Telling.groups(
                Map.of("beijum", asked(40, 9), "selwerd", asked(12, 4), "tuinwijk", asked(3, 1))))
        .containsExactly("beijum");
    assertThat(Telling.groups(Map.of("beijum", asked(40, 9), "selwerd", asked(12, 4)))).hasSize(2);
  }

  @Example
  void that_nobody_of_a_group_with_a_few_in_it_answered_is_not_told() {
    var few = asked(68, 0).plus(asked(4, 0));
    assertThat(
            Telling.groups(
                Map.of("de_hoogte", few, "beijum", asked(40, 9), "selwerd", asked(90, 30))))
        .containsExactly("selwerd");
    assertThat(Telling.groups(Map.of("de_hoogte", asked(72, 0), "beijum", asked(40, 9))))
        .hasSize(2);
  }

  /// Whoever knows the totals of a place and of a band of years, and all that is told, is left with
  /// nobody, or with at least ten people together of whom some answered and some did not.
  @Property(tries = 1_000)
  void what_is_hidden_of_a_line_is_nobody_or_enough_people(
      @ForAll("asked") Map<Stratum, Asked> asked) {
    var told = Telling.strata(asked);
    assertThat(told).allMatch(stratum -> invited(asked, stratum) >= Telling.SMALLEST);
    for (var band : BirthBand.values()) {
      enough(asked, told, stratum -> stratum.band() == band);
    }
    for (var wijk : WIJKEN) {
      enough(asked, told, stratum -> stratum.wijk().equals(wijk));
    }
  }

  private static void enough(
      Map<Stratum, Asked> asked, Set<Stratum> told, Predicate<Stratum> line) {
    if (told.stream().noneMatch(line)) {
      return;
    }
    var hidden =
        asked.entrySet().stream()
            .filter(entry -> line.test(entry.getKey()) && !told.contains(entry.getKey()))
            .map(Map.Entry::getValue)
            .reduce(Asked.NOBODY, Asked::plus);
    assertThat(
            hidden.invited() == 0
                || (hidden.invited() >= Telling.SMALLEST
                    && hidden.answered() > 0
                    && hidden.answered() < hidden.invited()))
        .isTrue();
  }

  private static int invited(Map<Stratum, Asked> asked, Stratum stratum) {
    return asked.getOrDefault(stratum, Asked.NOBODY).invited();
  }

  private static Asked asked(int invited, int answered) {
    return Asked.of(invited, answered);
  }

  private static final String[] WIJKEN = {"beijum", "selwerd", "tuinwijk"};

  @Provide
  Arbitrary<Map<Stratum, Asked>> asked() {
    var strata =
        Combinators.combine(Arbitraries.of(WIJKEN), Arbitraries.of(BirthBand.class))
            .as(Stratum::of);
    var groups =
        Combinators.combine(
                Arbitraries.integers().between(0, 30), Arbitraries.integers().between(0, 30))
            .as((invited, answered) -> Asked.of(invited, Math.min(invited, answered)));
    return Arbitraries.maps(strata, groups).ofMaxSize(18);
  }
}
