package nl.buurtstem.platform;

import jakarta.inject.Singleton;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/// Keyed hashes, and encryption of what nobody may read in the database. The keys for every purpose
/// are derived (HKDF-SHA-256) from master keys that are never in the database: see [MasterKeys].
///
/// What is sealed says under which master key: one byte for the form, four for the key, twelve
/// random ones (the nonce), then the bytes encrypted by AES-256-GCM with their tag of sixteen. The
/// tag also covers the purpose and what the bytes are about, so that nothing sealed can be moved to
/// another column or row.
@Singleton
public final class Keys {
  private static final byte FORM = 1;
  private static final int MARK_BYTES = 5;
  private static final int NONCE_BYTES = 12;
  private static final int TAG_BITS = 128;

  /// What [#seal] adds.
  public static final int SEALED_EXTRA = MARK_BYTES + NONCE_BYTES + TAG_BITS / 8;

  private final MasterKeys masters;
  private final SecureRandom random = new SecureRandom();

  /// @param settings which say where the master keys are
  public Keys(Settings settings) {
    this.masters = MasterKeys.of(settings);
  }

  /// HMAC-SHA-256 of the message under the key for this purpose: 32 bytes, the same for as long as
  /// the installation lives. It stays under the first master key, because what is found by its hash
  /// cannot be hashed anew.
  public byte[] hmac(String purpose, byte[] message) {
    return hmac(masters.first(), purpose, message);
  }

  /// HMAC-SHA-256 under one master key.
  ///
  /// @param master which: see [#newest]
  /// @return empty when this installation does not have that key
  public Optional<byte[]> hmac(int master, String purpose, byte[] message) {
    return masters.find(master).map(key -> hmac(key, purpose, message));
  }

  /// The id of the master key that encrypts now.
  public int newest() {
    return masters.newest().id();
  }

  /// The ids of all master keys, oldest first.
  public List<Integer> ids() {
    return masters.all().stream().map(MasterKey::id).toList();
  }

  /// Encrypts.
  ///
  /// @param purpose of the key, for a column `<table>.<column>`
  /// @param about what the bytes belong to, for a column the key of the row: only with the same
  ///   purpose and the same bytes here can they be opened again
  /// @return [#SEALED_EXTRA] bytes longer than the plain ones; another result each time
  public byte[] seal(String purpose, byte[] plain, byte[] about) {
    var master = masters.newest();
    var mark = mark(master.id());
    var nonce = new byte[NONCE_BYTES];
    random.nextBytes(nonce);
    try {
      var sealed = cipher(Cipher.ENCRYPT_MODE, master, purpose, nonce, about).doFinal(plain);
      return ByteBuffer.allocate(SEALED_EXTRA + plain.length)
          .put(mark)
          .put(nonce)
          .put(sealed)
          .array();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("AES-GCM is part of every Java", e);
    }
  }

  /// Opens what [#seal] made. Empty when it was changed, when it belongs to something else, or when
  /// this installation does not have its master key.
  public Optional<byte[]> open(String purpose, byte[] sealed, byte[] about) {
    if (sealed.length < SEALED_EXTRA || sealed[0] != FORM) {
      return Optional.empty();
    }
    var nonce = Arrays.copyOfRange(sealed, MARK_BYTES, MARK_BYTES + NONCE_BYTES);
    return masters
        .find(ByteBuffer.wrap(sealed).getInt(1))
        .flatMap(master -> open(master, purpose, sealed, nonce, about));
  }

  /// The first bytes of everything that is sealed under the newest master key.
  public byte[] newestMark() {
    return mark(masters.newest().id());
  }

  /// Adds a master key, which encrypts from now on.
  ///
  /// @return the new value of the setting, where the keys are a setting that only a person changes
  public Optional<String> rotate() {
    return masters.add();
  }

  /// Whether anybody could guess one of the keys.
  public boolean guessable() {
    return masters.all().stream().anyMatch(MasterKey::isGuessable);
  }

  private static Optional<byte[]> open(
      MasterKey master, String purpose, byte[] sealed, byte[] nonce, byte[] about) {
    int start = MARK_BYTES + NONCE_BYTES;
    try {
      return Optional.of(
          cipher(Cipher.DECRYPT_MODE, master, purpose, nonce, about)
              .doFinal(sealed, start, sealed.length - start));
    } catch (AEADBadTagException changed) {
      return Optional.empty();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("AES-GCM is part of every Java", e);
    }
  }

  private static Cipher cipher(
      int mode, MasterKey master, String purpose, byte[] nonce, byte[] about)
      throws GeneralSecurityException {
    var cipher = Cipher.getInstance("AES/GCM/NoPadding");
    cipher.init(mode, aes(master, purpose), new GCMParameterSpec(TAG_BITS, nonce));
    var name = purpose.getBytes(StandardCharsets.UTF_8);
    cipher.updateAAD(mark(master.id()));
    cipher.updateAAD(ByteBuffer.allocate(Integer.BYTES).putInt(name.length).array());
    cipher.updateAAD(name);
    cipher.updateAAD(about);
    return cipher;
  }

  private static SecretKey aes(MasterKey master, String purpose) {
    return new SecretKeySpec(master.key("seal " + purpose).getEncoded(), "AES");
  }

  private static byte[] mark(int master) {
    return ByteBuffer.allocate(MARK_BYTES).put(FORM).putInt(master).array();
  }

  private static byte[] hmac(MasterKey master, String purpose, byte[] message) {
    try {
      var mac = Mac.getInstance("HmacSHA256");
      mac.init(master.key(purpose));
      return mac.doFinal(message);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("HMAC-SHA-256 is part of every Java", e);
    }
  }
}
