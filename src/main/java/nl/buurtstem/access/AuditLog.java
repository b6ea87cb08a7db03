package nl.buurtstem.access;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;

/// What staff changed, took out and looked behind: who, when, what, of what, and why. It can only
/// be added to. An entry is written in the transaction of the change, so that neither is there
/// without the other. No answer, contact data, password or token may be in it.
@Singleton
public class AuditLog {
  private static final int LONGEST_WHY = 1000;
  private static final int LONGEST_SUBJECT = 200;

  private final AuditStore store;
  private final Clock clock;

  AuditLog(AuditStore store, Clock clock) {
    this.store = store;
    this.clock = clock;
  }

  /// Remembers what a member of staff did.
  ///
  /// @param what dotted and small, such as `poll.opened`
  /// @param subject what it was done to
  /// @param why the reason given, or what exactly changed; may be empty
  @Transactional
  public void record(Staff who, String what, String subject, String why) {
    record(who.name(), what, subject, why);
  }

  /// Remembers what somebody without an account, or the service by itself, did.
  @Transactional
  public void record(String who, String what, String subject, String why) {
    var entry =
        new AuditEntry(
            clock.instant(),
            who,
            what,
            shortened(subject, LONGEST_SUBJECT),
            shortened(why, LONGEST_WHY));
    try {
      store.add(entry);
    } catch (SQLException e) {
      throw new IllegalStateException("the audit log cannot be written", e);
    }
  }

  /// The latest entries, the last one first.
  @Transactional(readOnly = true)
  public List<AuditEntry> latest(int most) {
    return read(() -> store.latest(most));
  }

  /// The latest entries about one subject, the last one first.
  @Transactional(readOnly = true)
  public List<AuditEntry> about(String subject, int most) {
    return read(() -> store.about(subject, most));
  }

  /// A question to the table.
  private interface Question {
    List<AuditEntry> ask() throws SQLException;
  }

  private static List<AuditEntry> read(Question question) {
    try {
      return question.ask();
    } catch (SQLException e) {
      throw new IllegalStateException("the audit log cannot be read", e);
    }
  }

  private static String shortened(String text, int most) {
    return text.length() <= most ? text : text.substring(0, most - 1) + "…";
  }
}
