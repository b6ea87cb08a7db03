package nl.buurtstem.export;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/// Writes a table as CSV (RFC 4180), row by row, with a buffer of fixed size.
public final class CsvWriter implements RowSink {
  private final Table table;
  private final Column[] columns;
  private final CsvFormat format;
  private final Utf8Buffer out;

  private CsvWriter(Table table, CsvFormat format, OutputStream out) {
    this.table = table;
    this.columns = table.columns().toArray(Column[]::new);
    this.format = format;
    this.out = new Utf8Buffer(out);
  }

  /// Writes header and rows. The stream is flushed, not closed.
  public static void write(Table table, Rows rows, CsvFormat format, OutputStream out)
      throws IOException {
    var writer = new CsvWriter(table, format, out);
    writer.header();
    rows.writeTo(writer);
    writer.out.flush();
  }

  private void header() throws IOException {
    out.bytes(format.start());
    for (int i = 0; i < columns.length; i++) {
      separate(i);
      text(columns[i].name());
    }
    endLine();
  }

  @Override
  public void row(@Nullable Object... cells) throws IOException {
    Cells.check(table, cells);
    for (int i = 0; i < columns.length; i++) {
      separate(i);
      var cell = cells[i];
      if (cell == null) {
        Cells.empty(columns[i]);
      } else {
        cell(columns[i], cell);
      }
    }
    endLine();
  }

  private void cell(Column column, Object cell) throws IOException {
    switch (column.type()) {
      case TEXT -> text(Cells.text(column, cell));
      case JSON ->
          text(new String(JsonWriter.bytes(Cells.json(column, cell)), StandardCharsets.UTF_8));
      case DECIMAL -> quoted(Cells.plain(column, cell).replace('.', format.decimal()));
      case INTEGER, BOOLEAN, DATE, TIME -> quoted(Cells.plain(column, cell));
    }
  }

  private void text(String text) throws IOException {
    if (Formulas.dangerous(text)) {
      quoted("'" + text);
    } else {
      quoted(text);
    }
  }

  /// Quotes only where needed; an empty text is quoted, so that it differs from no value.
  private void quoted(String text) throws IOException {
    if (!needsQuotes(text)) {
      out.text(text);
      return;
    }
    out.ascii('"');
    int from = 0;
    for (int at = text.indexOf('"'); at >= 0; at = text.indexOf('"', from)) {
      out.text(text.substring(from, at + 1));
      out.ascii('"');
      from = at + 1;
    }
    out.text(from == 0 ? text : text.substring(from));
    out.ascii('"');
  }

  private boolean needsQuotes(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"' || c == format.separator() || c == '\n' || c == '\r') {
        return true;
      }
    }
    return text.isEmpty();
  }

  private void separate(int column) throws IOException {
    if (column > 0) {
      out.ascii(format.separator());
    }
  }

  private void endLine() throws IOException {
    out.ascii('\r');
    out.ascii('\n');
  }
}
