package nl.buurtstem.poll.visit;

import java.util.Optional;
import nl.buurtstem.participation.code.Pass;
import nl.buurtstem.poll.Seat;

/// Who answers, as far as one poll is concerned: never a name, only where the draft and the receipt
/// are.
///
/// @param draftHash under what the draft is stored
/// @param receipt of what is sent: the same however often it is sent
/// @param pass the code that was shown, in a poll by code
/// @param seat the child's turn, in a poll by class
/// @param fresh a token that the browser does not have yet and must be given
@SuppressWarnings("ArrayRecordComponent") // never compared
public record Visitor(
    byte[] draftHash,
    ReceiptCode receipt,
    Optional<Pass> pass,
    Optional<Seat> seat,
    Optional<DraftToken> fresh) {

  /// The same with this seat.
  public Visitor at(Optional<Seat> other) {
    return new Visitor(draftHash, receipt, pass, other, fresh);
  }

  /// The same with this code.
  public Visitor with(Optional<Pass> other) {
    return new Visitor(draftHash, receipt, other, seat, fresh);
  }

  /// The same with a token that the browser does not have yet.
  public Visitor with(DraftToken token) {
    return new Visitor(draftHash, receipt, pass, seat, Optional.of(token));
  }
}
