package nl.buurtstem.poll.staff;

import java.util.List;
import nl.buurtstem.access.StaffFrame;
import nl.buurtstem.access.TableFilter;
import nl.buurtstem.access.TableQuery;

/// All polls, for staff.
///
/// @param mayEdit whether the reader may add one
public record StaffPollsPage(
    StaffFrame staff,
    boolean mayEdit,
    TableQuery query,
    List<TableFilter> filters,
    List<Line> lines) {

  /// A poll in the list.
  ///
  /// @param areas names, with commas
  /// @param period first and last day, in words
  public record Line(
      String title,
      String href,
      String areas,
      String stateKey,
      boolean open,
      String period,
      long responses,
      long unfinished) {}
}
