package nl.buurtstem.access.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micronaut.configuration.jdbc.hikari.DatasourceConfiguration;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import nl.buurtstem.TestServer;
import nl.buurtstem.access.AuditAnchor;
import nl.buurtstem.access.AuditCheck;
import nl.buurtstem.access.AuditLog;
import nl.buurtstem.access.AuditState;
import nl.buurtstem.access.AuditState.Broken;
import nl.buurtstem.access.AuditState.Fault;
import nl.buurtstem.access.AuditState.Whole;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Whoever meddles with the audit log in the database is found out. The meddling is done in a copy,
/// without the triggers that would refuse it.
class AuditChainTest {
  private static final String COPY = "buurtstem_keten";
  private final TestServer server = TestServer.shared();
  private final AuditLog audit = server.bean(AuditLog.class);
  private final AuditCheck check = server.bean(AuditCheck.class);
  private Connection copy;
  private long last;

  @BeforeEach
  void copyOfTheLog() throws SQLException {
    for (int i = 0; i < 6; i++) {
      audit.record("proef", "proef.keten", "keten-" + i, "omdat");
    }
    last = audit.head().orElseThrow().number();
    copy = connect();
    run("DROP DATABASE IF EXISTS " + COPY, "CREATE DATABASE " + COPY);
    for (var table : List.of("audit_entry", "audit_head")) {
      run(
          "CREATE TABLE %s.%s LIKE buurtstem.%s".formatted(COPY, table, table),
          "INSERT INTO %s.%s SELECT * FROM buurtstem.%s".formatted(COPY, table, table));
    }
    copy.commit(); // what was read stays locked until then
    copy.setCatalog(COPY);
    last = number("SELECT last_entry FROM audit_head");
  }

  @AfterEach
  void away() throws SQLException {
    run("DROP DATABASE " + COPY);
    copy.close();
  }

  @Test
  void an_untouched_log_is_whole() {
    assertThat(check.check(List.of())).isInstanceOf(Whole.class);
    assertThat(state())
        .isInstanceOfSatisfying(
            Whole.class,
            whole -> {
              assertThat(whole.entries()).isEqualTo(last);
              assertThat(whole.head().number()).isEqualTo(last);
            });
  }

  @Test
  void a_changed_entry_is_found_whatever_part_of_it_was_changed() throws SQLException {
    for (var change :
        List.of(
            "who = 'iemand anders'",
            "what = 'proef.anders'",
            "subject = 'iets anders'",
            "why = ''",
            "why = 'omdat '",
            "at = TIMESTAMPADD(MICROSECOND, 1000, at)",
            "master = master + 1",
            "hash = REVERSE(hash)",
            "who = CONCAT(who, LEFT(what, 1)), what = SUBSTRING(what, 2)")) {
      run(
          "SAVEPOINT untouched",
          "UPDATE audit_entry SET %s WHERE id = %d".formatted(change, last - 3));
      assertThat(state())
          .as(change)
          .isEqualTo(
              new Broken(
                  last - 3, change.startsWith("master") ? Fault.UNKNOWN_KEY : Fault.CHANGED));
      run("ROLLBACK TO untouched");
    }
    assertThat(state()).isInstanceOf(Whole.class);
  }

  @Test
  void a_removed_entry_is_missed() throws SQLException {
    run("DELETE FROM audit_entry WHERE id = " + (last - 2));
    assertThat(state()).isEqualTo(new Broken(last - 2, Fault.MISSING));
  }

  @Test
  void removing_one_and_moving_the_rest_up_is_found() throws SQLException {
    run(
        "DELETE FROM audit_entry WHERE id = " + (last - 2),
        "UPDATE audit_entry SET id = id - 1 WHERE id > %d ORDER BY id".formatted(last - 2),
        "UPDATE audit_head SET last_entry = last_entry - 1");
    assertThat(state()).isEqualTo(new Broken(last - 2, Fault.CHANGED));
  }

  @Test
  void an_entry_added_past_the_service_is_found_at_the_end_and_in_between() throws SQLException {
    run(
        "INSERT INTO audit_entry SELECT %d, at, who, what, subject, why, master, hash FROM audit_entry WHERE id = %d"
            .formatted(last + 1, last));
    assertThat(state()).isEqualTo(new Broken(last + 1, Fault.ADDED));
    run("UPDATE audit_head SET last_entry = last_entry + 1");
    assertThat(state()).isEqualTo(new Broken(last + 1, Fault.CHANGED));
    run(
        "UPDATE audit_entry SET id = id + 1 WHERE id > %d ORDER BY id DESC".formatted(last - 3),
        "INSERT INTO audit_entry (id, at, who, what, subject, why) SELECT %d, at, who, what, subject, why FROM audit_entry WHERE id = %d"
            .formatted(last - 2, last));
    assertThat(state()).isEqualTo(new Broken(last - 2, Fault.ADDED));
  }

  @Test
  void two_entries_that_changed_places_are_found() throws SQLException {
    run(
        "UPDATE audit_entry SET id = 0 WHERE id = " + (last - 3),
        "UPDATE audit_entry SET id = %d WHERE id = %d".formatted(last - 3, last - 2),
        "UPDATE audit_entry SET id = %d WHERE id = 0".formatted(last - 2));
    assertThat(state()).isEqualTo(new Broken(last - 3, Fault.CHANGED));
  }

