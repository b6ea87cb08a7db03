package nl.buurtstem.messaging.inbound;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// A text that came in as bytes, and back. What is sealed is as long as what was sealed, and
/// answers differ in length; so short texts are all made equally long.
final class BodyBytes {
  private static final int BLOCK = 512;

  private BodyBytes() {}

  static byte[] of(String text) {
    return padded(text.getBytes(StandardCharsets.UTF_8), BLOCK);
  }

  static String read(byte[] bytes) {
    int end = bytes.length;
    while (end > 0 && bytes[end - 1] == 0) {
      end--;
    }
    return new String(bytes, 0, end, StandardCharsets.UTF_8);
  }

  /// With zeros behind it until a whole number of blocks is full.
  static byte[] padded(byte[] bytes, int block) {
    return Arrays.copyOf(bytes, Math.max(1, Math.ceilDiv(bytes.length, block)) * block);
  }
}
