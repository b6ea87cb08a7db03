package nl.buurtstem.poll.visit;

import java.util.Map;
import nl.buurtstem.poll.Poll;
import nl.buurtstem.poll.PollVersion;
import nl.buurtstem.poll.response.NewResponse;
import nl.buurtstem.survey.Answer;
import nl.buurtstem.survey.AnswerJson;
import nl.buurtstem.survey.Completion;
import nl.buurtstem.survey.State;

/// What answers are that somebody wants to send, before the database is asked.
sealed interface Checked {

  /// They can be sent.
  record Ready(NewResponse response) implements Checked {}

  /// They cannot.
  record Not(Sent why) implements Checked {}

  /// Looks at them.
  ///
  /// @param progress whose version they answer
  /// @param state the answers
  static Checked of(Poll poll, Progress progress, State state, Manner manner) {
    return switch (progress.version().engine().complete(state)) {
      case Completion.Missing(var questions) ->
          new Not(
              new Sent.Incomplete(
                  new Progress(progress.version(), state, progress.revision()), questions));
      case Completion.Complete(var answers) ->
          answers.isEmpty()
              ? new Not(new Sent.Nothing())
              : new Ready(response(poll, progress.version(), answers, manner));
    };
  }

  private static NewResponse response(
      Poll poll, PollVersion version, Map<String, Answer> answers, Manner manner) {
    var split = AnswerJson.split(answers);
    return new NewResponse(
        poll.id(),
        version.number(),
        version.area(answers),
        manner.language(),
        manner.channel(),
        false,
        split.json(),
        split.texts(),
        manner.marks());
  }
}
