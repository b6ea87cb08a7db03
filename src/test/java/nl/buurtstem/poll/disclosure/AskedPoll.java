package nl.buurtstem.poll.disclosure;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.SplittableRandom;
import nl.buurtstem.poll.TestPoll;
import nl.buurtstem.poll.tally.Shape;
import nl.buurtstem.poll.tally.Tally;
import nl.buurtstem.survey.Definition;
import nl.buurtstem.survey.source.Definitions;
import nl.buurtstem.survey.source.Loading;

/// A small poll in Groningen-Noord with random answers: some buurten have a handful of people, some
/// answers are given by hardly anybody, people skip, and some name no buurt.
final class AskedPoll {
  static final List<String> AREAS =
      List.of("", "groningen_noord", "selwerd", "tuinwijk", "paddepoel_noord", "paddepoel_zuid");
  private static final List<String> ANSWERS = List.of("a", "b", "c", "d");
  private static final String OPTIONS =
      """
          options:
            - {id: a, text: {nl: "A"}}
            - {id: b, text: {nl: "B"}}
            - {id: c, text: {nl: "C"}}
            - {id: d, text: {nl: "D"}}
      """
          .indent(0);
  static final Definition DEFINITION = definition();

  private final SplittableRandom random;

  private AskedPoll(long seed) {
    this.random = new SplittableRandom(seed);
  }

  static Tally tally(long seed) {
    return new AskedPoll(seed).fill();
  }

  private Tally fill() {
    var tally = Tally.empty(Shape.of(DEFINITION));
    int crowd = 4 + random.nextInt(60);
    try (var filling = tally.fill()) {
      for (var area : AREAS) {
        boolean few = area.isEmpty() || area.equals("groningen_noord") || random.nextInt(3) == 0;
        int people = random.nextInt(few ? 8 : crowd + 20);
        for (int i = 0; i < people; i++) {
          var json = answers().getBytes(StandardCharsets.UTF_8);
          filling.add(area, "2026-11-21", "nl", "WEB", false, json);
        }
      }
    }
    return tally;
  }

  private String answers() {
    var json = new StringBuilder("{\"altijd\":1");
    var veilig = one();
    for (var question : List.of("gewoon", "deel", "gevoelig", "score")) {
      add(json, question, one());
    }
    add(json, "veilig", veilig);
    if (veilig.equals("b") || veilig.equals("c")) {
      add(json, "waar", one());
    }
    if (random.nextInt(10) > 0) {
      json.append(",\"dingen\":[\"").append(one()).append("\"]");
    }
    if (random.nextInt(10) > 0) {
      int grade = Math.max(1, 9 - random.nextInt(1 + random.nextInt(8)));
      json.append(",\"cijfer\":").append(grade);
      if (grade >= 8) {
        add(json, "waarom", one());
      }
    }
    return json.append('}').toString();
  }

  private void add(StringBuilder json, String question, String answer) {
    if (random.nextInt(12) > 0) {
      json.append(",\"").append(question).append("\":\"").append(answer).append('"');
    }
  }

  /// Most say A, hardly anybody D.
  private String one() {
    return ANSWERS.get(Math.min(3, (int) (4 * Math.pow(random.nextDouble(), 2.5))));
  }

  private static Definition definition() {
    var yaml =
        TestPoll.head("gevraagd", "question-per-page")
                .replace("areas: [beijum]", "areas: [groningen_noord]")
            + question("gewoon", "single-choice", "")
            + question("deel", "single-choice", share("een", "[a]", "[a, b, c]"))
            + question("veilig", "single-choice", share("twee", "[c, d]", "[a, b, c, d]"))
            + question(
                "gevoelig",
                "single-choice",
                "sensitive: \"Waarom\"" + "\n    " + share("drie", "[b]", "[a, b, c, d]"))
            + question("waar", "single-choice", "when: {question: veilig, in: [b, c]}")
            + question(
                "score",
                "scale",
                "look: plain\n    sensitive: \"Waarom\"\n"
                    + "    feeds:\n"
                    + "      - indicator: vier\n"
                    + "        scores: {a: 0, b: 3, c: 6, d: 10}")
            + question("dingen", "multiple-choice", "")
            + """
              - id: cijfer
                type: grade
                text: {nl: "Welk cijfer?"}
                low: {nl: "slecht"}
                high: {nl: "goed"}
            """
            + question("waarom", "single-choice", "when: {question: cijfer, atLeast: 8}");
    return switch (Definitions.load(yaml, "gevraagd.yaml")) {
      case Loading.Loaded loaded -> loaded.definition();
      case Loading.Rejected rejected -> throw new IllegalStateException(rejected.toString());
    };
  }

  private static String question(String id, String type, String more) {
    return "  - id: "
        + id
        + "\n    type: "
        + type
        + "\n    text: {nl: \"Vraag?\"}\n"
        + (more.isEmpty() ? "" : "    " + more + "\n")
        + OPTIONS;
  }

  private static String share(String indicator, String options, String base) {
    return "feeds:\n      - indicator: "
        + indicator
        + "\n        share: "
        + options
        + "\n        base: "
        + base;
  }
}
