package nl.buurtstem.poll.visit;

import jakarta.inject.Singleton;
import java.util.Optional;
import nl.buurtstem.participation.Mode;
import nl.buurtstem.participation.Person;
import nl.buurtstem.participation.code.Pass;
import nl.buurtstem.poll.Poll;

/// Recognises whoever answers, whatever the channel: by a token that only they have, by a code or
/// by a receipt. In a pseudonymous poll whoever has the code, or is the person, is found back on
/// any channel, until the poll's location key is destroyed.
@Singleton
public class Recognition {
  private final Receipts receipts;
  private final Locations locations;

  Recognition(Receipts receipts, Locations locations) {
    this.receipts = receipts;
    this.locations = locations;
  }

  /// Who has this code of a pseudonymous poll by code; empty in an anonymous one and after closing.
  public Optional<Visitor> byCode(Poll poll, Pass pass) {
    return byPerson(poll, pass.code().person()).map(known -> known.with(Optional.of(pass)));
  }

  /// Who this person is in a pseudonymous poll; empty in an anonymous one and after closing.
  public Optional<Visitor> byPerson(Poll poll, Person person) {
    return locations
        .of(poll, person)
        .map(location -> byReceipt(poll, ReceiptCode.of(location.bytes())));
  }

  /// Who has this receipt of a pseudonymous poll.
  public Visitor byReceipt(Poll poll, ReceiptCode receipt) {
    var hash = receipts.draftHash(poll.id(), receipt);
    return new Visitor(hash, receipt, Optional.empty(), Optional.empty(), Optional.empty());
  }

  /// Who has this token, and the code in a poll by code: each code has answers of its own, so that
  /// whoever shows the next one finds nothing of whoever was before.
  public Visitor byToken(Poll poll, DraftToken token, Optional<Pass> pass) {
    var own =
        poll.byCode() && pass.isPresent()
            ? receipts.ofCode(poll.id(), token, pass.get().code())
            : token;
    var receipt = receipts.code(poll.id(), own);
    return poll.mode() == Mode.PSEUDONYMOUS
        ? byReceipt(poll, receipt).with(pass)
        : new Visitor(
            receipts.draftHash(poll.id(), own), receipt, pass, Optional.empty(), Optional.empty());
  }
}
