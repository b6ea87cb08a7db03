package nl.buurtstem.access.manage;

import java.util.List;
import nl.buurtstem.access.StaffFrame;
import nl.buurtstem.access.TableFilter;
import nl.buurtstem.access.TableQuery;

/// All accounts, and who is signed in.
public record AccountsPage(
    StaffFrame staff,
    TableQuery query,
    List<TableFilter> filters,
    List<Line> accounts,
    List<Here> here) {

  /// An account in the list.
  ///
  /// @param grants its roles with their areas, in words
  /// @param state in words
  /// @param lastIn when somebody last signed in to it, in words
  public record Line(
      String name,
      String href,
      List<String> grants,
      boolean usable,
      String state,
      boolean secondFactor,
      String lastIn) {}

  /// Somebody who is signed in.
  ///
  /// @param href of the account
  /// @param since when, in words
  /// @param seen when a request of theirs last came, in words
  /// @param handle names the session
  /// @param current whether it is the one in which the page is looked at
  public record Here(
      String name,
      String href,
      String since,
      String seen,
      String handle,
      String end,
      boolean current) {}
}
