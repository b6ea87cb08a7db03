package nl.buurtstem.panel;

import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import nl.buurtstem.access.AuditLog;
import nl.buurtstem.messaging.batch.BatchFilling;
import nl.buurtstem.participation.Matter;
import nl.buurtstem.participation.MatterCard;
import nl.buurtstem.participation.Matters;

/// Makes the messages of what staff asked to send, in slices. A slice is one transaction: whichever
/// copy of the service holds the sending makes it, and one that was cut off is as if it had never
/// begun. Locks are taken in one order: the sending, its batch, the turn, the draw.
@Singleton
class Filling {
  private final TransactionOperations<Connection> transactions;
  private final SendingStore sendings;
  private final DrawStore draws;
  private final BatchFilling batches;
  private final Matters matters;
  private final List<Slice> slices;
  private final AuditLog audit;

  Filling(
      TransactionOperations<Connection> transactions,
      SendingStore sendings,
      DrawStore draws,
      BatchFilling batches,
      Matters matters,
      List<Slice> slices,
      AuditLog audit) {
    this.transactions = transactions;
    this.sendings = sendings;
    this.draws = draws;
    this.batches = batches;
    this.matters = matters;
    this.slices = slices;
    this.audit = audit;
  }

  /// Makes the next slice of the oldest sending that nobody else is at.
  ///
  /// @return whether there was one
  boolean next() {
    return slice(sendings::take);
  }

  /// Makes the next slice of this one, waiting for whoever is at it.
  void next(UUID batch) {
    slice(() -> sendings.hold(batch));
  }

  private boolean slice(Supplier<Optional<Sending>> which) {
    return transactions.executeWrite(_ -> which.get().map(sending -> slice(sending)).isPresent());
  }

  private Sending slice(Sending sending) {
    boolean running = batches.hold(sending.batch());
    draws.takeTurn();
    var draw = draws.lock(sending.draw()).orElseThrow();
    var poll = matters.find(new Matter(Matter.Kind.POLL, draw.poll()));
    if (!running || Inviting.stopped(draw) || poll.filter(Inviting::open).isEmpty()) {
      finish(sending, draw, Sending.State.ENDED, sending.ready());
    } else {
      make(sending, draw, poll.get());
    }
    return sending;
  }

  private void make(Sending sending, PanelDraw draw, MatterCard poll) {
    int most = Math.min(Slice.LARGEST, sending.wanted() - sending.ready());
    int made = of(sending.kind()).next(sending, draw, poll, most);
    sendings.more(sending, made);
    int ready = sending.ready() + made;
    if (made < most || ready >= sending.wanted()) {
      finish(sending, draw, Sending.State.FILLED, ready);
    }
  }

  /// The last thing of its transaction, for the audit log.
  private void finish(Sending sending, PanelDraw draw, Sending.State state, int ready) {
    sendings.end(sending, state);
    batches.complete(sending.batch());
    var what = "%d, trekking %s".formatted(ready, draw.id());
    switch (sending.kind()) {
      case INVITE -> {
        audit.record(sending.madeBy(), "codes.made", draw.pollKey(), ready + ": Buurtpanel");
        audit.record(sending.madeBy(), "panel.invited", draw.pollKey(), what);
      }
      case REMIND -> audit.record(sending.madeBy(), "panel.reminded", draw.pollKey(), what);
    }
  }

  private Slice of(Sending.Kind kind) {
    return slices.stream().filter(slice -> slice.kind() == kind).findFirst().orElseThrow();
  }
}
