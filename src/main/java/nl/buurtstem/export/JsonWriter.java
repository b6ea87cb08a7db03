package nl.buurtstem.export;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Writes a table as a JSON array of objects, row by row, and single JSON values.
public final class JsonWriter {
  private static final JsonFactory FACTORY =
      new JsonFactory()
          .configure(JsonGenerator.Feature.AUTO_CLOSE_TARGET, false)
          .configure(JsonGenerator.Feature.WRITE_BIGDECIMAL_AS_PLAIN, true);

  private JsonWriter() {}

  /// Writes all rows. The stream is flushed, not closed.
  public static void write(Table table, Rows rows, OutputStream out) throws IOException {
    var columns = table.columns();
    // Not closed when the rows fail: closing would end the array as if it were complete.
    var json = FACTORY.createGenerator(out);
    json.writeStartArray();
    rows.writeTo(cells -> {
      Cells.check(table, cells);
      json.writeStartObject();
      for (int i = 0; i < cells.length; i++) {
        json.writeFieldName(columns.get(i).name());
        cell(json, columns.get(i), cells[i]);
      }
      json.writeEndObject();
    });
    json.writeEndArray();
    json.flush();
  }

  /// One value made of `Map`, `List`, `String`, `Number`, `Boolean` and `null`, as UTF-8.
  ///
  /// @throws IllegalArgumentException for any other type in it
  public static byte[] bytes(@Nullable Object value) {
    var bytes = new ByteArrayOutputStream();
    try (var json = FACTORY.createGenerator(bytes)) {
      value(json, value);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static void cell(JsonGenerator json, Column column, @Nullable Object cell)
      throws IOException {
    if (cell == null) {
      json.writeNull();
      return;
    }
    switch (column.type()) {
      case TEXT -> json.writeString(Cells.text(column, cell));
      case JSON -> value(json, Cells.json(column, cell));
      case INTEGER, DECIMAL -> json.writeNumber(new BigDecimal(Cells.plain(column, cell)));
      case BOOLEAN -> json.writeBoolean(Cells.plain(column, cell).equals("true"));
      case DATE, TIME -> json.writeString(Cells.plain(column, cell));
    }
  }

  private static void value(JsonGenerator json, @Nullable Object value) throws IOException {
    switch (value) {
      case null -> json.writeNull();
      case String text -> json.writeString(text);
      case Boolean truth -> json.writeBoolean(truth);
      case Double number -> json.writeNumber(new BigDecimal(Cells.decimal(number)));
      case Number number -> json.writeNumber(new BigDecimal(number.toString()));
      case Map<?, ?> map -> {
        json.writeStartObject();
        for (var entry : map.entrySet()) {
          json.writeFieldName((String) entry.getKey());
          value(json, entry.getValue());
        }
        json.writeEndObject();
      }
      case List<?> list -> {
        json.writeStartArray();
        for (var item : list) {
          value(json, item);
        }
        json.writeEndArray();
      }
      default -> throw new IllegalArgumentException("not a JSON value: " + value.getClass());
    }
  }
}
