package nl.buurtstem.poll.export;

import java.util.List;
import nl.buurtstem.access.StaffFrame;

/// Where staff say what for and why, before responses leave.
///
/// @param poll its title
/// @param back address of the poll's own page
/// @param codebook address of the codebook
/// @param responses how many would leave
/// @param open whether more may come
/// @param form what is asked
/// @param sensitive the sensitive questions, as they were asked
/// @param mayTakeSensitive whether this member of staff may take those answers out
/// @param withSensitive whether they were asked for
/// @param withheld the questions that are not published but are in the file, as they were asked
/// @param texts whether texts instead of codes were asked for
/// @param earlier exports that were made before, the last one first
public record ExportPage(
    StaffFrame staff,
    String poll,
    String action,
    String back,
    String codebook,
    long responses,
    boolean open,
    ExportForm form,
    List<String> sensitive,
    boolean mayTakeSensitive,
    boolean withSensitive,
    List<String> withheld,
    boolean texts,
    List<Earlier> earlier) {

  /// An export that was made.
  public record Earlier(String at, String who, String why) {}
}
