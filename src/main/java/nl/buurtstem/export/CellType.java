package nl.buurtstem.export;

/// What a column holds. An empty cell (`null`) is allowed in every type.
public enum CellType {
  /// A `String`. What a spreadsheet would run as a formula is neutralised in CSV.
  TEXT("string"),
  /// An `Integer` or `Long`.
  INTEGER("integer"),
  /// A `BigDecimal` or finite `Double`; written in full, never with an exponent.
  DECIMAL("decimal"),
  /// A `Boolean`, written `true` or `false`.
  BOOLEAN("boolean"),
  /// A `LocalDate`, written `2026-11-21`.
  DATE("date"),
  /// An `Instant`, written in UTC: `2026-11-21T09:00:00Z`.
  TIME("dateTime"),
  /// A value made of `Map`, `List`, `String`, `Number` and `Boolean`; JSON text in CSV.
  JSON("json");

  private final String csvwName;

  CellType(String csvwName) {
    this.csvwName = csvwName;
  }

  /// The name of the type in CSV on the Web (Metadata Vocabulary for Tabular Data, 5.11.1).
  String csvwName() {
    return csvwName;
  }
}
