package nl.buurtstem.platform;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A MariaDB server of our own: a separate process on the loopback address, with its data in one
/// folder, an account with a fresh random password at each start, and durable commits. It ends when
/// this process ends, however that happens, and is started again when it crashes.
final class MariaDbServer {
  static final String DATABASE = "buurtstem";
  private static final Logger LOG = LoggerFactory.getLogger(MariaDbServer.class);
  private static final Duration START_LIMIT = Duration.ofSeconds(90);
  private static final Duration STOP_LIMIT = Duration.ofSeconds(30);
  private static final int MOST_RESTARTS = 5;

  /// Holds our end of a pipe: when this process is gone, however it went, the server is told to
  /// stop, and does so cleanly. `set -m` gives the server a process group of its own, so that
  /// Ctrl+C in a terminal reaches us first and the server only after its last connection is closed.
  private static final String KEEPER =
      """
      set -m
      trap : INT TERM HUP
      exec 3<&0
      "$@" </dev/null &
      server=$!
      ( cat <&3 >/dev/null; kill "$server" 2>/dev/null ) &
      while kill -0 "$server" 2>/dev/null; do wait "$server"; done
      """;

  private final Path folder;
  private final MariaDbBinaries binaries;
  private final String password;
  private final int port;

  @SuppressWarnings("unused") // held for as long as the server lives
  private final FileChannel lock;

  private @Nullable Process process;
  private boolean stopping;
  private int restarts;

  private MariaDbServer(Path folder, MariaDbBinaries binaries, FileChannel lock)
      throws IOException {
    this.folder = folder;
    this.binaries = binaries;
    this.lock = lock;
    this.password = randomPassword();
    this.port = freePort();
  }

