package nl.buurtstem.resident;

/// A feature that must know when somebody says STOP, or no to one purpose, such as one with an open
/// conversation.
public interface StopListener {
  /// In the transaction in which the STOP is stored; nothing is sent.
  void stopped(ContactId contact);

  /// In the transaction in which the START is stored that ends their STOP; nothing is sent.
  default void resumed(ContactId contact) {}

  /// In the transaction in which it is stored that they say no to this purpose; nothing is sent.
  default void withdrawn(ContactId contact, Purpose purpose) {}
}
