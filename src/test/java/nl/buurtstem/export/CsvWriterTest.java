package nl.buurtstem.export;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CsvWriterTest {
  private static final Table TEXTS =
      new Table(
          "teksten",
          "Teksten",
          "",
          List.of(Column.of("a", CellType.TEXT, "A"), Column.of("b", CellType.TEXT, "B")),
          List.of());

  private static final Table ALL =
      new Table(
          "alles",
          "Alles",
          "",
          List.of(
              Column.of("tekst", CellType.TEXT, ""),
              Column.of("aantal", CellType.INTEGER, ""),
              Column.of("getal", CellType.DECIMAL, ""),
              Column.of("waar", CellType.BOOLEAN, ""),
              Column.of("dag", CellType.DATE, ""),
              Column.of("tijd", CellType.TIME, ""),
              Column.of("meer", CellType.JSON, "")),
          List.of());

  @Property(tries = 2000)
  void any_text_comes_back_through_an_independent_reader(@ForAll("rows") List<List<String>> rows) {
    for (var format :
        List.of(CsvFormat.RFC_4180, CsvFormat.RFC_4180_MARKED, CsvFormat.DUTCH_SPREADSHEET)) {
      var read = read(write(TEXTS, format, sink -> each(rows, sink)), format);
      assertThat(read.getFirst().toList()).containsExactly("a", "b");
      var texts =
          read.stream().skip(1).map(row -> row.stream().map(Formulas::restore).toList()).toList();
      assertThat(texts).isEqualTo(rows);
    }
  }

  @Property(tries = 2000)
  void no_text_starts_as_a_formula(@ForAll("rows") List<List<String>> rows) {
    var format = CsvFormat.RFC_4180;
    for (var row : read(write(TEXTS, format, sink -> each(rows, sink)), format)) {
      for (var cell : row) {
        assertThat(cell.isEmpty() || "=+-@\t\r\n＝＋－＠".indexOf(cell.charAt(0)) < 0).isTrue();
      }
    }
  }

  @Provide
  Arbitrary<List<List<String>>> rows() {
    // Mostly what is dangerous in CSV or to a spreadsheet, and any other character of Unicode.
    var dangerous = Arbitraries.of("=", "+", "-", "@", "\t", "\r", "\n", "'", "\"", ",", ";", "a");
    var any =
        Arbitraries.integers()
            .between(0, 0x10FFFF)
            .filter(c -> c < 0xD800 || c > 0xDFFF)
            .map(Character::toString);
    var text =
        Arbitraries.frequencyOf(
                net.jqwik.api.Tuple.of(4, dangerous), net.jqwik.api.Tuple.of(1, any))
            .list()
            .ofMaxSize(8)
            .map(parts -> String.join("", parts));
    return text.list().ofSize(2).list().ofMaxSize(4);
  }

  @Test
  void lines_are_as_rfc_4180_lays_them_down() {
    assertThat(
            text(
                CsvFormat.RFC_4180,
                "zeg \"ja\", of nee",
                12,
                new BigDecimal("7.10"),
                true,
                LocalDate.of(2026, 11, 21),
                Instant.parse("2026-11-21T09:00:00Z"),
                Map.of("web", 3)))
        .isEqualTo(
            """
            tekst,aantal,getal,waar,dag,tijd,meer\r
            "zeg ""ja"", of nee",12,7.10,true,2026-11-21,2026-11-21T09:00:00Z,"{""web"":3}"\r
            """);
  }

  @Test
  void an_empty_text_differs_from_no_value() {
    assertThat(text(CsvFormat.RFC_4180, "", null, null, null, null, null, null))
        .endsWith("\r\n\"\",,,,,,\r\n");
  }

  @Test
  void a_negative_number_is_a_number_and_a_text_that_looks_like_one_is_not() {
    var text =
        text(CsvFormat.RFC_4180, "-1+cmd|' /C calc'!A0", -5, -0.000001, null, null, null, null);
    assertThat(text).endsWith("\r\n'-1+cmd|' /C calc'!A0,-5,-0.0000010,,,,\r\n");
  }

  @Test
  void a_spreadsheet_with_dutch_settings_gets_semicolons_and_decimal_commas() {
    var text = text(CsvFormat.DUTCH_SPREADSHEET, "a;b", 1, 7.1, null, null, null, null);
    assertThat(text).startsWith("\uFEFFtekst;aantal;").endsWith("\r\n\"a;b\";1;7,1;;;;\r\n");
  }

  @Test
  void a_cell_that_does_not_fit_its_column_is_refused() {
    assertThatThrownBy(() -> text(CsvFormat.RFC_4180, 1, 1, 1.0, true, null, null, null))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("tekst holds TEXT");
    assertThatThrownBy(() -> text(CsvFormat.RFC_4180, "a"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("7 columns");
    assertThatThrownBy(() -> text(CsvFormat.RFC_4180, "a", 1, Double.NaN, null, null, null, null))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void fifty_thousand_rows_a_second_leave_and_memory_stays() throws IOException {
    int rows = 300_000;
    var cells = new @Nullable Object[] {"buurt_noord", 7, 6.25, true, null, null, null};
    long used = 0;
    for (int round = 0; round < 2; round++) { // the first warms up
      long start = busy();
      var counted = new CountingStream();
      CsvWriter.write(
          ALL,
          sink -> {
            for (int i = 0; i < rows; i++) {
              sink.row(cells);
            }
          },
          CsvFormat.RFC_4180,
          counted);
      used = busy() - start;
      assertThat(counted.largest).isLessThanOrEqualTo(64 * 1024);
    }
    assertThat(rows * 1e9 / used).isGreaterThan(50_000);
  }

  /// What this thread has worked, in nanoseconds: what others do on this machine does not count.
  private static long busy() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }

  private static String text(CsvFormat format, @Nullable Object... cells) {
    return write(ALL, format, sink -> sink.row(cells));
  }

  private static String write(Table table, CsvFormat format, Rows rows) {
    var out = new ByteArrayOutputStream();
    try {
      CsvWriter.write(table, rows, format, out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toString(UTF_8);
  }

  private static void each(List<List<String>> rows, RowSink sink) throws IOException {
    for (var row : rows) {
      sink.row(row.toArray());
    }
  }

  private static List<CSVRecord> read(String csv, CsvFormat format) {
    var text = format.byteOrderMark() ? csv.substring(1) : csv;
    var reader =
        CSVFormat.RFC4180
            .builder()
            .setDelimiter(format.separator())
            .setIgnoreEmptyLines(false)
            .get();
    try (var parser = reader.parse(new StringReader(text))) {
      return new ArrayList<>(parser.getRecords());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static final class CountingStream extends OutputStream {
    int largest;

    @Override
    public void write(int b) {
      largest = Math.max(largest, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) {
      largest = Math.max(largest, length);
    }
  }
}
