package nl.buurtstem.poll.visit;

import nl.buurtstem.poll.Poll;
import nl.buurtstem.poll.PollVersion;
import nl.buurtstem.survey.State;

/// How far one browser is with one poll.
///
/// @param version what it answers: the version that was current when it began
/// @param state the answers so far
/// @param revision how often something was saved; 0 while nothing was
public record Progress(PollVersion version, State state, int revision) {

  public static Progress fresh(Poll poll) {
    return new Progress(poll.current(), poll.current().engine().start(), 0);
  }

  /// The same draft, as it would be with other answers.
  public Progress with(State other) {
    return new Progress(version, other, revision);
  }

  /// How many questions are answered.
  public int answered() {
    return state.answers().size();
  }

  public boolean saved() {
    return revision > 0;
  }
}
