package nl.buurtstem.poll.visit;

import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalTime;
import java.util.Optional;
import nl.buurtstem.participation.Mode;
import nl.buurtstem.participation.code.Codes;
import nl.buurtstem.participation.code.Pass;
import nl.buurtstem.platform.Zones;
import nl.buurtstem.poll.ClassSeats;
import nl.buurtstem.poll.Poll;
import nl.buurtstem.poll.response.Arrival;
import nl.buurtstem.poll.response.Channel;
import nl.buurtstem.poll.response.NewResponse;
import nl.buurtstem.poll.response.ResponseStore;

/// Makes one person count once, within the transaction that sends. The receipt is unique: of any
/// number of sends of the same browser, however close together, one counts. In a poll by code the
/// code is used up in the same transaction. In a pseudonymous poll what is sent again takes the
/// place of what was sent before.
@Singleton
class Counting {
  private static final LocalTime LAST_HOUR = LocalTime.of(23, 0);

  private final ResponseStore responses;
  private final Receipts receipts;
  private final Locations locations;
  private final Codes codes;
  private final Places places;
  private final Clock clock;

  Counting(
      ResponseStore responses,
      Receipts receipts,
      Locations locations,
      Codes codes,
      Places places,
      Clock clock) {
    this.responses = responses;
    this.receipts = receipts;
    this.locations = locations;
    this.codes = codes;
    this.places = places;
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
    if ((poll.byCode() || poll.byClass() || findable) && !responses.holdOpen(poll.id())) {
      return new Sent.Over();
    }
    if (responses.addReceipt(poll.id(), receiptHash)) {
      return switch (poll.definition().access()) {
        case OPEN -> store(poll, visitor, response);
        case CODE -> withCode(poll, visitor, response);
        case CLASS -> withSeat(poll, visitor, response);
      };
    }
    // Sent before. Unless it can be found back, this repeats or overtakes the first send. Whoever
    // changes it by receipt alone does not lose the code it was sent with.
    var known = visitor.pass().isPresent() ? visitor : visitor.with(passOf(poll, visitor));
    return findable && locations.remove(poll, visitor.receipt())
        ? store(poll, known, response)
        : new Sent.Counted(visitor.receipt());
  }

  private Optional<Pass> passOf(Poll poll, Visitor visitor) throws SQLException {
    return poll.mode() == Mode.PSEUDONYMOUS
        ? locations.pass(poll, visitor.receipt())
        : Optional.empty();
  }

  private Sent withCode(Poll poll, Visitor visitor, NewResponse response) throws SQLException {
    return switch (visitor.pass().map(codes::use).orElse(Codes.Use.NOT_VALID)) {
      case FIRST -> store(poll, visitor, response);
      // Whoever withdrew by receipt alone before a code could be made fresh again left it used; the
      // receipt, which follows from the code, is what counts once.
      case AGAIN ->
          poll.mode() == Mode.PSEUDONYMOUS ? store(poll, visitor, response) : new Sent.UsedBefore();
      case NOT_VALID -> new Sent.NoCode();
    };
  }

  private Sent withSeat(Poll poll, Visitor visitor, NewResponse response) throws SQLException {
    return switch (visitor
        .seat()
        .map(seat -> places.use(poll, seat))
        .orElse(ClassSeats.Use.ENDED)) {
      case FIRST -> store(poll, visitor, response);
      case AGAIN, ENDED -> new Sent.NoClass();
      case FULL -> new Sent.Full();
    };
  }

  /// Of a class only the day is kept: an hour in which one class answered would tell which. So it
  /// is by text message, where times of messages are stored beside numbers.
  private Instant received(Poll poll, Channel channel) {
    return poll.byClass() || channel == Channel.SMS
        ? Zones.today(clock).atTime(LAST_HOUR).atZone(Zones.AMSTERDAM).toInstant()
        : clock.instant();
  }

  private Sent store(Poll poll, Visitor visitor, NewResponse response) throws SQLException {
    var place = responses.addWhileOpen(response, received(poll, response.channel()));
    if (place.isEmpty()) {
      return new Sent.Over();
    }
    if (poll.mode() == Mode.PSEUDONYMOUS) {
      locations.note(poll, visitor.receipt(), place.get(), visitor.pass());
    }
    return new Sent.Counted(visitor.receipt());
  }
}
