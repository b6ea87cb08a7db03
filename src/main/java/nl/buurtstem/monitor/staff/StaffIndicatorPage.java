package nl.buurtstem.monitor.staff;

import java.util.List;
import java.util.Optional;
import nl.buurtstem.access.StaffFrame;
import nl.buurtstem.access.TableFilter;
import nl.buurtstem.access.TableQuery;
import nl.buurtstem.monitor.page.IndicatorPage;

/// All figures of one indicator for staff, each with what is behind it.
///
/// @param name what it is about
/// @param facts label and value, in words
/// @param publicHref what residents see of it
/// @param file all public figures as a CSV file
public record StaffIndicatorPage(
    StaffFrame staff,
    String name,
    List<Fact> facts,
    String publicHref,
    String file,
    TableQuery query,
    List<TableFilter> filters,
    List<Line> lines) {

  /// A label with its value.
  public record Fact(String label, String value) {}

  /// A figure.
  ///
  /// @param row as residents may see it once it is public
  /// @param standing key of its state
  /// @param source page of the poll it comes from; empty for a document
  /// @param provenance all that is known of how it came to be
  public record Line(
      IndicatorPage.Row row, String standing, Optional<String> source, List<Fact> provenance) {
    /// Whether everybody can see it.
    public boolean isPublic() {
      return standing.equals(Standing.PUBLIC.key());
    }
  }
}
