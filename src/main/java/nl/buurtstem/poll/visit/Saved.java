package nl.buurtstem.poll.visit;

import java.util.List;
import nl.buurtstem.survey.Fault;

/// What became of an answer on its way into a draft.
public sealed interface Saved {
  /// It is in the draft.
  ///
  /// @param lost whether earlier answers, which the page still knew of, had gone
  record Kept(Progress progress, boolean lost) implements Saved {}

  /// It cannot be read; nothing changed.
  record Refused(Progress progress, List<Fault> faults) implements Saved {}

  /// The question was answered otherwise after the page was made; nothing changed.
  ///
  /// @param progress with the newer answer
  record Overtaken(Progress progress) implements Saved {}

  /// Their answers were already sent, by this browser or by another way; nothing changed.
  record SentBefore() implements Saved {}

  /// The poll closed in the meantime; nothing changed.
  record Over() implements Saved {}
}
