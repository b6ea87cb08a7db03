package nl.buurtstem.platform.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micronaut.configuration.jdbc.hikari.DatasourceConfiguration;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import nl.buurtstem.TestServer;
import nl.buurtstem.platform.Keys;
import nl.buurtstem.platform.SealedColumn;
import nl.buurtstem.platform.Settings;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Encrypted values come under a new master key without getting lost.
class ResealingTest {
  private static final int ROWS = 450;
  @TempDir private Path home;
  private Connection connection;
  private Keys keys;
  private SealedColumn column;

  @BeforeEach
  void aTableOfSecrets() throws SQLException {
    var datasource = TestServer.shared().bean(DatasourceConfiguration.class);
    connection =
        DriverManager.getConnection(
            datasource.getUrl(), datasource.getUsername(), datasource.getPassword());
    run("CREATE TABLE sealed_sample (id BINARY(4) PRIMARY KEY, secret VARBINARY(100) NULL)");
    keys = new Keys(new Settings(home, false, null, null, null, null, null));
    column = new SealedColumn("sealed_sample", "id", "secret", connection, keys);
    for (int i = 0; i < ROWS; i++) {
      insert(i, i % 10 == 0 ? null : column.seal(key(i), text(i)));
    }
  }

  @AfterEach
  void away() throws SQLException {
    run("DROP TABLE sealed_sample");
    connection.close();
  }

  @Test
  void every_value_is_encrypted_anew_and_says_the_same() throws Exception {
    keys.rotate();
    assertThat(underTheNewest()).isZero();
    int done = 0;
    int some;
    do {
      some = column.encryptAnew(100);
      done += some;
    } while (some == 100);
    assertThat(done).isEqualTo(405);
    assertThat(underTheNewest()).isEqualTo(405);
    assertThat(column.encryptAnew(100)).as("again").isZero();
    for (int i = 0; i < ROWS; i++) {
      var sealed = read(i);
      if (i % 10 == 0) {
        assertThat(sealed).isNull();
      } else {
        assertThat(column.open(key(i), sealed)).isEqualTo(text(i));
      }
    }
  }

  @Test
  void a_value_that_was_meddled_with_stops_it_and_is_not_made_good() throws Exception {
    run("UPDATE sealed_sample SET secret = REVERSE(secret) WHERE id = X'00000007'");
    var before = read(7);
    keys.rotate();
    assertThatThrownBy(() -> column.encryptAnew(ROWS))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("sealed_sample.secret");
    assertThat(read(7)).isEqualTo(before);
  }

  private int underTheNewest() throws SQLException {
    try (var count =
        connection.prepareStatement(
            "SELECT COUNT(*) FROM sealed_sample WHERE SUBSTRING(secret, 1, 5) = ?")) {
      count.setBytes(1, keys.newestMark());
      try (var rows = count.executeQuery()) {
        rows.next();
        return rows.getInt(1);
      }
    }
  }

  private void insert(int id, byte @Nullable [] secret) throws SQLException {
    try (var insert = connection.prepareStatement("INSERT INTO sealed_sample VALUES (?, ?)")) {
      insert.setBytes(1, key(id));
      insert.setBytes(2, secret);
      insert.executeUpdate();
    }
  }

  private byte[] read(int id) throws SQLException {
    try (var find = connection.prepareStatement("SELECT secret FROM sealed_sample WHERE id = ?")) {
      find.setBytes(1, key(id));
      try (var rows = find.executeQuery()) {
        rows.next();
        return rows.getBytes(1);
      }
    }
  }

  private void run(String sql) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static byte[] key(int id) {
    return ByteBuffer.allocate(4).putInt(id).array();
  }

  private static byte[] text(int id) {
    return ("geheim " + id).getBytes(StandardCharsets.UTF_8);
  }
}
