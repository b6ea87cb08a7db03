package nl.buurtstem.panel;

/// Where a member is. The names are stored. Who left is no member: the row is gone.
public enum MemberState {
  /// Filled in the form, has not confirmed on the channel that was given.
  WAITING,
  ACTIVE,
  /// Is not invited until they say so.
  PAUSED,
  /// Said STOP; gone after some weeks unless they say START.
  STOPPED
}
