package nl.buurtstem.platform;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.crypto.KDF;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.HKDFParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/// Keys for every purpose, derived (HKDF-SHA-256, RFC 5869) from one master key that is never in
/// the database: the setting `BUURTSTEM_MASTER_KEY`, or else the file `keys/master.key` in the home
/// folder, made at the first start and readable by the service alone.
@Singleton
public final class Keys {
  private static final int MASTER_BYTES = 32;
  private final byte[] master;
  private final Map<String, SecretKey> derived = new ConcurrentHashMap<>();

  Keys(Settings settings) {
    var configured = settings.masterKey();
    this.master =
        configured == null
            ? fromFile(settings.homeFolder().resolve("keys").resolve("master.key"))
            : Base64.getDecoder().decode(configured);
    if (master.length != MASTER_BYTES) {
      throw new IllegalStateException("the master key must be 32 bytes");
    }
  }

  /// HMAC-SHA-256 of the message under the key for this purpose: 32 bytes.
  public byte[] hmac(String purpose, byte[] message) {
    try {
      var mac = Mac.getInstance("HmacSHA256");
      mac.init(key(purpose));
      return mac.doFinal(message);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("HMAC-SHA-256 is part of every Java", e);
    }
  }

  /// The key (32 bytes) for this purpose; the same at every start.
  SecretKey key(String purpose) {
    return derived.computeIfAbsent(purpose, this::derive);
  }

  private SecretKey derive(String purpose) {
    try {
      var parameters =
          HKDFParameterSpec.ofExtract()
              .addIKM(master)
              .thenExpand(purpose.getBytes(StandardCharsets.UTF_8), MASTER_BYTES);
      var bytes = KDF.getInstance("HKDF-SHA256").deriveData(parameters);
      return new SecretKeySpec(bytes, "HmacSHA256");
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("HKDF-SHA-256 is part of every Java 25", e);
    }
  }

  private static byte[] fromFile(Path file) {
    try {
      if (!Files.exists(file)) {
        create(file);
      }
      return Base64.getDecoder().decode(Files.readString(file).strip());
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read or make the master key " + file, e);
    }
  }

  private static void create(Path file) throws IOException {
    Files.createDirectories(file.getParent());
    var bytes = new byte[MASTER_BYTES];
    new SecureRandom().nextBytes(bytes);
    var ownerOnly =
        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
    var fresh = Files.createTempFile(file.getParent(), "master", ".new", ownerOnly);
    Files.writeString(
        fresh, Base64.getEncoder().encodeToString(bytes), StandardOpenOption.TRUNCATE_EXISTING);
    try {
      Files.createLink(file, fresh); // atomic: of two copies starting at once, one key wins
    } catch (FileAlreadyExistsException otherCopyWasFirst) {
      return;
    } finally {
      Files.delete(fresh);
    }
  }
}
