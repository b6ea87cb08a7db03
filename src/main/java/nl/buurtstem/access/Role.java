package nl.buurtstem.access;

import java.util.Locale;
import java.util.Set;

/// What a member of staff may do. The names are stored, and are what `@Secured` names.
public enum Role {
  /// Writes, opens, closes and publishes polls.
  EDITOR,
  /// Reads figures and exports them.
  ANALYST,
  /// All of that; and accounts and the log.
  ADMIN;

  /// Those who may change polls.
  public static final Set<Role> EDITORS = Set.of(EDITOR, ADMIN);

  /// The key of its name in words.
  public String key() {
    return "staff.role." + name().toLowerCase(Locale.ROOT);
  }
}
