package nl.buurtstem.poll.export;

import java.util.List;
import java.util.Optional;
import nl.buurtstem.access.StaffFrame;

/// Where staff say what for and why, before responses leave.
///
/// @param poll its title
/// @param back address of the poll's own page
/// @param codebook address of the codebook
/// @param responses how many would leave
/// @param open whether more may come
/// @param purposes to choose from
/// @param why as it was filled in
/// @param texts whether texts instead of codes were asked for
/// @param spreadsheet whether the layout for a spreadsheet was asked for
/// @param errors what must be better; empty the first time
/// @param earlier exports that were made before, the last one first
public record ExportPage(
    StaffFrame staff,
    String poll,
    String action,
    String back,
    String codebook,
    long responses,
    boolean open,
    List<Purpose> purposes,
    String why,
    boolean texts,
    boolean spreadsheet,
    List<Fault> errors,
    List<Earlier> earlier) {

  /// A purpose to choose.
  public record Purpose(String value, String text, boolean chosen) {}

  /// What must be better, and the id of the field.
  public record Fault(String field, String text) {}

  /// An export that was made.
  public record Earlier(String at, String who, String why) {}

  /// What must be better in a field.
  public Optional<String> error(String field) {
    return errors.stream()
        .filter(fault -> fault.field().equals(field))
        .map(Fault::text)
        .findFirst();
  }
}
