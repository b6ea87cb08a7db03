package nl.buurtstem.export;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;

class CsvwTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Table TABLE =
      new Table(
          "cijfers",
          "Cijfers",
          "Alle cijfers",
          List.of(
              new Column("gebied", CellType.TEXT, "Gebied", "Sleutel van het gebied", true),
              Column.of("jaar", CellType.TEXT, "Jaar"),
              Column.of("n", CellType.INTEGER, "Aantal"),
              Column.of("waarde", CellType.DECIMAL, "Waarde"),
              Column.of("dag", CellType.DATE, "Dag"),
              Column.of("tijd", CellType.TIME, "Tijd"),
              Column.of("waar", CellType.BOOLEAN, "Waar"),
              Column.of("kanalen", CellType.JSON, "Kanalen")),
          List.of("gebied", "jaar"));

  private static final Rows ROWS =
      sink -> {
        sink.row(
            "beijum",
            "2026",
            3,
            new BigDecimal("7.10"),
            LocalDate.of(2026, 1, 2),
            Instant.EPOCH,
            true,
            Map.of("web", 3));
        sink.row("beijum", null, null, 1e-7, null, null, false, null);
      };

  @Test
  void the_metadata_break_no_rule_and_the_file_is_as_they_say() throws IOException {
    assertThat(CsvwRules.broken(metadata(TABLE))).isEmpty();
    assertThat(CsvwRules.broken(metadata(TABLE), lines(ROWS))).isEmpty();
  }

  @Test
  void what_is_unknown_is_an_empty_cell_and_what_is_always_there_is_required() throws IOException {
    var columns = metadata(TABLE).at("/tableSchema/columns");
    assertThat(columns.path(0).path("required").asBoolean()).isTrue();
    assertThat(columns.path(1).has("required")).isFalse();
    assertThat(columns.path(1).path("null").asText()).isEmpty();
    assertThat(columns.path(1).has("null")).isTrue();
    assertThat(lines(ROWS).getLast().get("jaar")).isEmpty();
  }

  @Test
  void a_required_cell_cannot_be_empty() {
    for (var nothing : new String[] {null, ""}) {
      assertThatThrownBy(
              () -> lines(sink -> sink.row(nothing, "2026", 3, null, null, null, null, null)))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("gebied");
    }
  }

  @Test
  void the_rules_see_what_is_wrong() throws IOException {
    var wrong =
        JSON.readTree(
            metadata(TABLE)
                .toString()
                .replace("\"integer\"", "\"heel\"")
                .replace("\"name\":\"dag\"", "\"name\":\"_dag\"")
                .replace("dc:publisher", "uitgever"));
    assertThat(CsvwRules.broken(wrong))
        .anyMatch(rule -> rule.contains("datatype"))
        .anyMatch(rule -> rule.contains("is no name"))
        .anyMatch(rule -> rule.contains("uitgever"));
    var twice =
        lines(sink -> {
          ROWS.writeTo(sink);
          ROWS.writeTo(sink);
        });
    assertThat(CsvwRules.broken(metadata(TABLE), twice)).hasSize(2);
  }

  @Test
  void two_columns_cannot_share_a_name() {
    var column = Column.of("a", CellType.TEXT, "A");
    assertThatThrownBy(() -> new Table("t", "T", "", List.of(column, column), List.of()))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static JsonNode metadata(Table table) throws IOException {
    return JSON.readTree(
        JsonWriter.bytes(
            Csvw.metadata(table, "cijfers.csv", "https://example.org/licence", "Gemeente")));
  }

  private static List<CSVRecord> lines(Rows rows) throws IOException {
    var out = new ByteArrayOutputStream();
    CsvWriter.write(TABLE, rows, CsvFormat.RFC_4180, out);
    var format = CSVFormat.RFC4180.builder().setHeader().get();
    try (var parser = format.parse(new StringReader(out.toString(UTF_8)))) {
      return parser.getRecords();
    }
  }
}
