package nl.buurtstem.poll;

import java.util.UUID;

/// The turn of one child in a class session, on a device that several may use in turn. It says
/// nothing of which child.
///
/// @param session which class session
/// @param secret random, new for each child; never stored, only hashed
/// @param open whether the session is still open
public record Seat(UUID session, String secret, boolean open) {

  @Override
  public String toString() {
    return "Seat[hidden]"; // never in a log
  }
}
