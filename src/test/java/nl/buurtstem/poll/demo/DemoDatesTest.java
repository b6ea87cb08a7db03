package nl.buurtstem.poll.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class DemoDatesTest {
  private static final String YAML =
      """
      id: x
      opens: 2026-11-01
      closes: 2026-12-20
      resultsBy: 2027-02-15
      retainUntil: 2027-12-31
      purpose: "closes: 2026-12-20"
      """;

  @Test
  void a_poll_that_still_runs_for_two_weeks_stays_as_it_is() {
    assertThat(DemoDates.running(YAML, LocalDate.of(2026, 12, 6))).isEqualTo(YAML);
  }

  @Test
  void what_would_be_over_soon_moves_on_by_quarters_and_keeps_its_distances() {
    var moved = DemoDates.running(YAML, LocalDate.of(2026, 12, 7));
    assertThat(moved)
        .contains("opens: 2026-11-01", "closes: 2027-03-21", "resultsBy: 2027-05-17")
        .contains("retainUntil: 2028-03-31", "purpose: \"closes: 2026-12-20\"");
    assertThat(DemoDates.running(YAML, LocalDate.of(2027, 3, 7))).isEqualTo(moved);
    assertThat(DemoDates.running(YAML, LocalDate.of(2031, 5, 1))).contains("closes: 2031-06-");
  }

  @Test
  void a_text_without_a_last_day_stays_as_it_is() {
    assertThat(DemoDates.running("id: x", LocalDate.of(2031, 5, 1))).isEqualTo("id: x");
  }
}
