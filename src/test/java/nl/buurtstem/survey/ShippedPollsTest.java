package nl.buurtstem.survey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.buurtstem.survey.check.Check;
import nl.buurtstem.survey.source.Definitions;
import nl.buurtstem.survey.source.Finding;
import nl.buurtstem.survey.source.Loading.Loaded;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The polls that the product brings along.
class ShippedPollsTest {
  private static final List<String> LANGUAGES = List.of("nl", "en", "ar", "tr", "uk", "pl", "ti");

  static Stream<String> shipped() {
    return Polls.shipped().stream();
  }

  @Test
  void there_are_five_at_least() {
    assertThat(Polls.shipped())
        .contains(
            "beijum-meningspeiling",
            "leefbaarheid-groningen-noord",
            "kinderraad-de-wijert",
            "de-wijert-binnentuinen",
            "ouder-worden-beijum",
            "beijum-samen-praten");
  }

  @ParameterizedTest
  @MethodSource("shipped")
  void each_passes_the_check_in_seven_languages_without_waivers(String id) {
    var loaded = Polls.shipped(id);
    var findings = Check.of(loaded, Polls::picture, Vocabulary.NONE);
    assertThat(findings.stream().filter(f -> f.severity() == Finding.Severity.ERROR)).isEmpty();
    assertThat(loaded.definition().languages()).isEqualTo(LANGUAGES);
    assertThat(loaded.definition().waived()).isEmpty();
    assertThat(loaded.definition().stamps()).isNotEmpty();
  }

  @ParameterizedTest
  @MethodSource("shipped")
  void the_canonical_form_of_each_reads_as_the_same_definition(String id) {
    var loaded = Polls.shipped(id);
    var canonical = loaded.origin().canonical();
    var again = (Loaded) Definitions.load(canonical, id + ".json");
    assertThat(again.definition()).isEqualTo(loaded.definition());
    assertThat(again.origin().canonical()).isEqualTo(canonical);
  }

  @Test
  void the_questionnaire_of_the_load_test_may_open() throws IOException {
    var yaml = Files.readString(Path.of("deploy/bench/leefbaarheid-bench.yaml"));
    var loaded = (Loaded) Definitions.load(yaml, "leefbaarheid-bench.yaml");
    assertThat(Check.mayOpen(Check.of(loaded, Polls::picture, Vocabulary.NONE))).isTrue();
  }

  @Test
  void the_panel_poll_feeds_every_indicator_that_a_resident_can_answer() {
    Set<String> fed =
        Polls.shipped("leefbaarheid-groningen-noord").definition().questions().stream()
            .flatMap(question -> question.feeds().stream())
            .map(Feed::indicator)
            .collect(Collectors.toSet());
    assertThat(fed)
        .contains(
            "prettige_buurt",
            "omgang_buurtgenoten",
            "sociale_infrastructuur",
            "eigen_leven",
            "ervaren_gezondheid",
            "meedoen_samenleving",
            "kwaliteit_woning",
            "geschiktheid_woonsituatie",
            "verloedering",
            "onveiligheidsgevoelens",
            "ervaren_overlast",
            "moeite_rondkomen",
            "hulp_organiseren",
            "belemmeringen_adl",
            "eenzaamheid",
            "vertrouwen_gemeente",
            "actief_buurt",
            "medeverantwoordelijkheid");
  }
}
