package nl.buurtstem.resident;

/// A feature that must know when somebody says STOP, such as one with an open conversation.
public interface StopListener {
  /// In the transaction in which the STOP is stored; nothing is sent.
  void stopped(ContactId contact);
}
