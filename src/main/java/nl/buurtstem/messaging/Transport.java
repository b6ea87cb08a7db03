package nl.buurtstem.messaging;

/// A provider that takes messages. Besides the simulator at most one is there for each medium.
public interface Transport {
  /// What it carries.
  Medium medium();

  /// Whether nothing leaves this machine; one that does leave goes before it.
  default boolean simulated() {
    return false;
  }

  /// Hands over one message: at most one request, never repeated by itself, with an answer within
  /// ten seconds. It must not fail by an exception: what is unclear is [SendOutcome.Unknown].
  SendOutcome send(Outgoing message);

  /// Looks up whether the provider has a message of which that is unclear.
  Lookup find(Outgoing message);
}
