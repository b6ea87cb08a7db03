package nl.buurtstem.messaging.inbound;

import java.time.Instant;
import java.util.UUID;
import nl.buurtstem.resident.ContactId;
import nl.buurtstem.resident.PhoneNumber;

/// A text that somebody sent us.
public record InboundText(
    UUID id, ContactId from, PhoneNumber number, String text, Instant received) {

  /// Without what is in it.
  @Override
  public String toString() {
    return "InboundText[" + id + "]";
  }
}
