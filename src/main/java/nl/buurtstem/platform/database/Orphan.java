package nl.buurtstem.platform.database;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The server of a process that was killed: it may still be writing, and two servers on one folder
/// would harm it.
final class Orphan {
  private static final Logger LOG = LoggerFactory.getLogger(Orphan.class);
  private static final Duration LIMIT = Duration.ofSeconds(30);

  private Orphan() {}

  /// Returns once no server of this folder runs.
  static void waitFor(MariaDbFolder folder) throws IOException {
    var file = folder.pidFile();
    if (Files.exists(file)) {
      find(Files.readString(file).strip()).ifPresent(Orphan::end);
    }
  }

  private static Optional<ProcessHandle> find(String pid) {
    return pid.matches("[0-9]{1,9}")
        ? ProcessHandle.of(Long.parseLong(pid))
            .filter(found -> found.info().command().orElse("").endsWith("/mariadbd"))
        : Optional.empty();
  }

  private static void end(ProcessHandle process) {
    LOG.info("De vorige database sluit nog af ...");
    process.destroy();
    long end = System.nanoTime() + LIMIT.toNanos();
    while (process.isAlive() && System.nanoTime() < end) {
      MariaDbServer.pause(Duration.ofMillis(100));
    }
    process.destroyForcibly();
  }
}
