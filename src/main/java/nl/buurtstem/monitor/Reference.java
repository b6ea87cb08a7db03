package nl.buurtstem.monitor;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.buurtstem.area.AreaService;
import nl.buurtstem.platform.CsvFile;

/// The programme's own figures, as printed in its documents and transcribed in `reference/`.
/// Nothing is improved: what is missing or unclear there stays a gap here.
final class Reference {
  static final Source GEBIEDSMONITOR =
      new Source(
          "nplv-2024",
          "Uitvoeringsprogramma NPLV Groningen-Noord 2024-2027",
          "bijlage Gebiedsmonitor");
  static final Source WIJKCIJFERS =
      new Source(
          "de-wijert-2025",
          "Uitvoeringsprogramma Wijkvernieuwing De Wijert 2025-2026",
          "hoofdstuk 1");

  private static final int TARGET_FROM = 2030;
  private static final int TARGET_TO = 2040;
  private static final List<Integer> YEARS = List.of(2018, 2020, 2022);
  private static final List<String> WIJKCIJFERS_COLUMNS =
      List.of("theme", "indicator_id", "indicator_nl", "unit", "better", "reading");

  private final AreaService areas;
  private final List<CsvFile.Line> core = CsvFile.rows("reference/kernindicatoren.csv");
  private final List<CsvFile.Line> perWijk = CsvFile.rows("reference/wijkcijfers.csv");

  Reference(AreaService areas) {
    this.areas = areas;
  }

  /// The 24 kernindicatoren, then those that only the wijkcijfers have. The same id in both is the
  /// same indicator.
  List<Indicator> indicators() {
    var found = new LinkedHashMap<String, Indicator>();
    for (var row : core) {
      var better = better(row.get("target_op"));
      found.put(
          row.get("id"),
          new Indicator(
              row.get("id"),
              1,
              true,
              row.get("cluster"),
              row.get("indicator_nl"),
              unit(row),
              better));
    }
    for (var row : perWijk) {
      var better = row.get("better").equals("higher") ? Better.HIGHER : Better.LOWER;
      var id = row.get("indicator_id");
      found.putIfAbsent(
          id,
          new Indicator(
              id, 1, false, row.get("theme"), row.get("indicator_nl"), unit(row), better));
    }
    return List.copyOf(found.values());
  }

  /// What the programme wants to reach with each kernindicator.
  List<Target> targets() {
    return core.stream()
        .map(row ->
            new Target(
                row.get("id"),
                Programme.AREA,
                GEBIEDSMONITOR.id(),
                better(row.get("target_op")),
                Double.parseDouble(row.get("target")),
                row.get("target_printed"),
                TARGET_FROM,
                TARGET_TO))
        .toList();
  }

  /// Every printed cell, those without a figure too.
  List<Observation> observations() {
    var all = new ArrayList<Observation>();
    for (var row : core) {
      YEARS.forEach(year -> all.add(ofCore(row, year)));
    }
    for (var row : perWijk) {
      row.fields().keySet().stream()
          .filter(column -> !WIJKCIJFERS_COLUMNS.contains(column))
          .forEach(area -> all.add(ofWijk(row, area)));
    }
    return List.copyOf(all);
  }

  private Observation ofCore(CsvFile.Line row, int year) {
    return imported(
        row.get("id"),
        Programme.AREA,
        Period.of(year),
        GEBIEDSMONITOR,
        "kernindicatoren.csv",
        row.get("y" + year + "_printed"),
        row.get("y" + year),
        row.get("reading"));
  }

  private Observation ofWijk(CsvFile.Line row, String area) {
    return imported(
        row.get("indicator_id"),
        area,
        Period.unknown(),
        WIJKCIJFERS,
        "wijkcijfers.csv",
        row.get(area),
        row.get(area),
        row.get("reading"));
  }

  private Observation imported(
      String indicator,
      String area,
      Period period,
      Source source,
      String file,
      String printed,
      String read,
      String reading) {
    var figure =
        read.isEmpty() ? new Figure.NotAvailable() : Figure.Known.printed(Double.parseDouble(read));
    var provenance = new LinkedHashMap<String, Object>();
    provenance.put("document", source.title());
    provenance.put("onderdeel", source.part());
    provenance.put("bestand", file);
    provenance.put("gedrukt", printed);
    provenance.put("gelezen", read);
    provenance.put("lezing", Reading.ofNote(reading).code());
    return new Observation(
        indicator,
        1,
        area,
        CodeYears.of(areas, area),
        period,
        ObservationKind.REGISTER_OR_IMPORTED,
        source.id(),
        source.id(),
        figure,
        Weighting.NONE,
        Map.of(),
        false,
        true,
        Optional.of(printed),
        Optional.of(Reading.ofNote(reading).code()),
        Provenance.json(provenance));
  }

  private static Unit unit(CsvFile.Line row) {
    return switch (row.get("unit")) {
      case "percent" -> Unit.PERCENT;
      case "score" -> Unit.SCORE;
      case "per_mille" -> Unit.PER_MILLE;
      default -> throw new IllegalStateException("reference data: unit " + row.get("unit"));
    };
  }

  private static Better better(String operator) {
    return switch (operator) {
      case ">" -> Better.HIGHER;
      case "<" -> Better.LOWER;
      default -> throw new IllegalStateException("reference data: operator " + operator);
    };
  }
}
