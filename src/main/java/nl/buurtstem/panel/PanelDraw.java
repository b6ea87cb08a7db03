package nl.buurtstem.panel;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;

/// A draw that was made.
///
/// @param pollKey the poll's name in addresses
/// @param simulated whether it is among made-up members
public record PanelDraw(
    UUID id,
    UUID poll,
    String pollKey,
    State state,
    DrawWish wish,
    boolean simulated,
    String madeBy,
    Instant madeAt) {

  /// Where a draw is. The names are stored.
  public enum State {
    /// Nobody was invited yet.
    DRAWN,
    INVITED,
    /// Staff stopped it: no invitation and no reminder goes out any more.
    STOPPED,
    /// The poll has closed; who was invited is no longer known.
    CLOSED;

    /// The key of its name in words.
    public String key() {
      return "staff.panel.draw.state." + name().toLowerCase(Locale.ROOT);
    }
  }
}
