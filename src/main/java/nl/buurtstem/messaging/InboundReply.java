package nl.buurtstem.messaging;

import java.util.List;

/// What we answer.
///
/// @param texts each a message; none: deliberately no answer
public record InboundReply(String language, List<String> texts) {
  /// Keeps the list as it is now.
  public InboundReply {
    texts = List.copyOf(texts);
  }

  /// No answer.
  public static InboundReply none(String language) {
    return new InboundReply(language, List.of());
  }
}
