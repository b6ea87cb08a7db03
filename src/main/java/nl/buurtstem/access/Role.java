package nl.buurtstem.access;

import java.util.Locale;

/// What a member of staff may do. The names are stored, and are what `@Secured` names.
public enum Role {
  /// Writes, opens, closes and publishes polls.
  EDITOR,
  /// Reads figures and exports them.
  ANALYST,
  /// All of that; and accounts and the log.
  ADMIN;

  /// The key of its name in words.
  public String key() {
    return "staff.role." + name().toLowerCase(Locale.ROOT);
  }
}
