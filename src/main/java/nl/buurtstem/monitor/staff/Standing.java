package nl.buurtstem.monitor.staff;

import java.util.Locale;
import nl.buurtstem.monitor.Figure;
import nl.buurtstem.monitor.Observation;
import nl.buurtstem.poll.PollState;

/// Whether a figure may be seen by everybody, and why not.
enum Standing {
  PUBLIC,
  /// Its poll is closed, and nobody decided yet.
  WAITING,
  /// Somebody decided not to publish the question.
  WITHHELD,
  /// It would tell about too few people.
  HIDDEN,
  /// The source has no figure.
  NO_FIGURE;

  /// @param poll the state of the poll it comes from; any for a figure of a document
  static Standing of(Observation observation, PollState poll) {
    return switch (observation.figure()) {
      case Figure.NotAvailable _ -> NO_FIGURE;
      case Figure.Hidden _ -> HIDDEN;
      case Figure.Known _ when observation.published() -> PUBLIC;
      case Figure.Known _ -> poll.compareTo(PollState.PUBLISHED) < 0 ? WAITING : WITHHELD;
    };
  }

  /// Its name in addresses and text keys.
  String path() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// The key of its text.
  String key() {
    return "staff.monitor.standing." + path();
  }
}
