package nl.buurtstem.access;

import jakarta.inject.Singleton;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import nl.buurtstem.platform.Keys;

/// What ties the entries of the audit log together: the hash of each is an HMAC-SHA-256 of the hash
/// before it and of everything in the entry. Whoever can write in the database but does not have
/// the master key cannot make one.
@Singleton
final class AuditChain {
  private static final String PURPOSE = "audit chain";
  private static final int HASH_BYTES = 32;
  private final Keys keys;

  AuditChain(Keys keys) {
    this.keys = keys;
  }

  /// What stands before the first entry.
  static byte[] start() {
    return new byte[HASH_BYTES];
  }

  /// The master key that new entries are hashed under.
  int newestMaster() {
    return keys.newest();
  }

  /// The hash of an entry.
  ///
  /// @param before the hash of the entry before it
  /// @return empty when this installation does not have that master key
  Optional<byte[]> hash(byte[] before, int master, AuditEntry entry) {
    return keys.hmac(master, PURPOSE, canonical(before, master, entry));
  }

  /// Every part with its length, so that nothing can move from one part to the next.
  private static byte[] canonical(byte[] before, int master, AuditEntry entry) {
    var bytes = new ByteArrayOutputStream();
    try (var out = new DataOutputStream(bytes)) {
      out.write(before);
      out.writeInt(master);
      out.writeLong(entry.number());
      out.writeLong(entry.at().toEpochMilli());
      write(out, entry.who());
      write(out, entry.what());
      write(out, entry.subject());
      write(out, entry.why());
    } catch (IOException e) {
      throw new UncheckedIOException("an array in memory can always be written", e);
    }
    return bytes.toByteArray();
  }

  private static void write(DataOutputStream out, String text) throws IOException {
    var utf8 = text.getBytes(StandardCharsets.UTF_8);
    out.writeInt(utf8.length);
    out.write(utf8);
  }
}
