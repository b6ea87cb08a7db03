package nl.buurtstem.poll.text;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.buurtstem.access.AuditLog;
import nl.buurtstem.access.Staff;
import nl.buurtstem.poll.Poll;
import nl.buurtstem.poll.response.StorageException;
import nl.buurtstem.poll.response.StoredText;
import nl.buurtstem.poll.response.TextStore;

/// What people wrote, and what staff do with it. The audit log says who changed a text of which
/// question, never the text.
@Singleton
public class OpenAnswers {
  static final String REDACTED = "poll.text_redacted";
  static final String REVIEWED = "poll.texts_reviewed";
  static final String REOPENED = "poll.texts_reopened";

  private final TextStore texts;
  private final AuditLog audit;
  private final Clock clock;

  OpenAnswers(TextStore texts, AuditLog audit, Clock clock) {
    this.texts = texts;
    this.audit = audit;
    this.clock = clock;
  }

  /// A text as somebody saw it.
  ///
  /// @param revision of then
  record Seen(String key, int revision) {}

  /// How many texts there are, per name of a question.
  @Transactional(readOnly = true)
  public Map<String, TextStore.Counts> counts(Poll poll) {
    return ask(() -> texts.counts(poll.id()));
  }

  /// The first texts after a key.
  @Transactional(readOnly = true)
  public List<StoredText> after(TextStore.Selection selection, String key, int most) {
    return ask(() -> texts.after(selection, key, most));
  }

  @Transactional(readOnly = true)
  List<StoredText> before(TextStore.Selection selection, String key, int most) {
    return ask(() -> texts.before(selection, key, most));
  }

  @Transactional(readOnly = true)
  Optional<StoredText> find(Poll poll, String question, String key) {
    return ask(() -> texts.find(poll.id(), question, key));
  }

  /// Whether it may be told which texts to a question came with responses that looked odd: only
  /// where there are as many as a figure needs, because the mark is in the export of responses too,
  /// and with one or two of them it would tell which answers belong to a text.
  @Transactional(readOnly = true)
  boolean tellsOdd(Poll poll, String question) {
    return ask(() -> texts.odd(poll.id(), question)) >= poll.definition().minimumBase();
  }

  /// Marks texts as read, or as still to be read. Those that somebody else changed in the meantime
  /// stay as they are.
  ///
  /// @return how many were marked
  @Transactional
  int mark(Poll poll, String question, List<Seen> seen, boolean reviewed, Staff staff) {
    int marked = 0;
    for (var one : seen) {
      var text = ask(() -> texts.find(poll.id(), question, one.key())).orElse(null);
      if (text != null && text.reviewed() != reviewed) {
        var change = change(text.text(), text.redacted(), reviewed, staff);
        marked += change(poll, question, one, change) ? 1 : 0;
      }
    }
    if (marked > 0) {
      audit.record(staff, reviewed ? REVIEWED : REOPENED, poll.slug(), question + ": " + marked);
    }
    return marked;
  }

  /// Puts a text without some of its words in its place, and marks it as read. What stood there is
  /// gone.
  @Transactional
  Redacted redact(Poll poll, String question, Seen seen, String text, Staff staff) {
    var before = ask(() -> texts.find(poll.id(), question, seen.key())).orElse(null);
    if (before == null || before.revision() != seen.revision()) {
      return Redacted.STALE;
    }
    if (text.isBlank()) {
      return Redacted.EMPTY;
    }
    if (!Redaction.onlyTakesOut(before.text(), text)) {
      return Redacted.ADDS_WORDS;
    }
    boolean same = before.text().equals(text);
    var change = change(text, before.redacted() || !same, true, staff);
    if (!change(poll, question, seen, change)) {
      return Redacted.STALE;
    }
    audit.record(staff, same ? REVIEWED : REDACTED, poll.slug(), question + ": 1");
    return same ? Redacted.UNCHANGED : Redacted.DONE;
  }

  private TextStore.Change change(String text, boolean redacted, boolean reviewed, Staff staff) {
    return new TextStore.Change(text, redacted, reviewed, staff.name(), clock.instant());
  }

  private boolean change(Poll poll, String question, Seen seen, TextStore.Change change) {
    return ask(() -> texts.change(poll.id(), question, seen.key(), seen.revision(), change));
  }

  private interface Question<T> {
    T ask() throws SQLException;
  }

  private static <T> T ask(Question<T> question) {
    try {
      return question.ask();
    } catch (SQLException e) {
      throw new StorageException(e);
    }
  }
}
