package nl.buurtstem.platform.database;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// The command lines of the server's program.
final class MariaDbOptions {
  private static final long LEAST_POOL = 256L << 20;
  private static final long MOST_POOL = 2L << 30;

  private MariaDbOptions() {}

  /// The program with what it needs to find its own files and this data folder.
  private static List<String> program(MariaDbBinaries binaries, Path data) {
    var command =
        new ArrayList<>(
            List.of(
                binaries.program("mariadbd").toString(),
                "--no-defaults",
                "--basedir=" + binaries.folder(),
                "--datadir=" + data,
                "--lc-messages-dir=" + binaries.share(""),
                "--character-sets-dir=" + binaries.share("charsets"),
                "--character-set-server=utf8mb4",
                "--collation-server=utf8mb4_0900_ai_ci"));
    if ("root".equals(System.getProperty("user.name"))) {
      command.add("--user=root");
    }
    return command;
  }

  /// Makes the tables of the server itself from what it reads, and ends.
  static List<String> bootstrap(MariaDbBinaries binaries, Path data) {
    var command = program(binaries, data);
    command.addAll(List.of("--bootstrap", "--log-warnings=0"));
    return command;
  }

  /// Serves.
  static List<String> serve(MariaDbBinaries binaries, MariaDbFolder folder, int port) {
    var command = program(binaries, folder.data());
    command.addAll(
        List.of(
            "--bind-address=127.0.0.1",
            "--port=" + port,
            "--socket=mariadb.sock", // relative to the data folder: its path may not be long
            "--pid-file=" + folder.pidFile(),
            "--log-error=" + folder.log(),
            "--init-file=" + folder.initFile(),
            "--skip-name-resolve",
            "--skip-ssl", // loopback only; making a key would cost seconds at each start
            "--local-infile=0",
            "--default-time-zone=+00:00",
            "--sql-mode=ONLY_FULL_GROUP_BY,STRICT_TRANS_TABLES,NO_ZERO_IN_DATE,NO_ZERO_DATE,ERROR_FOR_DIVISION_BY_ZERO,NO_ENGINE_SUBSTITUTION",
            "--innodb-flush-log-at-trx-commit=1",
            "--innodb-buffer-pool-size=" + pool(),
            "--innodb-log-file-size=256M",
            // A row that is deleted is wiped from its page, not only left as free space (adr/0013).
            "--innodb-immediate-scrub-data-uncompressed=ON",
            "--max-allowed-packet=64M",
            "--max-connections=100",
            "--performance-schema=OFF"));
    return command;
  }

  /// How much of the data the server keeps in memory, in bytes: an eighth of the machine's memory.
  /// It only takes what it uses. A poll with a million responses is about 1 GB.
  private static long pool() {
    long machine =
        ManagementFactory.getOperatingSystemMXBean() instanceof OperatingSystemMXBean system
            ? system.getTotalMemorySize()
            : 0;
    return Math.clamp(machine / 8, LEAST_POOL, MOST_POOL);
  }
}
