package nl.buurtstem.platform.database;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.Properties;

/// The server of a service that runs, for a command that works beside it.
final class RunningDatabase {

  private RunningDatabase() {}

  /// How to reach the server that has this folder; empty when none has.
  static Optional<MariaDbAccount> in(Path path) throws IOException {
    var folder = new MariaDbFolder(path);
    if (!held(path.resolve("lock")) || !Files.isReadable(folder.clientFile())) {
      return Optional.empty();
    }
    var settings = new Properties();
    try (var reader = Files.newBufferedReader(folder.clientFile())) {
      settings.load(reader);
    }
    return Optional.of(
        new MariaDbAccount(
            Integer.parseInt(settings.getProperty("port")), settings.getProperty("password")));
  }

  private static boolean held(Path lock) throws IOException {
    if (!Files.exists(lock)) {
      return false;
    }
    try (var channel = FileChannel.open(lock, StandardOpenOption.WRITE);
        var mine = channel.tryLock()) {
      return mine == null;
    }
  }
}
