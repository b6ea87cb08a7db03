package nl.buurtstem.access.log;

import io.micronaut.context.annotation.Requires;
import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import nl.buurtstem.access.AuditAnchor;
import nl.buurtstem.access.AuditLog;
import nl.buurtstem.platform.Settings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Writes down, outside the database, where the chain of the audit log is: in the file
/// `audit/anchors.txt` of the home folder and in the log of the service. Whoever cuts off the end
/// of the audit log is found out by the last line of either. What was written since then cannot be
/// missed in this way: at most the entries of ten minutes.
@Singleton
class AuditAnchors {
  private static final Logger LOG = LoggerFactory.getLogger(AuditAnchors.class);
  private final AuditLog audit;
  private final Path file;
  private final Clock clock;

  AuditAnchors(AuditLog audit, Settings settings, Clock clock) {
    this.audit = audit;
    this.file = settings.homeFolder().resolve("audit").resolve("anchors.txt");
    this.clock = clock;
  }

  /// What was written down, oldest first.
  synchronized List<AuditAnchor> all() {
    try {
      return Files.exists(file)
          ? Files.readAllLines(file).stream().flatMap(line -> read(line).stream()).toList()
          : List.of();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file, e);
    }
  }

  /// Writes down where the chain is, unless that was the last thing written.
  synchronized void note() {
    var head = audit.head();
    if (head.isEmpty() || head.equals(all().stream().reduce((_, last) -> last))) {
      return;
    }
    var line = clock.instant().truncatedTo(ChronoUnit.SECONDS) + " " + head.get() + "\n";
    try {
      if (!Files.exists(file)) {
        Files.createDirectories(file.getParent());
        Files.createFile(
            file,
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
      }
      Files.writeString(file, line, StandardOpenOption.APPEND);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write " + file, e);
    }
    LOG.info("The audit log is at {}", head.get());
  }

  private static Optional<AuditAnchor> read(String line) {
    return AuditAnchor.read(line.substring(line.indexOf(' ') + 1));
  }

  /// In a service that runs; not for the moment that a command takes.
  @Singleton
  @Requires(notEnv = "command")
  static class Job {
    private final AuditAnchors anchors;

    Job(AuditAnchors anchors) {
      this.anchors = anchors;
    }

    @Scheduled(fixedDelay = "10m", initialDelay = "1m")
    void note() {
      anchors.note();
    }
  }
}
