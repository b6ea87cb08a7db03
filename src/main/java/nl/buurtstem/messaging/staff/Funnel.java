package nl.buurtstem.messaging.staff;

import java.util.List;

/// What became of messages, from ready to arrived.
///
/// @param title of the table, in words
/// @param by what its lines are, in words
public record Funnel(String title, String by, List<Line> lines) {
  /// Keeps the list as it is now.
  public Funnel {
    lines = List.copyOf(lines);
  }

  /// The messages of one purpose, day or batch.
  ///
  /// @param waiting not with the provider yet
  /// @param sent with the provider, and no more is known
  /// @param unknown perhaps with the provider
  /// @param notSent not sent on purpose: STOP, too late, stopped
  public record Line(
      String name,
      long all,
      long waiting,
      long sent,
      long delivered,
      long unknown,
      long failed,
      long notSent) {}
}
