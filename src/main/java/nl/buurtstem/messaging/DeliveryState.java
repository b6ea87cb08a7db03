package nl.buurtstem.messaging;

import java.util.Locale;

/// How far a message is. What a provider reports only ever moves it to a higher [#rank]: reports
/// come in any order.
public enum DeliveryState {
  /// In the outbox.
  WAITING(0),
  /// A worker is sending it.
  CLAIMED(1),
  /// The provider has it.
  SENT(3),
  /// Nobody knows whether the provider has it. It is looked up before anything is sent again.
  UNKNOWN(2),
  /// It arrived.
  DELIVERED(5),
  /// It did not and will not.
  FAILED(4),
  /// Not sent: STOP, no consent, or a number that cannot be reached.
  SUPPRESSED(4),
  /// Not sent in time.
  EXPIRED(4),
  /// Not sent: its batch was stopped.
  CANCELLED(4);

  private final int rank;

  DeliveryState(int rank) {
    this.rank = rank;
  }

  /// Higher is further.
  public int rank() {
    return rank;
  }

  /// Whether nothing will happen to it any more, but for a report that it arrived after all.
  public boolean ended() {
    return rank >= FAILED.rank;
  }

  /// The key of its name in words.
  public String key() {
    return "staff.messaging.state." + name().toLowerCase(Locale.ROOT);
  }
}
