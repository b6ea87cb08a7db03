package nl.buurtstem.access;

import io.micronaut.http.HttpRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What the address of a staff page says of its table: which lines, in which order. Everything is a
/// link or a form that asks for another page, so that it works without JavaScript and can be sent
/// to a colleague.
///
/// @param path the address without its parameters
/// @param chosen what was chosen of each filter, without those that let everything through
/// @param column by which the lines are sorted
/// @param down whether the largest comes first
/// @param usual the column by which they are sorted when nobody asks
public record TableQuery(
    String path, Map<String, String> chosen, String column, boolean down, String usual) {
  private static final int LONGEST = 100;
  private static final String SORT = "sorteer";

  /// Reads an address. What no column or filter is called by is left out.
  ///
  /// @param columns those that can be sorted by; the first is the usual one
  /// @param filters the names of the filters
  public static TableQuery of(HttpRequest<?> request, List<String> columns, List<String> filters) {
    var parameters = request.getParameters();
    var chosen = new LinkedHashMap<String, String>();
    for (var filter : filters) {
      parameters
          .getFirst(filter)
          .map(String::strip)
          .filter(value -> !value.isEmpty() && value.length() <= LONGEST)
          .ifPresent(value -> chosen.put(filter, value));
    }
    var asked = parameters.getFirst(SORT).orElse("");
    var column = asked.startsWith("-") ? asked.substring(1) : asked;
    return columns.contains(column)
        ? new TableQuery(
            request.getPath(), chosen, column, asked.startsWith("-"), columns.getFirst())
        : new TableQuery(request.getPath(), chosen, columns.getFirst(), false, columns.getFirst());
  }

  /// What was chosen of a filter; empty when it lets everything through.
  public String value(String filter) {
    return chosen.getOrDefault(filter, "");
  }

  /// Whether a line with this value passes a filter.
  public boolean passes(String filter, String value) {
    var wanted = value(filter);
    return wanted.isEmpty() || wanted.equals(value);
  }

  /// The value of `aria-sort` for a column; `null` for the others.
  public @Nullable String aria(String name) {
    return !name.equals(column) ? null : down ? "descending" : "ascending";
  }

  /// The address that sorts by a column, or the other way round where it is the one already.
  ///
  /// @param largestFirst whether that is where a reader would begin
  public String sortedBy(String name, boolean largestFirst) {
    return address(name, name.equals(column) ? !down : largestFirst);
  }

  /// The address of the same table elsewhere, such as that of its file.
  public String at(String otherPath) {
    return new TableQuery(otherPath, chosen, column, down, usual).address(column, down);
  }

  /// The hidden field with the order, for the form of the filters; empty for the usual order.
  public Map<String, String> order() {
    return column.equals(usual) && !down ? Map.of() : Map.of(SORT, (down ? "-" : "") + column);
  }

  /// The order of the lines.
  ///
  /// @param orders for each column, the smallest first
  /// @throws IllegalArgumentException when one is missing
  public <T> Comparator<T> comparator(Map<String, Comparator<T>> orders) {
    var order = orders.get(column);
    if (order == null) {
      throw new IllegalArgumentException("no order for column " + column);
    }
    return down ? order.reversed() : order;
  }

  private String address(String name, boolean largestFirst) {
    var fields = new LinkedHashMap<>(chosen);
    fields.putAll(new TableQuery(path, chosen, name, largestFirst, usual).order());
    var address = new StringBuilder(path);
    fields.forEach((field, value) ->
        address
            .append(address.length() == path.length() ? '?' : '&')
            .append(field)
            .append('=')
            .append(URLEncoder.encode(value, StandardCharsets.UTF_8)));
    return address.toString();
  }
}
