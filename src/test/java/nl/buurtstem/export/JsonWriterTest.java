package nl.buurtstem.export;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class JsonWriterTest {
  private static final Table TABLE =
      new Table(
          "cijfers",
          "Cijfers",
          "Alle cijfers",
          List.of(
              new Column("gebied", CellType.TEXT, "Gebied", "Sleutel van het gebied"),
              Column.of("waarde", CellType.DECIMAL, "Waarde"),
              Column.of("dag", CellType.DATE, "Dag"),
              Column.of("kanalen", CellType.JSON, "Kanalen")),
          List.of("gebied"));

  @Test
  void rows_are_objects_and_a_text_is_left_as_it_is() throws IOException {
    var out = new ByteArrayOutputStream();
    JsonWriter.write(
        TABLE,
        sink -> {
          sink.row("=beijum", new BigDecimal("7.10"), LocalDate.of(2026, 1, 2), Map.of("WEB", 3));
          sink.row("tuinwijk", 1e-7, null, null);
        },
        out);
    assertThat(out.toString(UTF_8))
        .isEqualTo(
            """
            [{"gebied":"=beijum","waarde":7.10,"dag":"2026-01-02","kanalen":{"WEB":3}},\
            {"gebied":"tuinwijk","waarde":0.00000010,"dag":null,"kanalen":null}]\
            """);
  }

  @Test
  void rows_that_fail_leave_no_complete_array() {
    var out = new ByteArrayOutputStream();
    assertThatThrownBy(() ->
            JsonWriter.write(
                TABLE,
                sink -> {
                  throw new IOException("gone");
                },
                out))
        .hasMessage("gone");
    assertThat(out.toString(UTF_8)).doesNotContain("]");
  }

  @Test
  void csvw_describes_each_column_with_the_header_as_its_title() {
    var metadata = Csvw.metadata(TABLE, "cijfers.csv", "https://example.org/licence", "Gemeente");
    var text = new String(JsonWriter.bytes(metadata), UTF_8);
    assertThat(text)
        .startsWith("{\"@context\":[\"http://www.w3.org/ns/csvw\",{\"@language\":\"nl\"}]")
        .contains(
            "{\"name\":\"gebied\",\"titles\":\"gebied\",\"dc:title\":\"Gebied\","
                + "\"dc:description\":\"Sleutel van het gebied\",\"datatype\":\"string\"}",
            "\"primaryKey\":[\"gebied\"]",
            "\"datatype\":\"decimal\"");
  }

  @Test
  void two_columns_cannot_share_a_name() {
    var column = Column.of("a", CellType.TEXT, "A");
    assertThatThrownBy(() -> new Table("t", "T", "", List.of(column, column), List.of()))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
