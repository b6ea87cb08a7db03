package nl.buurtstem.poll.answer;

import jakarta.inject.Singleton;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.UUID;
import nl.buurtstem.platform.Keys;

/// Everything that is derived from a browser's token, under keys that are not in the database: who
/// has the database alone can neither find a draft by its token nor guess a receipt.
@Singleton
final class Receipts {
  private static final int HASH_BYTES = 16;

  private final Keys keys;

  Receipts(Keys keys) {
    this.keys = keys;
  }

  /// Under what a draft is stored.
  byte[] draftHash(UUID poll, DraftToken token) {
    return keys.hmac("poll-draft", message(poll, token.bytes()));
  }

  /// The receipt of what this browser sends: the same however often it is sent.
  ReceiptCode code(UUID poll, DraftToken token) {
    return ReceiptCode.of(keys.hmac("poll-receipt", message(poll, token.bytes())));
  }

  /// Under what a receipt is stored.
  byte[] codeHash(UUID poll, ReceiptCode code) {
    var bytes = code.characters().getBytes(StandardCharsets.US_ASCII);
    return Arrays.copyOf(keys.hmac("poll-receipt-hash", message(poll, bytes)), HASH_BYTES);
  }

  private static byte[] message(UUID poll, byte[] secret) {
    return ByteBuffer.allocate(16 + secret.length)
        .putLong(poll.getMostSignificantBits())
        .putLong(poll.getLeastSignificantBits())
        .put(secret)
        .array();
  }
}
