package nl.buurtstem.poll.answer;

import io.micronaut.http.HttpRequest;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import nl.buurtstem.participation.Mode;
import nl.buurtstem.participation.code.Guesses;
import nl.buurtstem.participation.code.Guesses.Guess;
import nl.buurtstem.platform.Networks;
import nl.buurtstem.platform.Zones;
import nl.buurtstem.poll.MarkedResponses;
import nl.buurtstem.poll.Poll;
import nl.buurtstem.poll.page.Say;
import nl.buurtstem.poll.retention.Retention;
import nl.buurtstem.poll.visit.Changing;
import nl.buurtstem.poll.visit.Drafts;
import nl.buurtstem.poll.visit.ReceiptCode;

/// Looks up a receipt that somebody typed. Guessing is slowed down as with codes.
@Singleton
class ReceiptLook {
  private final Drafts drafts;
  private final Changing changing;
  private final Visitors visitors;
  private final Guesses guesses;
  private final Networks networks;
  private final Retention retention;
  private final MarkedResponses marked;
  private final Clock clock;

  ReceiptLook(
      Drafts drafts,
      Changing changing,
      Visitors visitors,
      Guesses guesses,
      Networks networks,
      Retention retention,
      MarkedResponses marked,
      Clock clock) {
    this.drafts = drafts;
    this.changing = changing;
    this.visitors = visitors;
    this.clock = clock;
    this.guesses = guesses;
    this.networks = networks;
    this.retention = retention;
    this.marked = marked;
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

  /// Whether a receipt leads to what was sent with it.
  boolean canAct(Poll poll) {
    return poll.mode() == Mode.PSEUDONYMOUS && poll.access(Zones.today(clock)) == Poll.Access.OPEN;
  }

  /// What was sent with a receipt, in words; empty where it does not lead to that.
  List<OverviewPage.Line> answers(Say say, Poll poll, ReceiptCode receipt) {
    return canAct(poll)
        ? changing
            .sent(poll, visitors.holder(poll, receipt))
            .map(sent -> AnswerWords.lines(say, poll, sent, List.of()))
            .orElse(List.of())
        : List.of();
  }

  /// The text that says it. Receipts go with the answers they are of.
  String key(Poll poll, Found found) {
    return switch (found) {
      // Nobody is told that what they sent seems a robot's: a robot would learn from it.
      case Found.Counted _ ->
          marked.leftOut(poll) == 0 ? "poll.receipt.counted" : "poll.receipt.kept";
      case Found.Unknown _ ->
          retention.destroyedOn(poll).isPresent()
              ? "poll.receipt.gone"
              : poll.mode() == Mode.PSEUDONYMOUS
                  ? "poll.receipt.unknown_or_withdrawn"
                  : "poll.receipt.unknown";
      case Found.TooSoon _ -> "code.too_soon.text";
    };
  }
}
