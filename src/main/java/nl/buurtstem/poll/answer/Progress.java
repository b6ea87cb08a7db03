package nl.buurtstem.poll.answer;

import nl.buurtstem.poll.Poll;
import nl.buurtstem.poll.PollVersion;
import nl.buurtstem.survey.State;

/// How far one browser is with one poll.
///
/// @param version what it answers: the version that was current when it began
/// @param state the answers so far
/// @param revision how often something was saved; 0 while nothing was
record Progress(PollVersion version, State state, int revision) {

  static Progress fresh(Poll poll) {
    return new Progress(poll.current(), poll.current().engine().start(), 0);
  }

  /// The same draft, as it would be with other answers.
  Progress with(State other) {
    return new Progress(version, other, revision);
  }

  /// How many questions are answered.
  int answered() {
    return state.answers().size();
  }

  boolean saved() {
    return revision > 0;
  }
}
