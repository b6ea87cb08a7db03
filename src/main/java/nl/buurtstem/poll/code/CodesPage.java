package nl.buurtstem.poll.code;

import java.util.List;
import java.util.Optional;
import nl.buurtstem.access.StaffFrame;

/// The codes of a poll, for staff: how many there are, never which.
///
/// @param poll its title
/// @param back the page of the poll
/// @param address of this page
/// @param most the most codes at once
/// @param mostLetters the most letters at once
/// @param mayMake whether codes can still be made; not once the poll has closed
/// @param over says that the poll is closed and what became of its codes; empty while they work
/// @param base the address that residents reach, where it is known
/// @param faults what is wrong with what was sent, in words
/// @param notice what happened, in words
public record CodesPage(
    StaffFrame staff,
    String poll,
    String back,
    String address,
    int most,
    int mostLetters,
    boolean mayMake,
    Optional<String> over,
    Optional<String> base,
    List<Line> lines,
    CodesRequest asked,
    List<Choice> languages,
    List<String> faults,
    Optional<String> notice) {

  /// A language that can be on the letters.
  public record Choice(String code, String name, String dir, boolean chosen) {}

  /// A batch.
  ///
  /// @param used how many were used, in words
  /// @param fresh how many were not, in words
  /// @param handedOver when the file or the letters had left; empty when they did not
  /// @param takenBack whether it was taken back
  /// @param revoke the page that asks whether to take it back; empty when that was done, or when
  ///   its codes can no longer be used anyway
  public record Line(
      String purpose,
      String where,
      boolean test,
      String made,
      String by,
      int size,
      String used,
      String fresh,
      int revoked,
      Optional<String> handedOver,
      boolean takenBack,
      Optional<String> revoke) {}
}
