package nl.buurtstem.export;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Cells as plain text, the same in every format.
final class Cells {
  private Cells() {}

  /// The text of a cell that is neither text nor JSON.
  static String plain(Column column, Object cell) {
    return switch (cell) {
      case Integer number when column.type() == CellType.INTEGER -> number.toString();
      case Long number when column.type() == CellType.INTEGER -> number.toString();
      case BigDecimal number when column.type() == CellType.DECIMAL -> number.toPlainString();
      case Double number when column.type() == CellType.DECIMAL && Double.isFinite(number) ->
          decimal(number);
      case Boolean truth when column.type() == CellType.BOOLEAN -> truth.toString();
      case LocalDate date when column.type() == CellType.DATE -> date.toString();
      case Instant time when column.type() == CellType.TIME -> time.toString();
      default -> throw misfit(column, cell);
    };
  }

  /// A double in the fewest digits that give it back, without an exponent.
  static String decimal(double number) {
    return BigDecimal.valueOf(number).toPlainString();
  }

  static String text(Column column, Object cell) {
    if (cell instanceof String text) {
      if (text.isEmpty()) {
        empty(column); // readers of CSV on the Web take it for nothing
      }
      return text;
    }
    throw misfit(column, cell);
  }

  static Object json(Column column, Object cell) {
    if (cell instanceof Map || cell instanceof List || cell instanceof String) {
      return cell;
    }
    throw misfit(column, cell);
  }

  static void check(Table table, @Nullable Object[] cells) {
    if (cells.length != table.columns().size()) {
      throw new IllegalArgumentException(
          "%s has %d columns, not %d"
              .formatted(table.name(), table.columns().size(), cells.length));
    }
  }

  /// Where a cell has nothing.
  static void empty(Column column) {
    if (column.required()) {
      throw new IllegalArgumentException(column.name() + " is empty, which it must never be");
    }
  }

  private static IllegalArgumentException misfit(Column column, Object cell) {
    return new IllegalArgumentException(
        "%s holds %s, not a %s"
            .formatted(column.name(), column.type(), cell.getClass().getSimpleName()));
  }
}
