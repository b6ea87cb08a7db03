package nl.buurtstem.platform.database;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A MariaDB server of our own: a separate process on the loopback address, with its data in one
/// folder, an account with a fresh random password at each start, and durable commits. It ends when
/// this process ends, however that happens, and is started again when it crashes.
final class MariaDbServer {
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

  private final MariaDbFolder folder;
  private final MariaDbBinaries binaries;
  private final MariaDbAccount account;
  private final FileChannel lock;
  private @Nullable Process process;
  private boolean stopping;
  private int restarts;

  private MariaDbServer(MariaDbFolder folder, MariaDbBinaries binaries, FileChannel lock)
      throws IOException {
    this.folder = folder;
    this.binaries = binaries;
    this.lock = lock;
    this.account = MariaDbAccount.fresh();
  }

  /// Starts the server of this folder; makes its data folder the first time.
  ///
  /// @throws IllegalStateException when another process uses the folder, or the server does not
  ///   come up; the message says what to do
  static MariaDbServer start(Path path) throws IOException {
    var folder = MariaDbFolder.at(path);
    var lock = folder.lock();
    var binaries = MariaDbBinaries.unpackedIn(path);
    Orphan.waitFor(folder);
    if (!Files.exists(folder.data())) {
      new MariaDbBootstrap(folder, binaries).createData();
    }
    var server = new MariaDbServer(folder, binaries, lock);
    server.launch();
    return server;
  }

  /// How to reach it.
  MariaDbAccount account() {
    return account;
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
      Files.deleteIfExists(folder.clientFile());
      lock.close();
    } catch (IOException e) {
      throw new IllegalStateException("cannot stop the database", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private synchronized void launch() throws IOException {
    Files.deleteIfExists(folder.log());
    MariaDbFolder.writeSecret(folder.initFile(), account.initFile());
    var command = new ArrayList<String>(List.of("/bin/sh", "-c", KEEPER, "keeper"));
    command.addAll(MariaDbOptions.serve(binaries, folder, account.port()));
    process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    awaitReady();
    Files.delete(folder.initFile());
    MariaDbFolder.writeSecret(folder.clientFile(), account.clientFile());
    var _ = process.onExit().thenRun(this::restart); // which logs what goes wrong
  }

  private void awaitReady() {
    long end = System.nanoTime() + START_LIMIT.toNanos();
    while (System.nanoTime() < end && process != null && process.isAlive()) {
      try (var _ =
          DriverManager.getConnection(account.url(), MariaDbAccount.NAME, account.password())) {
        return;
      } catch (SQLException notYet) {
        LOG.trace("the database is not ready yet", notYet);
      }
      pause(Duration.ofMillis(50));
    }
    throw MariaDbFolder.failure(folder.log());
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

  static void pause(Duration time) {
    try {
      Thread.sleep(time);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while waiting for the database", e);
    }
  }
}
