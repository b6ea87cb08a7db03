package nl.buurtstem.messaging.delivery;

/// A feature that can tell, at the moment at which a message of a batch would leave, that it is not
/// needed any more: such as a reminder of what was done meanwhile. Messages wait, for the morning
/// or behind others.
public interface LastLook {
  /// Whether this message must not leave. Within the transaction of the sending; it only reads.
  ///
  /// @param key of the message, see [nl.buurtstem.messaging.NewMessage]; it may be that of another
  ///   feature
  boolean needless(String key);
}
