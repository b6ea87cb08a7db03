package nl.buurtstem.poll;

import java.time.LocalDate;
import java.util.List;
import nl.buurtstem.survey.source.Finding;

/// What became of a wish to bring a poll into another state.
public sealed interface Moved {
  /// It is there now.
  record To(Poll poll) implements Moved {}

  /// No way leads from its state to that one; nothing changed.
  record NotPossible(PollState from, PollState wanted) implements Moved {}

  /// It was to open by itself on a day that is past; nothing changed.
  record Past(LocalDate opens) implements Moved {}

  /// Its definition has errors; nothing changed.
  record Faulty(List<Finding> findings) implements Moved {}

  /// There is no such poll.
  record Unknown() implements Moved {}
}
