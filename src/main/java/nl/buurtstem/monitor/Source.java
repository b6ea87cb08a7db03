package nl.buurtstem.monitor;

/// Where a figure comes from.
///
/// @param id such as `nplv-2024` or `poll:beijum-meningspeiling`
/// @param title the document, or the poll's Dutch title
/// @param part the chapter, or the poll's versions
public record Source(String id, String title, String part) {

  /// The source that stands for a poll.
  static String ofPoll(String slug) {
    return "poll:" + slug;
  }

  /// Whether it is a poll of this service.
  public boolean isPoll() {
    return id.startsWith("poll:");
  }
}
