package nl.buurtstem.poll.visit;

import java.util.Set;
import nl.buurtstem.platform.guard.Mark;
import nl.buurtstem.poll.response.Channel;

/// How answers are sent.
///
/// @param language code of the language they were given in
/// @param marks what is odd about it
public record Manner(Channel channel, String language, Set<Mark> marks) {
  /// Keeps the marks as they are now.
  public Manner {
    marks = Set.copyOf(marks);
  }
}
