package nl.buurtstem.poll.sms;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import nl.buurtstem.survey.State;

/// What a text does to a conversation.
///
/// @param texts what is answered, each a message
/// @param done whether everything was asked, so that the answers can be sent
public record Turn(State state, Talk talk, List<String> texts, boolean done) {
  /// Keeps the list as it is now.
  public Turn {
    texts = List.copyOf(texts);
  }

  /// The same with another end to its last message.
  Turn ending(UnaryOperator<String> end) {
    var ended = new ArrayList<>(texts);
    ended.set(ended.size() - 1, end.apply(ended.getLast()));
    return new Turn(state, talk, ended, done);
  }
}
