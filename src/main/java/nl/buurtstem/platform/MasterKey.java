package nl.buurtstem.platform;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.crypto.KDF;
import javax.crypto.SecretKey;
import javax.crypto.spec.HKDFParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/// One master key, and the keys derived from it (HKDF-SHA-256, RFC 5869).
final class MasterKey {
  static final int BYTES = 32;
  private final byte[] bytes;
  private final int id;
  private final Map<String, SecretKey> derived = new ConcurrentHashMap<>();

  private MasterKey(byte[] bytes) {
    this.bytes = bytes;
    this.id = ByteBuffer.wrap(derive("master key id").getEncoded()).getInt();
  }

  /// @throws IllegalStateException when it is not 32 bytes in Base64; the message does not show it
  static MasterKey read(String base64) {
    try {
      var bytes = Base64.getDecoder().decode(base64);
      if (bytes.length == BYTES) {
        return new MasterKey(bytes);
      }
    } catch (IllegalArgumentException notBase64) {
      throw new IllegalStateException("a master key is not written in Base64");
    }
    throw new IllegalStateException("a master key must be 32 bytes");
  }

  /// Four bytes by which it is recognised and from which it cannot be found.
  int id() {
    return id;
  }

  String base64() {
    return Base64.getEncoder().encodeToString(bytes);
  }

  /// Whether anybody could guess it: one byte over and over, or counting up.
  boolean isGuessable() {
    boolean same = true;
    boolean counting = true;
    for (int i = 1; i < bytes.length; i++) {
      same &= bytes[i] == bytes[0];
      counting &= bytes[i] == (byte) (bytes[i - 1] + 1);
    }
    return same || counting;
  }

  /// The key (32 bytes) for this purpose; the same at every start.
  SecretKey key(String purpose) {
    return derived.computeIfAbsent(purpose, this::derive);
  }

  private SecretKey derive(String purpose) {
    try {
      var parameters =
          HKDFParameterSpec.ofExtract()
              .addIKM(bytes)
              .thenExpand(purpose.getBytes(StandardCharsets.UTF_8), BYTES);
      var key = KDF.getInstance("HKDF-SHA256").deriveData(parameters);
      return new SecretKeySpec(key, "HmacSHA256");
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("HKDF-SHA-256 is part of every Java 25", e);
    }
  }

  @Override
  public String toString() {
    return "MasterKey[hidden]"; // never in a log
  }
}
