package nl.buurtstem.access;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/// What staff changed, took out and looked behind: who, when, what, of what, and why. It can only
/// be added to, and each entry is chained to the one before ([AuditChain]). An entry is written in
/// the transaction of the change, so that neither is there without the other. No answer, contact
/// data, password or token may be in it.
///
/// From an entry to the end of its transaction nobody else can write one. So it is the last thing a
/// transaction does: otherwise two of them can wait for each other.
@Singleton
public class AuditLog {
  private static final int LONGEST_WHY = 1000;
  private static final int LONGEST_SUBJECT = 200;
  private static final int LONGEST_WHO = 100;

  private final AuditStore store;
  private final AuditChain chain;
  private final Clock clock;

  AuditLog(AuditStore store, AuditChain chain, Clock clock) {
    this.store = store;
    this.chain = chain;
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
    try {
      var head = store.lockHead();
      var entry =
          new AuditEntry(
              head.last() + 1,
              clock.instant().truncatedTo(ChronoUnit.MILLIS),
              shortened(who, LONGEST_WHO),
              what,
              shortened(subject, LONGEST_SUBJECT),
              shortened(why, LONGEST_WHY));
      int master = chain.newestMaster();
      store.add(entry, master, chain.hash(head.hash(), master, entry).orElseThrow());
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

  /// The entries that somebody looks for, the last one first.
  @Transactional(readOnly = true)
  public List<AuditEntry> search(AuditFilter filter) {
    return read(() -> store.search(filter));
  }

  /// The kinds of entries there are.
  @Transactional(readOnly = true)
  public List<String> kinds() {
    return read(store::kinds);
  }

  /// The end of the chain; empty when it has no entry yet.
  @Transactional(readOnly = true)
  public Optional<AuditAnchor> head() {
    return read(store::head)
        .filter(head -> head.last() > head.beforeChain())
        .map(head -> AuditAnchor.of(head.last(), head.hash()));
  }

  /// A question to the table.
  private interface Question<T> {
    T ask() throws SQLException;
  }

  private static <T> T read(Question<T> question) {
    try {
      return question.ask();
    } catch (SQLException e) {
      throw new IllegalStateException("the audit log cannot be read", e);
    }
  }

  private static String shortened(String text, int most) {
    if (text.length() <= most) {
      return text;
    }
    // Never half of a character that takes two.
    int end = Character.isHighSurrogate(text.charAt(most - 2)) ? most - 2 : most - 1;
    return text.substring(0, end) + "…";
  }
}
