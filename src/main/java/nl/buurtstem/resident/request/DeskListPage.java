package nl.buurtstem.resident.request;

import java.util.List;
import nl.buurtstem.access.StaffFrame;
import nl.buurtstem.access.TableFilter;
import nl.buurtstem.access.TableQuery;

/// The requests of residents, for whoever answers them.
///
/// @param any whether there is one at all
public record DeskListPage(
    StaffFrame staff, TableQuery query, List<TableFilter> filters, List<Line> lines, boolean any) {

  /// A request in the list.
  ///
  /// @param due the last day, in words
  /// @param state in words
  /// @param late whether its sender should have heard before
  public record Line(
      String number,
      String href,
      String wish,
      String came,
      String due,
      String state,
      boolean open,
      boolean late) {}
}
