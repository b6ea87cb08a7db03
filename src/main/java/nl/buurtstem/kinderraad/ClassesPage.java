package nl.buurtstem.kinderraad;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.buurtstem.access.StaffFrame;

/// The kinderraad polls, or the class sessions of one, for staff.
///
/// @param address of the page
/// @param open whether a session can be started now
/// @param counted whether the poll has closed, so that children can advise
/// @param link a one-time link that was just made; shown once
/// @param fault what lacks, in words
public record ClassesPage(
    StaffFrame staff,
    String title,
    String poll,
    String address,
    boolean open,
    boolean counted,
    List<Line> sessions,
    Optional<Link> link,
    UUID fresh,
    String school,
    String group,
    Optional<String> fault) {

  /// One session: counts only.
  ///
  /// @param consent of what kind and for how many, in words; empty before it starts
  public record Line(
      String id,
      String school,
      String group,
      String day,
      String state,
      String consent,
      int joined,
      int sent,
      boolean over) {}

  /// A one-time link.
  public record Link(String label, String url) {}
}
