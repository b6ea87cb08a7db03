package nl.buurtstem.poll.sms;

import java.util.List;
import java.util.function.Function;
import nl.buurtstem.poll.visit.Attempt;
import nl.buurtstem.poll.visit.Progress;
import nl.buurtstem.survey.State;
import nl.buurtstem.survey.Step;

/// An answer by text message on its way into a draft. It keeps what to say about it: when the draft
/// changed meanwhile, that of the last time it was read.
final class TextAttempt implements Attempt {
  private final Function<Progress, Turn> script;
  private Turn turn;

  /// @param script what becomes of the text, given what was answered before
  /// @param before what was answered as far as known now
  TextAttempt(Function<Progress, Turn> script, Progress before) {
    this.script = script;
    this.turn = script.apply(before);
  }

  @Override
  public Step step(Progress before) {
    turn = script.apply(before);
    State after = turn.state();
    return after.equals(before.state())
        ? new Step.Refused(after, List.of()) // nothing to store
        : new Step.Accepted(after);
  }

  @Override
  public boolean overtaken(Progress before, Progress after) {
    return false;
  }

  @Override
  public boolean knewSaved() {
    return false;
  }

  Turn turn() {
    return turn;
  }
}
