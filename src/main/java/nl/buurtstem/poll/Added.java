package nl.buurtstem.poll;

import java.util.List;
import nl.buurtstem.survey.source.Finding;

/// What became of a definition that was offered.
public sealed interface Added {
  /// It is a new poll, or a new version of one. What the check says of it, [PollService#findings]
  /// tells.
  record As(Poll poll) implements Added {}

  /// Exactly this text is already there; nothing changed.
  record Known(Poll poll) implements Added {}

  /// It is not a valid definition; nothing changed.
  record Rejected(List<Finding> findings) implements Added {}

  /// The poll is ready to open or is open, and the check of this version finds errors; nothing
  /// changed. A draft may have errors.
  record Faulty(Poll poll, List<Finding> findings) implements Added {
    /// Keeps the list as it is now.
    public Faulty {
      findings = List.copyOf(findings);
    }
  }

  /// The poll exists; this version number is not the one after its last, or the poll has closed.
  ///
  /// @param next the version number that would be accepted
  record WrongVersion(Poll poll, int next) implements Added {}
}
