package nl.buurtstem.panel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.buurtstem.panel.draw.BirthBand;
import nl.buurtstem.panel.draw.Stratum;
import org.junit.jupiter.api.Test;

/// Made-up members are never more than the people who live somewhere.
class RoomTest {
  private static final BirthBand OLDEST = BirthBand.values()[0];
  private static final BirthBand NEXT = BirthBand.values()[1];
  private static final Stratum FULL = Stratum.of("beijum", OLDEST);
  private static final Stratum BESIDE = Stratum.of("beijum", NEXT);

  @Test
  void a_stratum_that_is_full_gives_its_place_to_the_next() {
    var room =
        new Room(
            List.of("beijum"),
            Map.of(FULL, 3L, BESIDE, 2L),
            Map.of(FULL, new Strata.Count(1, 1, 7)));
    assertThat(room.take(FULL)).contains(FULL);
    assertThat(room.take(FULL)).contains(BESIDE);
    assertThat(room.take(BESIDE)).contains(BESIDE);
    assertThat(room.take(FULL).orElseThrow().band())
        .as("of the others it is not known how many live there")
        .isNotIn(OLDEST, NEXT);
  }

  @Test
  void when_all_are_full_nobody_more_is_made_up() {
    var people = new HashMap<Stratum, Long>();
    for (var band : BirthBand.values()) {
      people.put(Stratum.of("beijum", band), 1L);
    }
    var room = new Room(List.of("beijum"), people, Map.of());
    for (int i = 0; i < people.size(); i++) {
      assertThat(room.take(FULL)).isPresent();
    }
    assertThat(room.take(FULL)).isEmpty();
  }
}
