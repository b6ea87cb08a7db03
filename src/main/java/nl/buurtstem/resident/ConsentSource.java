package nl.buurtstem.resident;

/// Where somebody said yes or no.
public enum ConsentSource {
  WEB,
  SMS,
  EMAIL_LINK,
  LETTER,
  EVENT,
  /// A member of staff wrote it down for them.
  STAFF,
  /// The provider told us, such as of a STOP that it handled itself.
  PROVIDER;

  /// Whether the person did it, rather than somebody for them.
  boolean own() {
    return this != STAFF && this != PROVIDER;
  }
}
