package nl.buurtstem.resident.request;

import jakarta.inject.Singleton;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import nl.buurtstem.platform.Keys;

/// What a page for a request carries in a hidden field, encrypted: an id, by which the same thing
/// sent twice from it is one request, and since when it was open. Nothing is stored for it.
@Singleton
final class Tickets {
  private static final String PURPOSE = "resident-request-page";
  private static final String SENT = "resident-request-sent";
  private static final int LONGEST = 200;
  private static final int BYTES = 24;

  private final Keys keys;
  private final Clock clock;

  Tickets(Keys keys, Clock clock) {
    this.keys = keys;
    this.clock = clock;
  }

  /// An opened one.
  ///
  /// @param since when the page was given
  record Ticket(UUID id, Instant since) {}

  /// The value of the field for a page that is given now.
  String fresh() {
    var id = UUID.randomUUID();
    var plain =
        ByteBuffer.allocate(BYTES)
            .putLong(id.getMostSignificantBits())
            .putLong(id.getLeastSignificantBits())
            .putLong(clock.instant().toEpochMilli())
            .array();
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(keys.seal(PURPOSE, plain, none()));
  }

  /// What came back; empty when it is not ours.
  Optional<Ticket> read(String value) {
    if (value.length() > LONGEST) {
      return Optional.empty();
    }
    try {
      return keys.open(PURPOSE, Base64.getUrlDecoder().decode(value), none())
          .filter(plain -> plain.length == BYTES)
          .map(ByteBuffer::wrap)
          .map(plain ->
              new Ticket(
                  new UUID(plain.getLong(), plain.getLong()),
                  Instant.ofEpochMilli(plain.getLong())));
    } catch (IllegalArgumentException notOurs) {
      return Optional.empty();
    }
  }

  /// The id of a request: the same for the same wish, address and words from the same page, however
  /// often they are sent, and another for other ones. It tells nothing of them without our key.
  UUID request(String ticket, Wish wish, Message message) {
    var page = read(ticket).map(Ticket::id).orElseGet(UUID::randomUUID);
    var sent = String.join("\n", page.toString(), wish.name(), message.reach(), message.words());
    var hash = ByteBuffer.wrap(keys.hmac(SENT, sent.getBytes(StandardCharsets.UTF_8)));
    return new UUID(hash.getLong(), hash.getLong());
  }

  private static byte[] none() {
    return new byte[0];
  }
}
