package nl.buurtstem.messaging.inbound;

import java.util.List;
import java.util.stream.Stream;

/// What we answer.
///
/// @param texts each a message; none: deliberately no answer
public record InboundReply(String language, List<String> texts) {
  /// Keeps the list as it is now.
  public InboundReply {
    texts = List.copyOf(texts);
  }

  /// The same, and these behind it.
  InboundReply then(List<String> more) {
    return new InboundReply(language, Stream.concat(texts.stream(), more.stream()).toList());
  }

  /// No answer.
  public static InboundReply none(String language) {
    return new InboundReply(language, List.of());
  }
}
