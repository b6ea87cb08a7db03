package nl.buurtstem.poll.answer;

import nl.buurtstem.poll.visit.Attempt;
import nl.buurtstem.poll.visit.Progress;
import nl.buurtstem.survey.Step;

/// An answer that came from a page, which may be an old one.
record PageAttempt(Asked at, AnswerForm sent) implements Attempt {

  @Override
  public Step step(Progress before) {
    return at.step(before, sent.fields());
  }

  @Override
  public boolean overtaken(Progress before, Progress after) {
    return sent.known().overtaken(at, before, after);
  }

  @Override
  public boolean knewSaved() {
    return sent.known().saved();
  }
}
