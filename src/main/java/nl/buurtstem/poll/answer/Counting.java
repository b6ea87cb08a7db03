package nl.buurtstem.poll.answer;

import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Clock;
import nl.buurtstem.participation.Mode;
import nl.buurtstem.participation.code.Codes;
import nl.buurtstem.poll.Poll;
import nl.buurtstem.poll.response.Arrival;
import nl.buurtstem.poll.response.NewResponse;
import nl.buurtstem.poll.response.ResponseStore;

/// Makes one person count once, within the transaction that sends. The receipt is unique: of any
/// number of sends of the same browser, however close together, one counts. In a poll by code the
/// code is used up in the same transaction. In a pseudonymous poll what is sent again takes the
/// place of what was sent before.
@Singleton
class Counting {
  private final ResponseStore responses;
  private final Receipts receipts;
  private final Locations locations;
  private final Codes codes;
  private final Clock clock;

  Counting(
      ResponseStore responses, Receipts receipts, Locations locations, Codes codes, Clock clock) {
    this.responses = responses;
    this.receipts = receipts;
    this.locations = locations;
    this.codes = codes;
    this.clock = clock;
  }

  /// Makes what counting needs. Before the transaction.
  void prepare(Poll poll) {
    locations.prepare(poll);
  }

  /// A response of a poll in which nothing can be in the way, to be stored together with others.
  Arrival arrival(Poll poll, Visitor visitor, NewResponse response) {
    return new Arrival(response, receipts.codeHash(poll.id(), visitor.receipt()));
  }

  /// Counts a response, unless something is in the way; then the caller undoes the transaction.
  Sent count(Poll poll, Visitor visitor, NewResponse response) throws SQLException {
    var receiptHash = receipts.codeHash(poll.id(), visitor.receipt());
    if (poll.most().isPresent()) {
      responses.waitForTurn(poll.id());
      if (responses.receipts(poll.id()) >= poll.most().getAsInt()
          && !responses.hasReceipt(poll.id(), receiptHash)) {
        return new Sent.Full();
      }
    }
    boolean findable = poll.mode() == Mode.PSEUDONYMOUS;
    if ((poll.byCode() || findable) && !responses.holdOpen(poll.id())) {
      return new Sent.Over();
    }
    if (responses.addReceipt(poll.id(), receiptHash)) {
      return poll.byCode() ? withCode(poll, visitor, response) : store(poll, visitor, response);
    }
    // Sent before. Unless it can be found back, this repeats or overtakes the first send.
    return findable && locations.remove(poll, visitor.receipt())
        ? store(poll, visitor, response)
        : new Sent.Counted(visitor.receipt());
  }

  private Sent withCode(Poll poll, Visitor visitor, NewResponse response) throws SQLException {
    return switch (visitor.pass().map(codes::use).orElse(Codes.Use.NOT_VALID)) {
      case FIRST -> store(poll, visitor, response);
      // Whoever withdrew by receipt alone left the code used; the receipt, which follows from the
      // code, is what counts once.
      case AGAIN ->
          poll.mode() == Mode.PSEUDONYMOUS ? store(poll, visitor, response) : new Sent.UsedBefore();
      case NOT_VALID -> new Sent.NoCode();
    };
  }

  private Sent store(Poll poll, Visitor visitor, NewResponse response) throws SQLException {
    var place = responses.addWhileOpen(response, clock.instant());
    if (place.isEmpty()) {
      return new Sent.Over();
    }
    if (poll.mode() == Mode.PSEUDONYMOUS) {
      locations.note(poll, visitor.receipt(), place.get());
    }
    return new Sent.Counted(visitor.receipt());
  }
}
