package nl.buurtstem.messaging;

/// Whether a provider has a message.
public sealed interface Lookup {
  /// It has.
  record Found(String providerId) implements Lookup {}

  /// It has not; it can be sent.
  record NotFound() implements Lookup {}

  /// It could not be looked up.
  record Unclear(String reason) implements Lookup {}
}
