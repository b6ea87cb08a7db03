package nl.buurtstem.panel;

import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import nl.buurtstem.access.AuditLog;
import nl.buurtstem.access.Staff;
import nl.buurtstem.messaging.batch.BatchFilling;
import nl.buurtstem.panel.Inviting.Outcome;
import nl.buurtstem.participation.MatterCard;

/// Remembers that staff asked to invite or remind, before anything is made: from then on it is
/// done, whatever becomes of the copy of the service that was asked. Asking twice is asking once.
@Singleton
class Asking {
  private final TransactionOperations<Connection> transactions;
  private final DrawStore draws;
  private final SendingStore sendings;
  private final PanelMessages messages;
  private final BatchFilling batches;
  private final Filling filling;
  private final AuditLog audit;

  Asking(
      TransactionOperations<Connection> transactions,
      DrawStore draws,
      SendingStore sendings,
      PanelMessages messages,
      BatchFilling batches,
      Filling filling,
      AuditLog audit) {
    this.transactions = transactions;
    this.draws = draws;
    this.sendings = sendings;
    this.messages = messages;
    this.batches = batches;
    this.filling = filling;
    this.audit = audit;
  }

  /// What is asked.
  ///
  /// @param form chosen with the form
  /// @param name of the batch, for staff
  record Wish(Sending.Kind kind, UUID form, String name, long limitCents, Staff staff) {}

  /// Remembers it, and makes the first slice at once.
  ///
  /// @param people whom it is about
  Outcome ask(PanelDraw draw, MatterCard poll, Wish wish, Supplier<List<Member>> people) {
    var asked = transactions.executeWrite(_ -> remember(draw, poll, wish, people));
    if (asked instanceof Outcome.Done) {
      asked(draw, wish.kind(), wish.form()).map(Sending::batch).ifPresent(filling::next);
    }
    return asked;
  }

  private Outcome remember(
      PanelDraw draw, MatterCard poll, Wish wish, Supplier<List<Member>> people) {
    draws.takeTurn();
    if (sendings.asked(draw.id(), wish.kind(), wish.form()).isPresent()) {
      return new Outcome.Before();
    }
    var now = draws.lock(draw.id());
    if (now.filter(it -> !Inviting.stopped(it)).isEmpty()) {
      return new Outcome.NotNow();
    }
    var all = people.get();
    if (all.isEmpty()) {
      return new Outcome.Nobody();
    }
    draws.move(draw.id(), PanelDraw.State.DRAWN, PanelDraw.State.INVITED);
    var batch = messages.open(wish.name(), wish.limitCents(), wish.staff());
    batches.expect(batch, (int) all.stream().filter(it -> it.channel() != Channel.LETTER).count());
    sendings.insert(batch, draw, wish.kind(), wish.form(), all.size(), wish.staff().name());
    audit.record(
        wish.staff(),
        "panel.sending_asked",
        poll.key(),
        "%d, trekking %s".formatted(all.size(), draw.id()));
    return new Outcome.Done(all.size());
  }

  /// What this form asked, or is being made of the same kind.
  Optional<Sending> asked(PanelDraw draw, Sending.Kind kind, UUID form) {
    return transactions.executeRead(_ -> sendings.asked(draw.id(), kind, form));
  }
}
