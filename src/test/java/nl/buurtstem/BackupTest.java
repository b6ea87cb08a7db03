package nl.buurtstem;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.buurtstem.access.AuditCheck;
import nl.buurtstem.access.AuditLog;
import nl.buurtstem.access.AuditState;
import nl.buurtstem.platform.Keys;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The scripts of `deploy/` against the running application, as an administrator would use them.
class BackupTest {
  private static final String ASIDE = "buurtstem_rehearsal";
  private static final Path DRILL_HOME = Path.of("target", "drill-home").toAbsolutePath();
  private final Path home = TestServer.shared().home();

  @TempDir private Path backups;
  @TempDir private Path keys;

  /// Everything that could be lost on the way: bytes, quotes, lines, scripts, nothing at all.
  @BeforeEach
  void someData() throws Exception {
    TestServer.shared().bean(Keys.class); // makes the key file
    query(
        home,
        """
        CREATE TABLE sample (
          id BINARY(16) PRIMARY KEY, moment DATETIME(3) NOT NULL, answers JSON NOT NULL, words TEXT);
        INSERT INTO sample VALUES
          (X'00FF0A0D1A275C22808182838485865C', '2026-11-21 09:30:00.123', '{"a":["b","ትግርኛ"]}', NULL),
          (X'01FF0A0D1A275C22808182838485865C', '2026-11-21 09:30:00.124', '{}',
           'It''s "a" \\\\ back\\nINSERT INTO `sample` on a new line; \uD83C\uDF33 العربية')\
        """);
  }

  @AfterEach
  void tidy() throws Exception {
    query(home, "DROP TABLE sample; DROP DATABASE IF EXISTS " + ASIDE);
  }

  @Test
  void a_backup_of_the_running_service_comes_back_whole_beside_what_changed_since()
      throws Exception {
    var before = checksums(home, "buurtstem");
    var backup = backup();
    var unchanged = checksums(home, "buurtstem");
    unchanged.entrySet().retainAll(before.entrySet()); // the service may have worked meanwhile
    query(home, "DELETE FROM sample; INSERT INTO sample VALUES (X'02', NOW(), '{}', 'later')");

    restore(home, Map.of(), "--into", ASIDE, backup.toString()).succeeds("all counted");

    assertThat(checksums(home, ASIDE)).containsAllEntriesOf(unchanged).containsKey("sample");
    assertThat(query(home, "SELECT words FROM sample").strip()).isEqualTo("later");
  }

  @Test
  void a_new_machine_takes_over_with_the_backup_and_the_keys() throws Exception {
    var expected = checksums(home, "buurtstem").get("sample");
    var log = TestServer.shared().bean(AuditLog.class);
    log.record("oefening", "backup.rehearsed", "backup", "");
    var anchor = log.head().orElseThrow();
    var backup = backup();
    emptyHome();
    Shell.run(
            Map.of(),
            "tar",
            "-C",
            DRILL_HOME.toString(),
            "-xf",
            keys.resolve("buurtstem-keys.tar").toString())
        .succeeds("");

    var elsewhere = start();
    var anchors = DRILL_HOME.resolve("audit").resolve("anchors.txt");
    Files.createDirectories(anchors.getParent());
    Files.writeString(anchors, "2026-11-21T09:30:00Z of what was here before\n");
    var restored = restore(DRILL_HOME, Map.of(), "--replace", backup.toString());
    assertThat(restored.succeeds("all counted")).contains("anchors-before-");
    assertThat(anchors).doesNotExist();
    elsewhere.stop();
    var again = start();
    try {
      assertThat(checksums(DRILL_HOME, "buurtstem")).containsEntry("sample", expected);
      assertThat(again.getApplicationContext().getBean(AuditCheck.class).check(List.of(anchor)))
          .isInstanceOfSatisfying(
              AuditState.Whole.class,
              whole -> {
                assertThat(whole.entries()).isGreaterThanOrEqualTo(anchor.number());
                assertThat(whole.guarded()).as("the database refuses changes").isTrue();
              });
    } finally {
      again.stop();
    }
  }

