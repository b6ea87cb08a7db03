package nl.buurtstem.poll.answer;

import io.micronaut.http.HttpRequest;
import jakarta.inject.Singleton;
import java.util.Optional;
import nl.buurtstem.participation.code.Guesses;
import nl.buurtstem.participation.code.Guesses.Guess;
import nl.buurtstem.platform.Networks;
import nl.buurtstem.poll.Poll;
import nl.buurtstem.poll.retention.Retention;
import nl.buurtstem.poll.visit.Drafts;
import nl.buurtstem.poll.visit.ReceiptCode;

/// Looks up a receipt that somebody typed. Guessing is slowed down as with codes.
@Singleton
class ReceiptLook {
  private final Drafts drafts;
  private final Guesses guesses;
  private final Networks networks;
  private final Retention retention;

  ReceiptLook(Drafts drafts, Guesses guesses, Networks networks, Retention retention) {
    this.drafts = drafts;
    this.guesses = guesses;
    this.networks = networks;
    this.retention = retention;
  }

  /// What a receipt turned out to be.
  sealed interface Found {
    /// What was sent with it is counted.
    record Counted(ReceiptCode receipt) implements Found {}

    /// There is no such receipt of this poll.
    record Unknown() implements Found {}

    /// Too many unknown ones came from this network; nothing was looked up.
    record TooSoon() implements Found {}
  }

  Found look(HttpRequest<?> request, Poll poll, String typed) {
    var receipt = ReceiptCode.read(typed);
    if (receipt.isEmpty()) {
      return new Found.Unknown();
    }
    Guess<ReceiptCode> guess =
        guesses.guess(
            networks.of(request),
            "receipt " + poll.slug(),
            () -> drafts.counted(poll, receipt.get()) ? receipt : Optional.empty());
    return switch (guess) {
      case Guess.Right<ReceiptCode> right -> new Found.Counted(right.found());
      case Guess.Wrong<ReceiptCode> _ -> new Found.Unknown();
      case Guess.TooSoon<ReceiptCode> _ -> new Found.TooSoon();
    };
  }

  /// The text that says it. Receipts go with the answers they are of.
  String key(Poll poll, Found found) {
    return switch (found) {
      case Found.Counted _ -> "poll.receipt.counted";
      case Found.Unknown _ ->
          retention.destroyedOn(poll).isPresent() ? "poll.receipt.gone" : "poll.receipt.unknown";
      case Found.TooSoon _ -> "code.too_soon.text";
    };
  }
}
