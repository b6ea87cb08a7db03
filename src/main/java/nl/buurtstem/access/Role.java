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
  ADMIN,
  /// Reads what residents wrote before others see it.
  MODERATOR,
  /// A member of the bewonersvertegenwoordiging, who holds the budget voor buurtprofessionals.
  RESIDENT_REPRESENTATIVE,
  /// Pays, and accounts for it.
  TREASURER,
  /// A member of a wijkplatform, who proposes and carries initiatives.
  WIJKPLATFORM,
  /// Watches over privacy: the log, what is kept and until when.
  PRIVACY_OFFICER;

  /// Those who may change polls.
  public static final Set<Role> EDITORS = Set.of(EDITOR, ADMIN);

  /// Those who may read a poll behind its public face.
  public static final Set<Role> POLL_READERS = Set.of(EDITOR, ANALYST, ADMIN);

  /// Those who may take responses out.
  public static final Set<Role> EXPORTERS = Set.of(ANALYST, ADMIN);

  /// Those of them who may also take out answers to sensitive questions.
  public static final Set<Role> SENSITIVE_EXPORTERS = Set.of(ADMIN, PRIVACY_OFFICER);

  /// Those whose account opens so much that a password is not enough.
  public static final Set<Role> TWO_FACTORS = Set.of(ADMIN, PRIVACY_OFFICER, TREASURER);

  /// Whether this role can be given for one area only.
  public boolean canBeLimited() {
    return this != ADMIN && this != PRIVACY_OFFICER;
  }

  /// The key of its name in words.
  public String key() {
    return "staff.role." + name().toLowerCase(Locale.ROOT);
  }
}
