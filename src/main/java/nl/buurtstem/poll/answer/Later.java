package nl.buurtstem.poll.answer;

import java.time.LocalDate;
import java.util.Optional;
import nl.buurtstem.participation.Mode;
import nl.buurtstem.platform.Frame;
import nl.buurtstem.poll.Poll;

/// What can still be done with what was sent.
///
/// @param text in words
/// @param change the address that begins to change it, for a form; empty where that cannot be
/// @param withdraw the address that asks whether to withdraw it; empty where that cannot be
public record Later(String text, String change, String withdraw) {

  /// Empty where there is nothing to say of it: an anonymous poll with an open link promised
  /// nothing.
  static Optional<Later> of(Frame frame, Poll poll, LocalDate today) {
    if (poll.mode() == Mode.ANONYMOUS) {
      return poll.byCode()
          ? Optional.of(only(frame, "poll.final.anonymous.text"))
          : Optional.empty();
    }
    if (poll.access(today) != Poll.Access.OPEN) {
      return Optional.of(only(frame, "poll.final.closed.text"));
    }
    return Optional.of(
        new Later(
            frame.t("poll.change.text", "date", frame.words().date(poll.definition().closes())),
            frame.url(Paths.change(poll)),
            frame.url(Paths.withdraw(poll))));
  }

  /// Whether something can still be done.
  public boolean possible() {
    return !change.isEmpty();
  }

  private static Later only(Frame frame, String key) {
    return new Later(frame.t(key), "", "");
  }
}
