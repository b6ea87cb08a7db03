package nl.buurtstem.monitor;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import nl.buurtstem.platform.CsvFile;

/// What the programme wants and is made of, as its documents have it: goals, objectives, the zeven
/// vinkjes, lines of action and financing. It changes only with the product's own files.
///
/// @param goals per theme, in order
/// @param objectives the numeric objectives; today only De Wijert has them
/// @param vinkjes the seven questions by which everything is judged
/// @param actionLines tracks and lines of action with their measures
/// @param financing the money by track and by source
/// @param wijertBudget the plan for De Wijert per theme and year; its printed totals do not all
///   match the rows, so no total is given
public record Programme(
    List<Goal> goals,
    List<Objective> objectives,
    List<Vinkje> vinkjes,
    List<ActionLine> actionLines,
    List<Financing> financing,
    List<BudgetLine> wijertBudget) {

  /// The area that the kernindicatoren are about.
  public static final String AREA = "groningen_noord";

  private static final String WIJERT = "de_wijert";

  /// Where the objectives are printed.
  public static final String OBJECTIVES_SOURCE =
      "Uitvoeringsprogramma Wijkvernieuwing De Wijert 2025-2026, hoofdstuk 3";

  /// Something a theme wants to reach.
  public record Goal(String theme, String text) {}

  /// A numeric objective.
  ///
  /// @param area key of the wijk that it is for
  /// @param indicator its name; not all are indicators of the monitor
  /// @param baseline where it started, as printed; empty where the document gives none
  /// @param target as printed, in the unit; of a `percent_change` the change itself
  /// @param unit `percent`, `euro` or `percent_change`
  /// @param horizonYears within how many years
  public record Objective(
      String area,
      String theme,
      String text,
      String indicator,
      Optional<String> baseline,
      String target,
      String unit,
      int horizonYears) {}

  /// One of the seven questions.
  public record Vinkje(int number, String key, String question) {}

  /// A line of action.
  ///
  /// @param track 1 Basis+, 2 Koppelkansen, 3 Systeemdoorbraken
  public record ActionLine(int track, String theme, String name, List<String> measures) {}

  /// An amount of money.
  ///
  /// @param kind `spoor` (track) or `bron` (source)
  /// @param euros whole euros
  public record Financing(
      String kind,
      String name,
      long euros,
      OptionalInt starts,
      OptionalInt ends,
      Optional<String> status) {}

  /// A line of the De Wijert plan.
  ///
  /// @param euros per column of the document (a year, or `per_jaar_2024_2028`), where it has one
  public record BudgetLine(String theme, String project, Map<String, OptionalLong> euros) {}

  /// Reads the product's files.
  static Programme read() {
    return new Programme(
        rows("doelen").stream().map(row -> new Goal(row.get("theme"), row.get("goal_nl"))).toList(),
        rows("wijert-doelstellingen").stream().map(Programme::objective).toList(),
        rows("zeven-vinkjes").stream()
            .map(row -> new Vinkje(number(row, "nr"), row.get("key"), row.get("question_nl")))
            .toList(),
        rows("actielijnen").stream().map(Programme::actionLine).toList(),
        rows("financiering").stream().map(Programme::financing).toList(),
        rows("wijert-begroting").stream().map(Programme::budgetLine).toList());
  }

  private static Objective objective(CsvFile.Line row) {
    return new Objective(
        WIJERT,
        row.get("theme"),
        row.get("objective_nl"),
        row.get("indicator"),
        Optional.of(row.get("baseline")).filter(text -> !text.isEmpty()),
        row.get("target"),
        row.get("unit"),
        number(row, "horizon_years"));
  }

  private static ActionLine actionLine(CsvFile.Line row) {
    var measures = List.of(row.get("interventies").split("; "));
    return new ActionLine(number(row, "spoor"), row.get("theme"), row.get("actielijn"), measures);
  }

  private static Financing financing(CsvFile.Line row) {
    return new Financing(
        row.get("kind"),
        row.get("name"),
        Long.parseLong(row.get("amount_eur")),
        year(row.get("starts")),
        year(row.get("ends")),
        Optional.of(row.get("status")).filter(text -> !text.isEmpty()));
  }

  private static BudgetLine budgetLine(CsvFile.Line row) {
    var euros = new LinkedHashMap<String, OptionalLong>();
    row.fields()
        .forEach((column, text) -> {
          if (!column.equals("thema") && !column.equals("project")) {
            euros.put(
                column,
                text.isEmpty() ? OptionalLong.empty() : OptionalLong.of(Long.parseLong(text)));
          }
        });
    return new BudgetLine(row.get("thema"), row.get("project"), Collections.unmodifiableMap(euros));
  }

  private static OptionalInt year(String text) {
    return text.isEmpty() ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(text));
  }

  private static List<CsvFile.Line> rows(String file) {
    return CsvFile.rows("reference/" + file + ".csv");
  }

  private static int number(CsvFile.Line row, String column) {
    return Integer.parseInt(row.get(column));
  }
}
