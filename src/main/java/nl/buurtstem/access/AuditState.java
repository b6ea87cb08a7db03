package nl.buurtstem.access;

import java.util.Locale;

/// What a check of the audit log's chain found.
public sealed interface AuditState {

  /// Every entry is as it was written, in its place, and none is missing.
  ///
  /// @param entries how many are in the chain
  /// @param beforeChain how many are older than it, and not protected
  /// @param guarded whether the database itself refuses changes
  /// @param head its end, to write down somewhere else
  record Whole(long entries, long beforeChain, boolean guarded, AuditAnchor head)
      implements AuditState {}

  /// Somebody meddled with the log.
  ///
  /// @param number of the first entry that is not right, or should be there
  record Broken(long number, Fault fault) implements AuditState {}

  /// What is wrong with the first entry that is not right.
  enum Fault {
    /// It is not what was written, or does not follow the one before it.
    CHANGED,
    /// It is not there, and later ones are.
    MISSING,
    /// It and all after it are gone.
    CUT_OFF,
    /// It was added past the service.
    ADDED,
    /// It was written under a master key that this installation does not have.
    UNKNOWN_KEY,
    /// The record of where the chain begins and ends is not what was written.
    HEAD_CHANGED;

    /// The key of its text.
    public String key() {
      return "staff.log.fault." + name().toLowerCase(Locale.ROOT);
    }
  }
}
