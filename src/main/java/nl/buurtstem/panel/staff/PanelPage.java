package nl.buurtstem.panel.staff;

import java.util.List;
import java.util.Optional;
import nl.buurtstem.access.StaffFrame;

/// The panel in numbers.
///
/// @param total in words
/// @param bands the years of birth, from left to right
/// @param known whether inhabitants were given for any stratum
/// @param sources where the inhabitants come from, in words
/// @param demo whether members can be made up here
public record PanelPage(
    StaffFrame staff,
    String total,
    List<String> bands,
    List<Row> rows,
    boolean known,
    List<String> sources,
    List<DrawLine> draws,
    PopulationForm population,
    List<String> faults,
    Optional<String> notice,
    boolean demo) {

  /// A wijk.
  ///
  /// @param cells one for each band
  public record Row(String wijk, List<Cell> cells, Cell all) {}

  /// A stratum, or a whole wijk.
  ///
  /// @param members who can be invited
  /// @param people the inhabitants, in words; empty where they are not known
  public record Cell(String members, String people) {}

  /// A draw in the list.
  ///
  /// @param size how many were drawn, and how many were asked, in words
  public record DrawLine(
      String href, String poll, String made, String by, String size, String state) {}
}
