package nl.buurtstem.poll.page;

import java.util.Optional;
import nl.buurtstem.platform.Frame;

/// Why a poll cannot be answered now, and what the reader can do instead.
///
/// @param heading what is the matter
/// @param text more, and what can be done
/// @param poll the poll's title, where it is known to residents
/// @param next one thing to do
/// @param receipt where the receipt is, for a reader whose answers were sent
public record NoticePage(
    Frame frame,
    String heading,
    String text,
    Optional<Said> poll,
    Link next,
    Optional<Link> receipt) {

  /// A link in words.
  public record Link(String text, String url) {}
}
