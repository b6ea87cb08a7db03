package nl.buurtstem.survey.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.buurtstem.survey.Polls;
import nl.buurtstem.survey.Vocabulary;
import nl.buurtstem.survey.source.Definitions;
import nl.buurtstem.survey.source.Finding;
import nl.buurtstem.survey.source.FindingCode;
import nl.buurtstem.survey.source.Loading.Loaded;
import nl.buurtstem.survey.source.Loading.Rejected;
import nl.buurtstem.survey.source.Stamps;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// Each fault that a definition can have is found, where it is.
class CheckTest {
  private static final String SVG = "<svg viewBox=\"0 0 1 1\"></svg>";
  private static final Pictures PICTURES =
      file -> Optional.of(SVG.getBytes(StandardCharsets.UTF_8));

  static Stream<Arguments> faults() {
    return Stream.of(
        fault("version: 3", "version: 3\nversion: 4", FindingCode.DUPLICATE_KEY, "version"),
        fault("version: 3", "version: [", FindingCode.NOT_YAML, ""),
        fault("version: 3", "version: &a 3\nx: *a", FindingCode.YAML_TOO_CLEVER, ""),
        fault("version: 3", "version: 3\nkleur: rood", FindingCode.UNKNOWN_KEY, "kleur"),
        fault("version: 3\n", "", FindingCode.MISSING_KEY, "version"),
        fault("version: 3", "version: drie", FindingCode.WRONG_TYPE, "version"),
        fault("version: 3", "version: 0", FindingCode.OUT_OF_RANGE, "version"),
        fault("kind: meningspeiling", "kind: feest", FindingCode.UNKNOWN_VALUE, "kind"),
        fault("id: everything", "id: Everything", FindingCode.BAD_ID, "id"),
        fault("areas: [beijum]", "areas: []", FindingCode.WRONG_COUNT, "areas"),
        fault(
            "id: voetbal",
            "id: fiets",
            FindingCode.DUPLICATE_ID,
            "questions.plaatje.options.fiets"),
        fault(
            "includes: groen",
            "includes: paars",
            FindingCode.UNKNOWN_REFERENCE,
            "questions.groen_waar.when"),
        fault(
            "question: tevreden.park",
            "question: tevreden.maan",
            FindingCode.UNKNOWN_REFERENCE,
            "questions.park_waarom.when"),
        fault(
            "question: cijfer, atLeast",
            "question: stellingen.licht, atLeast",
            FindingCode.LATER_REFERENCE,
            "questions.leeftijd.when"),
        fault(
            "question: cijfer, atLeast",
            "question: buurt, atLeast",
            FindingCode.IMPOSSIBLE_COMPARISON,
            "questions.leeftijd.when"),
        fault(
            "question: tevreden.park",
            "question: tevreden",
            FindingCode.IMPOSSIBLE_COMPARISON,
            "questions.park_waarom.when"),
        fault(
            "cijfer, atLeast: 5",
            "cijfer, atLeast: 11",
            FindingCode.UNREACHABLE,
            "questions.leeftijd.when"),
        fault("share: [nee]", "share: [nooit]", FindingCode.BAD_FEED, "questions.veilig.feeds"),
        fault("base: [ja, nee]", "base: [nee]", FindingCode.BAD_FEED, "questions.veilig.feeds"),
        fault(
            "base: [ja, nee]",
            "base: [ja, nee, weet_niet]",
            FindingCode.BAD_FEED,
            "questions.veilig.feeds"),
        fault("neutraal: 5, ", "", FindingCode.BAD_FEED, "questions.omgang.feeds"),
        fault("eens: 10}", "eens: 11}", FindingCode.BAD_FEED, "questions.omgang.feeds"),
        fault(
            "eigen_leven, mean: true",
            "eigen_leven, share: [x]",
            FindingCode.BAD_FEED,
            "questions.cijfer.feeds"),
        fault(
            "eigen_leven",
            "onveiligheidsgevoelens",
            FindingCode.BAD_FEED,
            "questions.cijfer.feeds"),
        fault(
            "type: yes-no\n",
            "type: yes-no\n    role: area\n",
            FindingCode.BAD_AREA_QUESTION,
            "questions.veilig.role"),
        fault("closes: 2026-12-20", "closes: 2026-10-20", FindingCode.BAD_DATES, "closes"),
        fault("closes: 2026-12-20", "closes: 2026-13-20", FindingCode.BAD_DATES, "closes"),
        fault("id: everything", "id: iets-anders", FindingCode.BAD_FILE_NAME, "id"),
        fault("atMost: 2", "atMost: 9", FindingCode.BAD_OPTION, "questions.themas.atMost"),
        fault("max: 120", "max: 12", FindingCode.BAD_OPTION, "questions.leeftijd.min"),
        fault(
            "picture: fiets.svg",
            "picture: geen.svg",
            FindingCode.MISSING_PICTURE,
            "questions.plaatje.options.fiets.picture"),
        fault(
            "picture: fiets.svg",
            "picture: script.svg",
            FindingCode.BAD_PICTURE,
            "questions.plaatje.options.fiets.picture"),
        fault(
            "sensitive: \"Nodig voor de veiligheid.\"",
            "sensitive: \"Nodig.\"\n    required: {nl: \"Nodig.\", en: \"Needed.\"}",
            FindingCode.SENSITIVE_AND_REQUIRED,
            "questions.veilig.required"),
        fault("minutes: 3", "minutes: 30", FindingCode.LONG_POLL, "minutes"),
        fault(
            ", en: \"East\"",
            "",
            FindingCode.MISSING_TRANSLATION,
            "questions.buurt.options.beijum_oost.text.en"),
        fault(
            "en: \"East\"",
            "en: \"East\", fr: \"Est\"",
            FindingCode.EXTRA_LANGUAGE,
            "questions.buurt.options.beijum_oost.text.fr"),
        fault(
            "en: \"East\"",
            "en: \" \"",
            FindingCode.EMPTY_TEXT,
            "questions.buurt.options.beijum_oost.text.en"),
        fault(
            "\"Fijn dat u er bent.\"",
            "\"Fijn dat u er toch bent.\"",
            FindingCode.STALE_TRANSLATION,
            "questions.welkom.body.en"),
        fault(
            "en: \"There must be benches.\"",
            "en: \"Er moeten bankjes komen.\"",
            FindingCode.UNTRANSLATED,
            "questions.stellingen.rows.bankjes.text.en"),
        fault(
            "en: \"Why is that?\"",
            "en: \"" + "Why? ".repeat(40) + "\"",
            FindingCode.LONG_FOR_SMS,
            "sms"),
        fault(
            "nl: \"Wij willen het weten.\"",
            "nl: \"De gemeentelijke verantwoordelijkheidsverdeling noodzaakt onderzoekers"
                + " onvermijdelijk tot terughoudende tussentijdse beleidsevaluaties.\"",
            FindingCode.HARD_TO_READ,
            "why.nl"),
        fault(
            "version: 3",
            "version: 3\nwaived: [{text: title, language: en, by: ik, on: 2026-11-21, because: x}]",
            FindingCode.USELESS_WAIVER,
            "waived"));
  }