  @Test
  void a_damaged_backup_other_keys_or_answers_in_the_way_stop_a_restore() throws Exception {
    var backup = backup().toString();
    restore(home, Map.of("BUURTSTEM_MASTER_KEY", "another"), backup)
        .fails("are not those of the backup");

    query(
        home,
        "CREATE DATABASE %1$s; CREATE TABLE %1$s.poll_response (id INT); INSERT INTO %1$s.poll_response VALUES (1)"
            .formatted(ASIDE));
    restore(home, Map.of(), "--into", ASIDE, backup).fails("holds answers");
    assertThat(query(home, "SELECT COUNT(*) FROM %s.poll_response".formatted(ASIDE)).strip())
        .isEqualTo("1");

    var bytes = Files.readAllBytes(Path.of(backup));
    bytes[bytes.length / 2] ^= 1;
    Files.write(Path.of(backup), bytes);
    restore(home, Map.of(), "--replace", "--into", ASIDE, backup).fails("is damaged");
  }

  @Test
  void a_server_of_ones_own_is_found_by_its_address() throws Exception {
    var settings = new Properties();
    try (var file = Files.newBufferedReader(home.resolve("database").resolve("client.cnf"))) {
      settings.load(file);
    }
    var environment =
        Map.of(
            "PATH", "%s:%s".formatted(programs(), System.getenv("PATH")),
            "BUURTSTEM_HOME", home.toString(),
            "BUURTSTEM_DATASOURCE_URL",
                "jdbc:mysql://127.0.0.1:%s/buurtstem?sslMode=DISABLED"
                    .formatted(settings.getProperty("port")),
            "BUURTSTEM_DATASOURCE_PASSWORD", settings.getProperty("password"));

    Shell.run(environment, script("backup"), backups.toString()).succeeds("WARNING: the keys");
    restore(home, environment, "--into", ASIDE, only(backups).toString()).succeeds("all counted");

    assertThat(checksums(home, ASIDE).get("sample"))
        .isEqualTo(checksums(home, "buurtstem").get("sample"));
  }

  private Path programs() throws IOException {
    try (Stream<Path> files = Files.list(home.resolve("database"))) {
      return files
          .filter(file -> file.getFileName().toString().startsWith("mariadb-"))
          .findAny()
          .orElseThrow()
          .resolve("bin");
    }
  }

  private static Path only(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(".sql.gz")).findAny().orElseThrow();
    }
  }

  private Path backup() throws Exception {
    Shell.run(
            Map.of("BUURTSTEM_HOME", home.toString()),
            script("backup"),
            backups.toString(),
            keys.toString())
        .succeeds("The keys are in");
    return only(backups);
  }

  private static Shell restore(Path home, Map<String, String> extra, String... arguments)
      throws Exception {
    var environment = new TreeMap<>(extra);
    environment.put("BUURTSTEM_HOME", home.toString());
    return Shell.run(
        environment,
        Stream.concat(Stream.of(script("restore")), Stream.of(arguments)).toArray(String[]::new));
  }

  private static String query(Path home, String sql) throws Exception {
    return Shell.run(Map.of("BUURTSTEM_HOME", home.toString()), script("query"), sql).succeeds("");
  }

  /// What each table holds, by the database's own sum.
  private static Map<String, String> checksums(Path home, String database) throws Exception {
    var names =
        query(
            home,
            "SELECT GROUP_CONCAT(CONCAT('%1$s.', table_name)) FROM information_schema.tables WHERE table_schema = '%1$s'"
                .formatted(database));
    return query(home, "CHECKSUM TABLE " + names.strip())
        .lines()
        .map(line -> line.substring(database.length() + 1).split("\t"))
        .collect(Collectors.toMap(row -> row[0], row -> row[1], (_, last) -> last, TreeMap::new));
  }

  private static EmbeddedServer start() {
    return ApplicationContext.run(
        EmbeddedServer.class,
        Map.of(
            "buurtstem.home",
            DRILL_HOME.toString(),
            "buurtstem.demo",
            "false",
            "micronaut.server.port",
            "-1"),
        "test");
  }

  /// Empty but for the unpacked programs, which only cost time.
  private void emptyHome() throws Exception {
    Shell.run(
            Map.of("FROM", home.toString(), "TO", DRILL_HOME.toString()),
            "sh",
            "-c",
            "rm -rf \"$TO\" && mkdir -p \"$TO/database\" && cp -al \"$FROM\"/database/mariadb-*"
                + " \"$TO/database/\"")
        .succeeds("");
  }

  private static String script(String name) {
    return Path.of("deploy", name + ".sh").toAbsolutePath().toString();
  }
}
