package nl.buurtstem.poll.visit;

import java.util.List;
import nl.buurtstem.survey.Question;

/// What became of answers that were to be sent.
public sealed interface Sent {
  /// They are stored. Sending again gives the same receipt and stores nothing.
  record Counted(ReceiptCode receipt) implements Sent {}

  /// Questions that cannot be skipped have no answer yet; nothing changed.
  record Incomplete(Progress progress, List<Question> missing) implements Sent {}

  /// There is no answer at all, or it has expired; nothing changed.
  record Nothing() implements Sent {}

  /// The poll closed in the meantime; nothing was stored.
  record Over() implements Sent {}

  /// Somebody already took part with this code, and nobody knows what they sent; nothing was
  /// stored.
  record UsedBefore() implements Sent {}

  /// No code was shown, or the code was taken back in the meantime; nothing was stored.
  record NoCode() implements Sent {}

  /// No class session is open on this device, or it ended in the meantime; nothing was stored.
  record NoClass() implements Sent {}

  /// The poll has all the responses it may have, or the class has sent as many as it may; nothing
  /// was stored.
  record Full() implements Sent {}
}
