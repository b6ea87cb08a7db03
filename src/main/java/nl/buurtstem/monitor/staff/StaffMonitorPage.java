package nl.buurtstem.monitor.staff;

import java.util.List;
import java.util.Optional;
import nl.buurtstem.access.StaffFrame;
import nl.buurtstem.access.TableFilter;
import nl.buurtstem.access.TableQuery;

/// The monitor for staff: the latest figures of each indicator per area.
///
/// @param file all public figures as a CSV file
/// @param areas heads of the columns
public record StaffMonitorPage(
    StaffFrame staff,
    TableQuery query,
    List<TableFilter> filters,
    String file,
    List<String> areas,
    List<Row> rows) {

  /// An indicator.
  ///
  /// @param href all its figures
  /// @param target what is to be reached, where something was set
  /// @param reached whether the latest figure of the area of the target has reached it
  /// @param cells one per area
  public record Row(
      String name,
      String href,
      String topic,
      Optional<String> target,
      boolean reached,
      List<List<Entry>> cells) {}

  /// The latest figure of one kind in one area.
  ///
  /// @param href the figure with all that is behind it
  /// @param value with its unit, or why there is none
  /// @param about year and kind, in words
  /// @param standing key of what is to be said of its state; empty for what is public
  public record Entry(String href, String value, String about, Optional<String> standing) {}
}
