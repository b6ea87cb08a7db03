package nl.buurtstem.panel;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;

/// Messages of a draw that left together.
///
/// @param batch see [nl.buurtstem.messaging.batch.Batches]
public record Sending(UUID batch, Kind kind, String madeBy, Instant madeAt) {
  /// What they were. The names are stored.
  public enum Kind {
    INVITE,
    REMIND;

    /// The end of its text key.
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
