package nl.buurtstem.platform.database;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;

/// Where one server keeps everything that is its own; nobody else may read it.
///
/// @param path holds the data, the unpacked programs, the logs and the lock
record MariaDbFolder(Path path) {

  /// This folder, made where it is not there yet.
  static MariaDbFolder at(Path path) throws IOException {
    var ownerOnly =
        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));
    Files.createDirectories(path.getParent());
    if (!Files.exists(path)) {
      Files.createDirectory(path, ownerOnly);
    }
    return new MariaDbFolder(path);
  }

  Path data() {
    return path.resolve("data");
  }

  Path log() {
    return path.resolve("server.log");
  }

  Path pidFile() {
    return path.resolve("server.pid");
  }

  Path clientFile() {
    return path.resolve("client.cnf");
  }

  Path initFile() {
    return path.resolve("init.sql");
  }

  /// Keeps other processes out until the channel is closed.
  ///
  /// @throws IllegalStateException when another process has the folder
  FileChannel lock() throws IOException {
    var channel =
        FileChannel.open(path.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    if (channel.tryLock() == null) {
      channel.close();
      throw new IllegalStateException(
          "Er draait al een Buurtstem met de map %s. Stop die eerst, of kies met BUURTSTEM_HOME een andere map."
              .formatted(path.getParent()));
    }
    return channel;
  }

  /// Writes a file that only its owner can read.
  static void writeSecret(Path file, String text) throws IOException {
    Files.deleteIfExists(file);
    var ownerOnly =
        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
    Files.createFile(file, ownerOnly);
    Files.writeString(file, text, StandardOpenOption.TRUNCATE_EXISTING);
  }

  /// Says in which log to look.
  static IllegalStateException failure(Path log) {
    return new IllegalStateException(
        "De ingebouwde database start niet. Kijk in %s wat er aan de hand is.".formatted(log));
  }
}
