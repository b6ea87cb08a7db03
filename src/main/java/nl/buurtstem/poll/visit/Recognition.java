package nl.buurtstem.poll.visit;

import jakarta.inject.Singleton;
import java.util.Optional;
import nl.buurtstem.participation.Mode;
import nl.buurtstem.participation.code.Pass;
import nl.buurtstem.poll.Poll;

/// Recognises whoever answers, whatever the channel: by a token that only they have, by a code or
/// by a receipt. In a pseudonymous poll whoever has the code is found back on any channel, until
/// the poll's location key is destroyed.
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
    return locations
        .of(poll, pass.code().person())
        .map(location -> byReceipt(poll, ReceiptCode.of(location.bytes())))
        .map(known -> known.with(Optional.of(pass)));
  }

  /// Who has this secret. In a pseudonymous poll by code the code alone tells, whatever the token;
  /// empty after closing.
  public Optional<Visitor> bySecret(Poll poll, Secret secret) {
    var pass = secret.code().map(code -> new Pass(poll.matter(), code));
    return pass.isPresent() && poll.mode() == Mode.PSEUDONYMOUS
        ? byCode(poll, pass.get())
        : Optional.of(byToken(poll, secret.token(), pass));
  }

  /// Who has this receipt of a pseudonymous poll.
  public Visitor byReceipt(Poll poll, ReceiptCode receipt) {
    var hash = receipts.draftHash(poll.id(), receipt);
    return new Visitor(hash, receipt, Optional.empty(), Optional.empty(), Optional.empty());
  }

  /// Who has this token, and the code in a poll by code: each code has answers of its own, so that
  /// whoever shows the next one finds nothing of whoever was before. Until they are sent the code
  /// alone finds them, on any device and channel; the receipt always hangs on the token, so that it
  /// never leads from a code to what was sent (`adr/0013`).
  public Visitor byToken(Poll poll, DraftToken token, Optional<Pass> pass) {
    var own =
        poll.byCode() && pass.isPresent()
            ? receipts.ofCode(poll.id(), token, pass.get().code())
            : token;
    var receipt = receipts.code(poll.id(), own);
    return poll.mode() == Mode.PSEUDONYMOUS
        ? byReceipt(poll, receipt).with(pass)
        : new Visitor(
            pass.flatMap(given -> locations.unsent(poll, given))
                .map(unsent -> receipts.draftHash(poll.id(), unsent))
                .orElseGet(() -> receipts.draftHash(poll.id(), own)),
            receipt,
            pass,
            Optional.empty(),
            Optional.empty());
  }
}
