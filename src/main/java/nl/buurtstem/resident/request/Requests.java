package nl.buurtstem.resident.request;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.buurtstem.access.AuditLog;
import nl.buurtstem.access.Staff;
import nl.buurtstem.platform.Zones;
import nl.buurtstem.platform.guard.Mark;

/// The life of a request: it comes in, is read, perhaps gets more time, is answered, and its
/// address and message are destroyed. Each step and its entry in the audit log are one transaction;
/// no entry holds an address or a word of a message.
@Singleton
public class Requests {
  /// Within so many months its sender hears (GDPR article 12(3)).
  private static final int MONTHS = 1;

  /// More time is so many months more (the same).
  private static final int MORE_MONTHS = 2;

  /// Address and message are kept so long after the answer, for when somebody asks about it.
  static final Duration KEPT = Duration.ofDays(90);

  private static final String BY = "agenda";

  private final RequestStore store;
  private final AuditLog audit;
  private final Clock clock;

  Requests(RequestStore store, AuditLog audit, Clock clock) {
    this.store = store;
    this.audit = audit;
    this.clock = clock;
  }

  /// How many requests wait, and by when the first has to be answered.
  ///
  /// @param first a day in Amsterdam
  public record Waiting(int number, LocalDate first) {}

  /// What waits for an answer; empty when nothing does.
  @Transactional(readOnly = true)
  public Optional<Waiting> waiting() throws SQLException {
    var open = store.all().stream().filter(ResidentRequest::open).toList();
    return open.stream()
        .map(ResidentRequest::dueOn)
        .min(LocalDate::compareTo)
        .map(first -> new Waiting(open.size(), first));
  }

  /// Takes a request in. With an id that is there already it is that request: its key in the table
  /// sees to it, also when both come at once.
  ///
  /// @param id of what is sent: see [Tickets]
  @Transactional
  Reference receive(UUID id, Wish wish, String language, Message message, Set<Mark> marks)
      throws SQLException {
    var fresh = fresh(id, wish, language, marks);
    if (store.add(fresh, message)) {
      return fresh.reference();
    }
    return store
        .find(id)
        .map(ResidentRequest::reference)
        .orElseThrow(() -> new IllegalStateException("two requests with one number"));
  }

  @Transactional(readOnly = true)
  Optional<ResidentRequest> find(Reference reference) throws SQLException {
    return store.find(reference);
  }

  @Transactional(readOnly = true)
  List<ResidentRequest> all() throws SQLException {
    return store.all();
  }

  /// Opens address and message for a member of staff; empty when they were destroyed.
  @Transactional
  Optional<Message> open(ResidentRequest request, Staff by) throws SQLException {
    var message = store.message(request.id());
    if (message.isPresent()) {
      audit.record(by, "request.opened", request.reference().text(), "");
    }
    return message;
  }

  /// Takes two months more; whether it could be.
  @Transactional
  boolean extend(ResidentRequest request, String reason, Staff by) throws SQLException {
    var now = now();
    var due = longest(request);
    if (!request.extendable(day(now))
        || !store.extend(request.id(), due, new ResidentRequest.Extension(now, reason))) {
      return false;
    }
    audit.record(by, "request.extended", request.reference().text(), reason);
    return true;
  }

  /// Writes down that it was answered; whether it was not before.
  @Transactional
  boolean close(ResidentRequest request, Outcome outcome, String reason, Staff by)
      throws SQLException {
    if (!store.close(request.id(), new ResidentRequest.Closing(now(), outcome, reason))) {
      return false;
    }
    var what = "request.closed_" + outcome.word();
    audit.record(by, what, request.reference().text(), reason);
    return true;
  }

  /// Those whose address and message have to go.
  @Transactional(readOnly = true)
  List<ResidentRequest> due() throws SQLException {
    return store.answeredBefore(now().minus(KEPT));
  }

  /// Destroys address and message, with a record of it.
  @Transactional
  void forget(ResidentRequest request) throws SQLException {
    if (store.forget(request.id(), now())) {
      audit.record(BY, "request.forgotten", request.reference().text(), "");
    }
  }

  private ResidentRequest fresh(UUID id, Wish wish, String language, Set<Mark> marks) {
    var now = now();
    return new ResidentRequest(
        id,
        Reference.fresh(),
        wish,
        language,
        now,
        day(now).plusMonths(MONTHS),
        marks,
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }

  /// The last day there can be, when more time is taken.
  static LocalDate longest(ResidentRequest request) {
    return day(request.receivedAt()).plusMonths(MONTHS + MORE_MONTHS);
  }

  /// The day in Amsterdam.
  static LocalDate day(Instant moment) {
    return LocalDate.ofInstant(moment, Zones.AMSTERDAM);
  }
}