  /// Starts the server of this folder; makes its data folder the first time.
  ///
  /// @throws IllegalStateException when another process uses the folder, or the server does not
  ///   come up; the message says what to do
  static MariaDbServer start(Path folder) throws IOException {
    var ownerOnly =
        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));
    Files.createDirectories(folder.getParent());
    if (!Files.exists(folder)) {
      Files.createDirectory(folder, ownerOnly);
    }
    var lock = lock(folder);
    var binaries = MariaDbBinaries.unpackedIn(folder);
    waitForOrphan(folder);
    var server = new MariaDbServer(folder, binaries, lock);
    if (!Files.exists(server.data())) {
      server.createData();
    }
    server.launch();
    return server;
  }

  String url() {
    return "jdbc:mysql://127.0.0.1:%d/%s?sslMode=DISABLED&allowPublicKeyRetrieval=true"
        .formatted(port, DATABASE);
  }

  String password() {
    return password;
  }

  /// Stops cleanly; waits until all is written.
  synchronized void stop() {
    stopping = true;
    var running = process;
    if (running == null) {
      return;
    }
    try {
      running.getOutputStream().close();
      if (!running.waitFor(STOP_LIMIT.toSeconds(), TimeUnit.SECONDS)) {
        LOG.warn("The database did not stop within {} s and is ended", STOP_LIMIT.toSeconds());
        running.descendants().forEach(ProcessHandle::destroyForcibly);
      }
      Files.deleteIfExists(folder.resolve("client.cnf"));
      lock.close();
    } catch (IOException e) {
      throw new IllegalStateException("cannot stop the database", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private Path data() {
    return folder.resolve("data");
  }

  private void createData() throws IOException {
    LOG.info("De database wordt klaargezet ...");
    var fresh = folder.resolve("data.new");
    MariaDbBinaries.removeAll(fresh);
    Files.createDirectory(fresh);
    var command = new ArrayList<>(common(fresh));
    command.add(1, "--no-defaults");
    command.addAll(List.of("--bootstrap", "--log-warnings=0"));
    var log = folder.resolve("bootstrap.log");
    var bootstrap =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile()).start();
    try (var input = bootstrap.getOutputStream()) {
      feed(input);
    }
    await(bootstrap, log);
    Files.move(fresh, data(), StandardCopyOption.ATOMIC_MOVE);
  }

  private void feed(OutputStream input) throws IOException {
    var user = System.getProperty("user.name").replace("'", "");
    input.write(
        "create database mysql;\nuse mysql;\nset @skip_auth_anonymous=1;\nset @auth_root_socket='%s';\n"
            .formatted(user)
            .getBytes(java.nio.charset.StandardCharsets.UTF_8));
    for (var script :
        List.of(
            "mariadb_system_tables.sql",
            "mariadb_performance_tables.sql",
            "mariadb_system_tables_data.sql",
            "maria_add_gis_sp_bootstrap.sql")) {
      Files.copy(binaries.share(script), input);
    }
  }

  private static void await(Process bootstrap, Path log) throws IOException {
    try {
      if (!bootstrap.waitFor(START_LIMIT.toSeconds(), TimeUnit.SECONDS)
          || bootstrap.exitValue() != 0) {
        bootstrap.destroyForcibly();
        throw failure(log);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while the database was made", e);
    }
  }

  private synchronized void launch() throws IOException {
    var log = folder.resolve("server.log");
    Files.deleteIfExists(log);
    var init = writeInitFile();
    var command = new ArrayList<String>(List.of("/bin/sh", "-c", KEEPER, "keeper"));
    command.addAll(common(data()));
    command.add(5, "--no-defaults");
    command.addAll(serverOptions(init, log));
    process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    awaitReady(log);
    Files.delete(init);
    writeClientFile();
    process.onExit().thenAccept(_ -> restart());
  }

  private List<String> common(Path data) {
    var options =
        new ArrayList<>(
            List.of(
                binaries.program("mariadbd").toString(),
                "--basedir=" + binaries.folder(),
                "--datadir=" + data,
                "--lc-messages-dir=" + binaries.share(""),
                "--character-sets-dir=" + binaries.share("charsets"),
                "--character-set-server=utf8mb4",
                "--collation-server=utf8mb4_0900_ai_ci"));
    if ("root".equals(System.getProperty("user.name"))) {
      options.add("--user=root");
    }
    return options;
  }

  private List<String> serverOptions(Path init, Path log) {
    return List.of(
        "--bind-address=127.0.0.1",
        "--port=" + port,
        "--socket=mariadb.sock", // relative to the data folder: a socket's path may not be long
        "--pid-file=" + folder.resolve("server.pid"),
        "--log-error=" + log,
        "--init-file=" + init,
        "--skip-name-resolve",
        "--skip-ssl", // loopback only; making a key would cost seconds at each start
        "--local-infile=0",
        "--default-time-zone=+00:00",
        "--sql-mode=ONLY_FULL_GROUP_BY,STRICT_TRANS_TABLES,NO_ZERO_IN_DATE,NO_ZERO_DATE,ERROR_FOR_DIVISION_BY_ZERO,NO_ENGINE_SUBSTITUTION",
        "--innodb-flush-log-at-trx-commit=1",
        "--innodb-buffer-pool-size=512M",
        "--innodb-log-file-size=256M",
        "--max-allowed-packet=64M",
        "--max-connections=100",
        "--performance-schema=OFF");
  }

  private Path writeInitFile() throws IOException {
    return writeSecret(
        "init.sql",
        """
        CREATE DATABASE IF NOT EXISTS %1$s CHARACTER SET utf8mb4 COLLATE utf8mb4_0900_ai_ci;
        CREATE OR REPLACE USER '%1$s'@'127.0.0.1' IDENTIFIED BY '%2$s';
        CREATE OR REPLACE USER '%1$s'@'localhost' IDENTIFIED BY '%2$s';
        GRANT ALL ON `%1$s%%`.* TO '%1$s'@'127.0.0.1';
        GRANT ALL ON `%1$s%%`.* TO '%1$s'@'localhost';
        DELETE FROM mysql.global_priv WHERE User = '' OR (User = 'root' AND Host <> 'localhost');
        FLUSH PRIVILEGES;
        """
            .formatted(DATABASE, password));
  }

  /// For `deploy/backup` and `deploy/restore`: how to reach the running server.
  private void writeClientFile() throws IOException {
    writeSecret(
        "client.cnf",
        """
        [client]
        host=127.0.0.1
        port=%d
        user=%s
        password=%s
        skip-ssl
        """
            .formatted(port, DATABASE, password));
  }

  private Path writeSecret(String name, String text) throws IOException {
    var file = folder.resolve(name);
    Files.deleteIfExists(file);
    var ownerOnly =
        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
    Files.createFile(file, ownerOnly);
    return Files.writeString(file, text, StandardOpenOption.TRUNCATE_EXISTING);
  }

  private void awaitReady(Path log) {
    long end = System.nanoTime() + START_LIMIT.toNanos();
    while (System.nanoTime() < end && process != null && process.isAlive()) {
      try (var _ = DriverManager.getConnection(url(), DATABASE, password)) {
        return;
      } catch (SQLException notYet) {
        LOG.trace("the database is not ready yet", notYet);
      }
      pause(Duration.ofMillis(50));
    }
    throw failure(log);
  }

  private synchronized void restart() {
    if (stopping) {
      return;
    }
    restarts++;
    if (restarts > MOST_RESTARTS) {
      LOG.error("The database stopped {} times; it is not started again", restarts);
      return;
    }
    LOG.error("The database stopped unexpectedly and is started again ({})", restarts);
    try {
      pause(Duration.ofSeconds(restarts));
      launch();
    } catch (IOException | IllegalStateException e) {
      LOG.error("The database could not be started again", e);
    }
  }

  private static FileChannel lock(Path folder) throws IOException {
    var channel =
        FileChannel.open(
            folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    if (channel.tryLock() == null) {
      channel.close();
      throw new IllegalStateException(
          "Er draait al een Buurtstem met de map %s. Stop die eerst, of kies met BUURTSTEM_HOME een andere map."
              .formatted(folder.getParent()));
    }
    return channel;
  }

  /// After a killed process its server may still be writing: two servers on one folder would harm
  /// it.
  private static void waitForOrphan(Path folder) throws IOException {
    var file = folder.resolve("server.pid");
    if (!Files.exists(file)) {
      return;
    }
    orphan(Files.readString(file).strip())
        .ifPresent(process -> {
          LOG.info("De vorige database sluit nog af ...");
          process.destroy();
          long end = System.nanoTime() + STOP_LIMIT.toNanos();
          while (process.isAlive() && System.nanoTime() < end) {
            pause(Duration.ofMillis(100));
          }
          process.destroyForcibly();
        });
  }

  private static Optional<ProcessHandle> orphan(String pid) {
    return pid.matches("[0-9]{1,9}")
        ? ProcessHandle.of(Long.parseLong(pid))
            .filter(found -> found.info().command().orElse("").endsWith("/mariadbd"))
        : Optional.empty();
  }

  private static IllegalStateException failure(Path log) {
    return new IllegalStateException(
        "De ingebouwde database start niet. Kijk in %s wat er aan de hand is.".formatted(log));
  }

  private static void pause(Duration time) {
    try {
      Thread.sleep(time);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while waiting for the database", e);
    }
  }

  private static String randomPassword() {
    var bytes = new byte[24];
    new SecureRandom().nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }

  private static int freePort() throws IOException {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }
}