  @Test
  void a_cut_off_end_is_found_by_the_head() throws SQLException {
    run("DELETE FROM audit_entry WHERE id > " + (last - 3));
    assertThat(state()).isEqualTo(new Broken(last - 2, Fault.CUT_OFF));
  }

  /// Head and entries agree then: only what was written down elsewhere knows better.
  @Test
  void an_end_cut_off_together_with_the_head_is_found_by_an_anchor() throws SQLException {
    var anchor = anchor();
    cutOffWithTheHead();
    assertThat(state()).isInstanceOf(Whole.class);
    assertThat(state(anchor)).isEqualTo(new Broken(last - 2, Fault.CUT_OFF));
  }

  @Test
  void an_end_cut_off_and_grown_again_is_found_by_an_anchor() throws SQLException {
    var other = new AuditAnchor(anchor().number(), "0".repeat(64));
    assertThat(state(other)).isEqualTo(new Broken(last, Fault.CHANGED));
    var brief = AuditAnchor.read(anchor().brief()).orElseThrow();
    assertThat(state(brief)).isInstanceOf(Whole.class);
  }

  @Test
  void a_head_that_was_moved_is_found() throws SQLException {
    run("UPDATE audit_head SET hash = REVERSE(hash)");
    assertThat(state()).isEqualTo(new Broken(last, Fault.HEAD_CHANGED));
    run("DELETE FROM audit_head");
    assertThat(state()).isEqualTo(new Broken(1, Fault.HEAD_CHANGED));
  }

  @Test
  void calling_everything_older_than_the_chain_is_found_by_an_anchor() throws SQLException {
    var anchor = anchor();
    run("UPDATE audit_head SET before_chain = last_entry, hash = REPEAT(CHAR(0), 32)");
    assertThat(state(anchor)).isEqualTo(new Broken(last, Fault.HEAD_CHANGED));
  }

  @Test
  void the_database_itself_refuses_to_change_or_remove_an_entry() throws SQLException {
    copy.setCatalog("buurtstem");
    for (var sql : List.of("UPDATE audit_entry SET who = 'x'", "DELETE FROM audit_entry")) {
      assertThatThrownBy(() -> run(sql))
          .isInstanceOf(SQLException.class)
          .hasMessageContaining("only added to");
    }
    copy.rollback();
    assertThat(((Whole) check.check(List.of())).guarded()).isTrue();
    copy.setCatalog(COPY);
    assertThat(((Whole) state()).guarded()).isFalse();
  }

  @Test
  void many_writers_at_once_make_one_chain_without_gaps() throws Exception {
    int writers = 16;
    int each = 12;
    var go = new CountDownLatch(1);
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var work = new ArrayList<java.util.concurrent.Future<?>>();
      for (int i = 0; i < writers; i++) {
        var name = "schrijver-" + i;
        work.add(
            threads.submit(() -> {
              go.await();
              for (int j = 0; j < each; j++) {
                audit.record(name, "proef.tegelijk", "", Integer.toString(j));
              }
              return null;
            }));
      }
      go.countDown();
      for (var one : work) {
        one.get();
      }
    }
    assertThat(check.check(List.of()))
        .isInstanceOfSatisfying(
            Whole.class,
            whole -> assertThat(whole.entries()).isGreaterThanOrEqualTo(last + writers * each));
  }

  @Test
  void where_the_chain_is_gets_written_down_outside_the_database() {
    var anchors = server.bean(AuditAnchors.class);
    anchors.note();
    var noted = anchors.all();
    assertThat(noted.getLast()).isEqualTo(audit.head().orElseThrow());
    anchors.note();
    assertThat(anchors.all()).hasSize(noted.size());
    audit.record("proef", "proef.keten", "", "");
    anchors.note();
    assertThat(anchors.all()).hasSize(noted.size() + 1);
    assertThat(server.bean(AuditWatch.class).now(List.of()).state()).isInstanceOf(Whole.class);
  }

  private void cutOffWithTheHead() throws SQLException {
    run(
        "DELETE FROM audit_entry WHERE id > " + (last - 3),
        "UPDATE audit_head SET last_entry = %1$d, hash = (SELECT hash FROM audit_entry WHERE id = %1$d)"
            .formatted(last - 3));
  }

  private AuditAnchor anchor() {
    return ((Whole) state()).head();
  }

  private AuditState state(AuditAnchor... anchors) {
    return check.check(copy, List.of(anchors));
  }

  private Connection connect() throws SQLException {
    var datasource = server.bean(DatasourceConfiguration.class);
    var connection =
        DriverManager.getConnection(
            datasource.getUrl(), datasource.getUsername(), datasource.getPassword());
    connection.setAutoCommit(false);
    return connection;
  }

  private void run(String... statements) throws SQLException {
    try (var statement = copy.createStatement()) {
      statement.setQueryTimeout((int) Duration.ofMinutes(1).toSeconds());
      for (var sql : statements) {
        statement.execute(sql);
      }
    }
  }

  private long number(String sql) throws SQLException {
    try (var statement = copy.createStatement();
        var rows = statement.executeQuery(sql)) {
      rows.next();
      return rows.getLong(1);
    }
  }
}
