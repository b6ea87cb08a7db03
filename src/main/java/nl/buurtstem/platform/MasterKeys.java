package nl.buurtstem.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The master keys of an installation, oldest first: the setting `BUURTSTEM_MASTER_KEY`, or else
/// the file `keys/master.key` in the home folder, made at the first start and readable by the
/// service alone. Each is 32 bytes in Base64, on a line of its own (in the setting commas do too).
/// The last one encrypts, the others only read what was encrypted before.
public final class MasterKeys {
  private final @Nullable Path file;
  private volatile Read read;

  /// What was read, and of when the file was.
  private record Read(List<MasterKey> keys, @Nullable FileTime written) {}

  private MasterKeys(@Nullable Path file, Read read) {
    this.file = file;
    this.read = read;
  }

  /// @throws IllegalStateException when a key is not 32 bytes in Base64, or stands there twice
  static MasterKeys of(Settings settings) {
    var configured = settings.masterKey();
    if (configured != null) {
      return new MasterKeys(null, new Read(parse(configured), null));
    }
    var file = file(settings);
    try {
      if (!Files.exists(file)) {
        create(file);
      }
      return new MasterKeys(file, read(file));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read or make the master key " + file, e);
    }
  }

  /// Where the keys are, when they are not a setting.
  public static Path file(Settings settings) {
    return settings.homeFolder().resolve("keys").resolve("master.key");
  }

  /// The key of the first start: for what cannot be encrypted anew, such as keyed hashes.
  MasterKey first() {
    return read.keys().getFirst();
  }

  /// The key that encrypts; a change of the file by a command is noticed.
  MasterKey newest() {
    readAnewWhenChanged();
    return read.keys().getLast();
  }

  List<MasterKey> all() {
    readAnewWhenChanged();
    return read.keys();
  }

  /// The key with this id, also when it was added since.
  Optional<MasterKey> find(int id) {
    var known = find(read.keys(), id);
    if (known.isPresent()) {
      return known;
    }
    readAnewWhenChanged();
    return find(read.keys(), id);
  }

  /// Adds a key; from now on it encrypts.
  ///
  /// @return the keys as Base64, where they are a setting that only a person can change
  Optional<String> add() {
    var fresh = random();
    var path = file;
    if (path == null) {
      var lines = read.keys().stream().map(MasterKey::base64).toList();
      return Optional.of(String.join(",", lines) + "," + fresh);
    }
    read = added(path, fresh);
    return Optional.empty();
  }

  /// One at a time: in this process, and by the lock in all others.
  private static synchronized Read added(Path path, String fresh) {
    try (var lock =
            FileChannel.open(
                path.resolveSibling("master.lock"),
                StandardOpenOption.CREATE,
                StandardOpenOption.WRITE);
        var _ = lock.lock()) {
      var text = Files.readString(path).strip() + "\n" + fresh + "\n";
      Files.move(written(path, text), path, StandardCopyOption.ATOMIC_MOVE);
      return read(path);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot add a master key to " + path, e);
    }
  }

  private static Optional<MasterKey> find(List<MasterKey> keys, int id) {
    return keys.stream().filter(key -> key.id() == id).findFirst();
  }

  private void readAnewWhenChanged() {
    var path = file;
    try {
      if (path != null && !Files.getLastModifiedTime(path).equals(read.written())) {
        read = read(path);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the master keys " + path, e);
    }
  }

  private static Read read(Path file) throws IOException {
    var written = Files.getLastModifiedTime(file);
    return new Read(parse(Files.readString(file)), written);
  }

  private static List<MasterKey> parse(String text) {
    var keys = new ArrayList<MasterKey>();
    for (var line : text.strip().split("[\\s,]+", 0)) {
      var key = MasterKey.read(line);
      if (find(keys, key.id()).isPresent()) {
        throw new IllegalStateException("a master key stands there twice");
      }
      keys.add(key);
    }
    return List.copyOf(keys);
  }

  private static String random() {
    var bytes = new byte[MasterKey.BYTES];
    new SecureRandom().nextBytes(bytes);
    return Base64.getEncoder().encodeToString(bytes);
  }

  private static void create(Path file) throws IOException {
    Files.createDirectories(file.getParent());
    var fresh = written(file, random() + "\n");
    try {
      Files.createLink(file, fresh); // atomic: of two copies starting at once, one key wins
    } catch (FileAlreadyExistsException otherCopyWasFirst) {
      return;
    } finally {
      Files.delete(fresh);
    }
  }

  /// A new file beside it, readable by the service alone.
  private static Path written(Path file, String text) throws IOException {
    var ownerOnly =
        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
    var fresh = Files.createTempFile(file.getParent(), "master", ".new", ownerOnly);
    return Files.writeString(fresh, text, StandardOpenOption.TRUNCATE_EXISTING);
  }
}
