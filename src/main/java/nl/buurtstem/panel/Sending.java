package nl.buurtstem.panel;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;

/// Messages of a draw that staff asked to send together.
///
/// @param batch see [nl.buurtstem.messaging.batch.Batches]
/// @param madeBy who asked, as they sign in
/// @param madeAt when they did
/// @param wanted how many people it was about then
/// @param ready of how many of them the message, or the letter to print, is there
public record Sending(
    UUID batch,
    UUID draw,
    Kind kind,
    String madeBy,
    Instant madeAt,
    State state,
    int wanted,
    int ready) {
  /// What they were. The names are stored.
  public enum Kind {
    INVITE,
    REMIND;

    /// The end of its text key.
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /// How far it is. The names are stored.
  public enum State {
    /// Messages are still being made.
    FILLING,
    /// All are there.
    FILLED,
    /// It was ended before all were there.
    ENDED
  }

  /// Whether messages are still being made.
  public boolean filling() {
    return state == State.FILLING;
  }
}
