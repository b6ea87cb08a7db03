package nl.buurtstem.poll.visit;

import jakarta.inject.Singleton;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import nl.buurtstem.participation.Location;
import nl.buurtstem.participation.code.Code;
import nl.buurtstem.platform.Keys;
import nl.buurtstem.platform.sql.UuidBytes;

/// Everything that is derived from a browser's token, under keys that are not in the database: who
/// has the database alone can neither find a draft by its token nor guess a receipt.
@Singleton
public final class Receipts {
  private static final int HASH_BYTES = 16;

  private final Keys keys;

  Receipts(Keys keys) {
    this.keys = keys;
  }

  /// Under what a draft is stored.
  public byte[] draftHash(UUID poll, DraftToken token) {
    return keys.hmac("poll-draft", message(poll, token.bytes()));
  }

  /// Under what a draft is stored that its receipt finds back.
  public byte[] draftHash(UUID poll, ReceiptCode receipt) {
    return keys.hmac("poll-draft-receipt", message(poll, receipt.bytes()));
  }

  /// Under what a draft is stored that its code finds back.
  byte[] draftHash(UUID poll, Location unsent) {
    return keys.hmac("poll-draft-unsent", message(poll, unsent.bytes()));
  }

  /// A receipt as the value of a cookie that only this poll can read.
  public String seal(UUID poll, ReceiptCode receipt) {
    var sealed = keys.seal("poll-receipt-cookie", receipt.bytes(), UuidBytes.of(poll));
    return Base64.getUrlEncoder().withoutPadding().encodeToString(sealed);
  }

  /// The receipt in a cookie; empty when it is not one that this poll gave.
  public Optional<ReceiptCode> open(UUID poll, String value) {
    try {
      var sealed = Base64.getUrlDecoder().decode(value);
      return keys.open("poll-receipt-cookie", sealed, UuidBytes.of(poll))
          .flatMap(plain -> ReceiptCode.read(new String(plain, StandardCharsets.US_ASCII)));
    } catch (IllegalArgumentException notOurs) {
      return Optional.empty();
    }
  }

  /// The receipt of what this browser sends: the same however often it is sent.
  public ReceiptCode code(UUID poll, DraftToken token) {
    return ReceiptCode.of(keys.hmac("poll-receipt", message(poll, token.bytes())));
  }

  /// The token of a browser as far as one code goes. Only who has both can make it.
  public DraftToken ofCode(UUID poll, DraftToken token, Code code) {
    var both = (token.value() + " " + code.characters()).getBytes(StandardCharsets.US_ASCII);
    return DraftToken.of(keys.hmac("poll-draft-code", message(poll, both)));
  }

  /// Under what a receipt is stored.
  byte[] codeHash(UUID poll, ReceiptCode code) {
    return Arrays.copyOf(keys.hmac("poll-receipt-hash", message(poll, code.bytes())), HASH_BYTES);
  }

  private static byte[] message(UUID poll, byte[] secret) {
    return ByteBuffer.allocate(16 + secret.length)
        .putLong(poll.getMostSignificantBits())
        .putLong(poll.getLeastSignificantBits())
        .put(secret)
        .array();
  }
}
