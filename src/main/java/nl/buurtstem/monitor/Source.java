package nl.buurtstem.monitor;

import java.util.Optional;

/// Where a figure comes from.
///
/// @param id such as `nplv-2024` or `poll:beijum-meningspeiling`
/// @param title the document, or the poll's Dutch title
/// @param part the chapter, or the poll's versions
public record Source(String id, String title, String part) {

  private static final String POLL = "poll:";

  /// The source that stands for a poll.
  static String ofPoll(String slug) {
    return POLL + slug;
  }

  /// The slug of the poll that a source with this id is; empty for a document.
  public static Optional<String> poll(String id) {
    return id.startsWith(POLL) ? Optional.of(id.substring(POLL.length())) : Optional.empty();
  }

  /// Whether it is a poll of this service.
  public boolean isPoll() {
    return poll(id).isPresent();
  }
}
