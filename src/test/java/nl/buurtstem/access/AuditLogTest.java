package nl.buurtstem.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micronaut.transaction.TransactionOperations;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.Instant;
import java.util.regex.Pattern;
import nl.buurtstem.TestServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class AuditLogTest {
  private final TestServer server = TestServer.shared();
  private final AuditLog audit = server.bean(AuditLog.class);
  private final Staff staff = Staff.of("proef", Role.EDITOR);

  @AfterEach
  void backToTheMachinesTime() {
    server.clock().reset();
  }

  @Test
  void an_entry_says_who_did_what_to_what_when_and_why() {
    var moment = Instant.parse("2027-01-05T10:15:30.250Z");
    server.clock().set(moment);
    audit.record(staff, "proef.gedaan", "onderwerp-1", "omdat het moest");
    var entry = audit.about("onderwerp-1", 10).getFirst();
    assertThat(entry.who()).isEqualTo("proef");
    assertThat(entry.what()).isEqualTo("proef.gedaan");
    assertThat(entry.why()).isEqualTo("omdat het moest");
    assertThat(entry.at()).isBetween(moment, moment.plusSeconds(5));
  }

  @Test
  void the_last_entry_comes_first() {
    audit.record(staff, "proef.een", "onderwerp-2", "");
    audit.record(staff, "proef.twee", "onderwerp-2", "");
    assertThat(audit.about("onderwerp-2", 10))
        .extracting(AuditEntry::what)
        .containsExactly("proef.twee", "proef.een");
    assertThat(audit.latest(1)).hasSize(1);
  }

  @Test
  void what_is_undone_leaves_no_entry() {
    @SuppressWarnings("unchecked") // the only transactions there are
    TransactionOperations<Connection> transactions = server.bean(TransactionOperations.class);
    assertThatThrownBy(() ->
            transactions.executeWrite(_ -> {
              audit.record(staff, "proef.mislukt", "onderwerp-3", "");
              throw new IllegalStateException("undone");
            }))
        .isInstanceOf(IllegalStateException.class);
    assertThat(audit.about("onderwerp-3", 10)).isEmpty();
  }

  @Test
  void a_very_long_reason_is_shortened_and_hostile_text_is_kept_as_it_is() {
    audit.record(staff, "proef.lang", "onderwerp-4", "x".repeat(5_000));
    assertThat(audit.about("onderwerp-4", 1).getFirst().why()).hasSize(1_000).endsWith("…");
    audit.record(staff, "proef.vijandig", "onderwerp-5", "'; DROP TABLE audit_entry; -- <script>");
    assertThat(audit.about("onderwerp-5", 1).getFirst().why())
        .isEqualTo("'; DROP TABLE audit_entry; -- <script>");
  }

  @Test
  void no_code_changes_or_removes_an_entry() throws IOException {
    var change =
        Pattern.compile("(?is)(UPDATE|DELETE\\s+FROM|TRUNCATE|REPLACE\\s+INTO)\\s+audit_entry");
    try (var files = Files.walk(Path.of("src", "main"))) {
      var sources = files.filter(file -> file.toString().matches(".*\\.(java|sql)")).toList();
      assertThat(sources).isNotEmpty();
      for (var source : sources) {
        assertThat(Files.readString(source)).as(source.toString()).doesNotContainPattern(change);
      }
    }
  }
}
