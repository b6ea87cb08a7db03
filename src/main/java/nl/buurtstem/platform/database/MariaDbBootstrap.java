package nl.buurtstem.platform.database;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Makes the data folder of a server, the first time. It gets its name only when it is complete.
final class MariaDbBootstrap {
  private static final Logger LOG = LoggerFactory.getLogger(MariaDbBootstrap.class);
  private static final Duration LIMIT = Duration.ofSeconds(90);
  private static final List<String> SCRIPTS =
      List.of(
          "mariadb_system_tables.sql",
          "mariadb_performance_tables.sql",
          "mariadb_system_tables_data.sql",
          "maria_add_gis_sp_bootstrap.sql");

  private final MariaDbFolder folder;
  private final MariaDbBinaries binaries;

  MariaDbBootstrap(MariaDbFolder folder, MariaDbBinaries binaries) {
    this.folder = folder;
    this.binaries = binaries;
  }

  /// @throws IllegalStateException when the program fails; the message says where to look
  void createData() throws IOException {
    LOG.info("De database wordt klaargezet ...");
    var fresh = folder.path().resolve("data.new");
    MariaDbBinaries.removeAll(fresh);
    Files.createDirectory(fresh);
    var log = folder.path().resolve("bootstrap.log");
    var bootstrap =
        new ProcessBuilder(MariaDbOptions.bootstrap(binaries, fresh))
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start();
    try (var input = bootstrap.getOutputStream()) {
      feed(input);
    }
    await(bootstrap, log);
    Files.move(fresh, folder.data(), StandardCopyOption.ATOMIC_MOVE);
  }

  private void feed(OutputStream input) throws IOException {
    var user = System.getProperty("user.name").replace("'", "");
    input.write(
        "create database mysql;\nuse mysql;\nset @skip_auth_anonymous=1;\nset @auth_root_socket='%s';\n"
            .formatted(user)
            .getBytes(StandardCharsets.UTF_8));
    for (var script : SCRIPTS) {
      Files.copy(binaries.share(script), input);
    }
  }

  private static void await(Process bootstrap, Path log) throws IOException {
    try {
      if (!bootstrap.waitFor(LIMIT.toSeconds(), TimeUnit.SECONDS) || bootstrap.exitValue() != 0) {
        bootstrap.destroyForcibly();
        throw MariaDbFolder.failure(log);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while the database was made", e);
    }
  }
}