  @ParameterizedTest
  @MethodSource("faults")
  void each_fault_is_found_where_it_is(String old, String other, FindingCode code, String path) {
    var stamped = stamped();
    assertThat(stamped).contains(old);
    var findings =
        findings(stamped.replaceFirst(Pattern.quote(old), Matcher.quoteReplacement(other)));
    assertThat(findings).extracting(Finding::code, Finding::path).contains(Tuple.tuple(code, path));
    var finding = findings.stream().filter(f -> f.code() == code).findFirst().orElseThrow();
    assertThat(DutchTexts.all()).contains("\n" + finding.key() + " = ");
    var near = stamped.substring(0, stamped.indexOf(old)).lines().count();
    assertThat(finding.line()).as("line").isBetween(0, (int) near + 20);
  }

  @Test
  void every_code_has_an_example() {
    // Areas and words are known elsewhere: poll.DefinitionCheckTest has those examples.
    var codes =
        EnumSet.of(
            FindingCode.NOT_STAMPED,
            FindingCode.UNKNOWN_AREA,
            FindingCode.BAD_KEYWORD,
            FindingCode.MISSING_AUDIO,
            FindingCode.NOT_FOR_CHILDREN);
    faults().forEach(fault -> codes.add((FindingCode) fault.get()[2]));
    assertThat(codes).containsExactlyInAnyOrder(FindingCode.values());
  }

  @Test
  void a_stamped_poll_with_every_type_of_question_has_nothing_to_note() {
    assertThat(findings(stamped())).isEmpty();
    assertThat(findings(Polls.everythingText()))
        .extracting(Finding::code)
        .containsOnly(FindingCode.NOT_STAMPED);
  }

  @Test
  void a_finding_names_the_line_of_its_key() {
    var findings = findings(stamped().replace("minutes: 3", "minutes: 30"));
    var line = Polls.everythingText().lines().toList().indexOf("minutes: 3") + 1;
    assertThat(findings).extracting(Finding::line).containsExactly(line);
  }

  @Test
  void a_waiver_takes_one_finding_away() {
    var missing = stamped().replace(", en: \"East\"", "");
    var waived =
        missing
            + "waived: [{text: questions.buurt.options.beijum_oost.text, language: en, by: ik,"
            + " on: 2026-11-21, because: \"een naam\"}]\n";
    assertThat(Check.mayOpen(findings(missing))).isFalse();
    assertThat(findings(waived)).isEmpty();
  }

  @Test
  void stamping_twice_changes_nothing() {
    assertThat(stamp(stamped())).isEqualTo(stamped());
  }

  private static String stamped() {
    return stamp(Polls.everythingText());
  }

  private static String stamp(String yaml) {
    return Stamps.write(yaml, Polls.loaded(yaml).definition());
  }

  private static List<Finding> findings(String yaml) {
    return switch (Definitions.load(yaml, "everything.yaml")) {
      case Rejected(var findings) -> findings;
      case Loaded loaded -> Check.of(loaded, CheckTest::picture, Vocabulary.NONE);
    };
  }

  private static Optional<byte[]> picture(String file) {
    return switch (file) {
      case "geen.svg" -> Optional.empty();
      case "script.svg" ->
          Optional.of("<svg viewBox=\"\"><script/></svg>".getBytes(StandardCharsets.UTF_8));
      default -> PICTURES.read(file);
    };
  }

  private static Arguments fault(String old, String other, FindingCode code, String path) {
    return Arguments.of(old, other, code, path);
  }
}
