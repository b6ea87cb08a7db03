package nl.buurtstem.access.signin;

import java.util.Optional;
import nl.buurtstem.access.StaffFrame;

/// Asks somebody who is signed in to show again that it is them.
///
/// @param how by code or by password
/// @param then the address to go on to
/// @param fault why it did not work, in words
public record ProofPage(StaffFrame staff, How how, String then, Optional<String> fault) {

  /// What they are asked for.
  public enum How {
    CODE,
    PASSWORD,
    PROVIDER
  }
}
