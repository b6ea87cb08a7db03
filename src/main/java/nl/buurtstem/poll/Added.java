package nl.buurtstem.poll;

import java.util.List;
import nl.buurtstem.survey.Finding;

/// What became of a definition that was offered.
public sealed interface Added {
  /// It is a new poll, or a new version of one.
  ///
  /// @param warnings what the check noticed, none of them an error
  record As(Poll poll, List<Finding> warnings) implements Added {}

  /// Exactly this text is already there; nothing changed.
  record Known(Poll poll) implements Added {}

  /// It is not a valid definition; nothing changed.
  record Rejected(List<Finding> findings) implements Added {}

  /// The poll exists; this version number is not the one after its last, or the poll has closed.
  ///
  /// @param next the version number that would be accepted
  record WrongVersion(Poll poll, int next) implements Added {}

  /// The same, with what the check noticed.
  default Added with(List<Finding> warnings) {
    return this instanceof As(var poll, var _) ? new As(poll, warnings) : this;
  }
}
