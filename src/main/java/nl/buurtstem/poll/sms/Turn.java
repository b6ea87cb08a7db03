package nl.buurtstem.poll.sms;

import java.util.List;
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
}
