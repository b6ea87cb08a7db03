package nl.buurtstem.resident;

/// What a message is for. Consent is given and withdrawn per purpose.
public enum Purpose {
  /// Answers within a conversation that the person began, and confirmations they asked for.
  REPLY(false),
  /// Invitations and reminders of the buurtpanel.
  PANEL(true),
  /// New polls and results of the wijk.
  NEWS(true),
  /// Codes to vote with.
  BALLOT(true),
  /// What happened with my initiative.
  INITIATIVE(true),
  /// Mail to staff, about their work.
  STAFF(false);

  private final boolean needsOptIn;

  Purpose(boolean needsOptIn) {
    this.needsOptIn = needsOptIn;
  }

  /// Whether the person must have said yes first.
  public boolean needsOptIn() {
    return needsOptIn;
  }
}
