package nl.buurtstem.monitor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.buurtstem.TestServer;
import nl.buurtstem.platform.CsvFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReferenceTest {
  private final MonitorService monitor = TestServer.shared().bean(MonitorService.class);

  @Test
  void there_are_exactly_24_kernindicatoren_and_six_that_only_the_wijkcijfers_have() {
    var core = monitor.indicators().stream().filter(Indicator::core).toList();
    assertThat(core).hasSize(24);
    assertThat(core.stream().map(Indicator::topic).distinct()).hasSize(8);
    assertThat(monitor.indicators().stream().filter(i -> !i.core()).map(Indicator::id))
        .containsExactly(
            "tevredenheid_vooruitgang",
            "lage_energielabels",
            "werkloosheid",
            "kinderen_in_armoede",
            "risico_jonge_aanwas",
            "wantrouwen");
  }

  @ParameterizedTest
  @CsvSource({
    "prettige_buurt, groningen_noord, 2022, 7.4, 74",
    "prettige_buurt, groningen_noord, 2020, 7.1, 71",
    "meedoen_samenleving, groningen_noord, 2022, 6.9, '6,9'",
    "onveiligheidsgevoelens, groningen_noord, 2018, 29, 29%",
    "ervaren_overlast, groningen_noord, 2020, 4.5, 45",
    "verdachten_per_1000, groningen_noord, 2020, 10, 10%",
    "voortijdig_schoolverlaten, groningen_noord, 2020, 4.4, '4,4%'",
    "onveiligheidsgevoelens, selwerd, onbekend, 36, 36",
    "verloedering, lewenborg, onbekend, 5.4, 5.4",
    "wantrouwen, overig_groningen, onbekend, 14, 14"
  })
  void a_printed_figure_is_kept_beside_what_was_read(
      String indicator, String area, String period, double read, String printed) {
    var found = find(indicator, area, period);
    assertThat(found.estimate()).hasValue(read);
    assertThat(found.printed()).contains(printed);
    assertThat(found.kind()).isEqualTo(ObservationKind.REGISTER_OR_IMPORTED);
    assertThat(found.published()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "verdachten_per_1000, 2018, 1%",
    "verdachten_per_1000, 2022, n.n.b.",
    "prettige_buurt, 2018, n.b",
    "risico_leerachterstand, 2020, n.b",
    "voortijdig_schoolverlaten, 2022, n.n.b."
  })
  void what_is_missing_or_unclear_stays_a_gap(String indicator, String period, String printed) {
    var found = find(indicator, "groningen_noord", period);
    assertThat(found.figure()).isEqualTo(new Figure.NotAvailable());
    assertThat(found.printed()).contains(printed);
  }

  /// Every cell of both files, against the files themselves.
  @Test
  void no_cell_is_lost_or_added() {
    var all = imported();
    var filled = all.stream().filter(Observation::isKnown).count();
    long expected = 0;
    for (var row : CsvFile.rows("reference/kernindicatoren.csv")) {
      expected +=
          List.of("y2018", "y2020", "y2022").stream()
              .filter(year -> !row.get(year).isEmpty())
              .count();
    }
    assertThat(all).hasSize(24 * 3 + 15 * 8);
    assertThat(filled).isEqualTo(expected + 15 * 8);
  }

  @Test
  void a_figure_names_its_document_and_how_it_was_read() {
    var found = find("prettige_buurt", "groningen_noord", "2022");
    assertThat(monitor.source(found.source()).map(Source::title))
        .contains("Uitvoeringsprogramma NPLV Groningen-Noord 2024-2027");
    assertThat(found.reading()).contains("komma_weggevallen");
    assertThat(found.provenance()).contains("\"gedrukt\":\"74\",\"gelezen\":\"7.4\"");
  }

  @Test
  void the_targets_have_their_direction_and_years() {
    var target = monitor.targets("ervaren_overlast").getFirst();
    assertThat(target.better()).isEqualTo(Better.LOWER);
    assertThat(target.bound()).isEqualTo(3.5);
    assertThat(target.isReachedBy(3.5)).isFalse();
    assertThat(target.isReachedBy(3.4)).isTrue();
    assertThat(target.fromYear()).isEqualTo(2030);
    assertThat(target.toYear()).isEqualTo(2040);
  }

  @Test
  void units_are_never_mixed_between_the_documents() {
    var units =
        monitor.indicators().stream().collect(Collectors.toMap(Indicator::id, Indicator::unit));
    for (var row : CsvFile.rows("reference/wijkcijfers.csv")) {
      assertThat(String.valueOf(units.get(row.get("indicator_id"))).toLowerCase(Locale.ROOT))
          .isEqualTo(row.get("unit"));
    }
    assertThat(units.get("verdachten_per_1000")).isEqualTo(Unit.PER_MILLE);
  }

  @Test
  void loading_again_changes_nothing() {
    var before = imported();
    monitor.load();
    monitor.load();
    assertThat(imported()).isEqualTo(before);
    assertThat(monitor.indicators()).hasSize(30);
  }

  @Test
  void the_programme_is_there() {
    var programme = monitor.programme();
    assertThat(programme.goals()).hasSize(16);
    assertThat(programme.objectives()).hasSize(9);
    assertThat(programme.vinkjes()).hasSize(7);
    assertThat(programme.actionLines()).hasSize(22);
    assertThat(
            programme.financing().stream()
                .filter(line -> line.kind().equals("spoor"))
                .mapToLong(Programme.Financing::euros)
                .sum())
        .isEqualTo(50_000_000);
    assertThat(programme.actionLines().getFirst().measures())
        .containsExactly(
            "Herstructurering", "Betaalbaar wonen elders in Groningen", "Toewijzingsbeleid");
    assertThat(programme.wijertBudget()).hasSize(7);
  }

  private List<Observation> imported() {
    return monitor.observations(ObservationFilter.everythingPublic()).stream()
        .filter(found -> Set.of("nplv-2024", "de-wijert-2025").contains(found.source()))
        .toList();
  }

  private Observation find(String indicator, String area, String period) {
    var filter =
        new ObservationFilter(
            Optional.of(indicator), Optional.of(area), Optional.of(period), Optional.empty(), true);
    return monitor.observations(filter).stream()
        .filter(found -> !found.source().startsWith("poll:"))
        .findFirst()
        .orElseThrow();
  }
}
