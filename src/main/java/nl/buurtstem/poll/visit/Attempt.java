package nl.buurtstem.poll.visit;

import nl.buurtstem.survey.Step;

/// One attempt of a person to answer. It may be taken more than once: when another attempt of the
/// same person came first, it is taken again from there.
public interface Attempt {
  /// Reads the answer, given what was answered before. Pure.
  Step step(Progress before);

  /// Whether it would replace a newer answer that the person never saw.
  boolean overtaken(Progress before, Progress after);

  /// Whether the person knew of answers that were saved.
  boolean knewSaved();
}
