package nl.buurtstem.messaging.staff;

import java.util.List;
import java.util.Optional;
import nl.buurtstem.access.StaffFrame;

/// One batch: what it would cost, what it cost, and what can be done with it.
///
/// @param path its address
/// @param running whether messages go right now
/// @param mayHurry whether it can go now, although it is night
/// @param progress how many of its messages are there, in words, while they are being made
/// @param limit what it may cost, in euros as they are typed
public record BatchPage(
    StaffFrame staff,
    String name,
    String path,
    String state,
    String why,
    boolean running,
    boolean mayPause,
    boolean mayResume,
    boolean mayStop,
    boolean mayHurry,
    boolean mayDecide,
    String limit,
    Optional<String> progress,
    List<Fact> facts,
    List<Line> lines,
    Funnel funnel,
    Optional<String> notice,
    Optional<String> fault) {

  /// Something known.
  public record Fact(String name, String value) {}

  /// The messages in one language.
  ///
  /// @param forcing the character that makes them longer, in words
  public record Line(String language, String people, String parts, String forcing, String price) {}
}
