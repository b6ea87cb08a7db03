package nl.buurtstem.messaging.smtp;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import nl.buurtstem.messaging.Outgoing;
import nl.buurtstem.platform.Keys;
import nl.buurtstem.platform.PublicAddress;
import nl.buurtstem.platform.sql.Sql;
import nl.buurtstem.platform.sql.UuidBytes;
import nl.buurtstem.resident.ConsentSource;
import nl.buurtstem.resident.Consents;
import nl.buurtstem.resident.ContactId;
import nl.buurtstem.resident.Purpose;

/// Stopping e-mail of one kind in one click (RFC 8058), by an address that only whoever got the
/// mail has: the id of the message and a proof of it. Nothing is stored for it.
@Singleton
class OneClick {
  private static final int ID_BYTES = 16;
  private static final int TOKEN_BYTES = 32;
  private static final String ABOUT =
      "SELECT contact_id, purpose FROM messaging_message WHERE id = ? AND medium = 'EMAIL'";

  private final Sql sql;
  private final Consents consents;
  private final Keys keys;
  private final PublicAddress address;

  OneClick(Sql sql, Consents consents, Keys keys, PublicAddress address) {
    this.sql = sql;
    this.consents = consents;
    this.keys = keys;
    this.address = address;
  }

  private record About(ContactId to, Purpose purpose) {}

  /// Where the reader stops mail of this kind; empty for mail that nobody can say no to, such as an
  /// answer that was asked for.
  @Transactional
  Optional<String> address(Outgoing message) {
    return about(message.id())
        .filter(about -> about.purpose().needsOptIn())
        .map(_ ->
            address.of("/" + message.language() + UnsubscribePages.PATH + token(message.id())));
  }

  /// Whether this is such an address of ours.
  @Transactional(readOnly = true)
  boolean knows(String token) {
    return read(token).flatMap(this::about).isPresent();
  }

  /// Stops mail of the kind of this message; again changes nothing.
  ///
  /// @return whether it is an address of ours
  @Transactional
  boolean stop(String token) {
    var about = read(token).flatMap(this::about);
    about.ifPresent(one -> consents.withdraw(one.to(), one.purpose(), ConsentSource.EMAIL_LINK));
    return about.isPresent();
  }

  String token(UUID message) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(
            ByteBuffer.allocate(TOKEN_BYTES)
                .put(UuidBytes.of(message))
                .put(proof(message))
                .array());
  }

  private Optional<UUID> read(String token) {
    try {
      var bytes = Base64.getUrlDecoder().decode(token);
      if (bytes.length != TOKEN_BYTES) {
        return Optional.empty();
      }
      var message = UuidBytes.read(Arrays.copyOf(bytes, ID_BYTES));
      var proof = Arrays.copyOfRange(bytes, ID_BYTES, TOKEN_BYTES);
      return MessageDigest.isEqual(proof, proof(message)) ? Optional.of(message) : Optional.empty();
    } catch (IllegalArgumentException notOurs) {
      return Optional.empty();
    }
  }

  private byte[] proof(UUID message) {
    return Arrays.copyOf(keys.hmac("messaging-unsubscribe", UuidBytes.of(message)), ID_BYTES);
  }

  private Optional<About> about(UUID message) {
    return sql.first(
        ABOUT, row -> new About(new ContactId(row.id(1)), row.one(Purpose.class, 2)), message);
  }
}
