package nl.buurtstem.poll.page;

/// A text as a page shows it. Where a poll lacks the reader's language, the text is in another one
/// and says so, for screen readers and for its direction.
///
/// @param text what is said
/// @param lang its language; empty where it is the page's own
/// @param dir its direction; empty where its language is the page's own
public record Said(String text, String lang, String dir) {

  /// A text in the page's own language.
  public static Said here(String text) {
    return new Said(text, "", "");
  }

  /// Whether it needs `lang` and `dir` of its own.
  public boolean foreign() {
    return !lang.isEmpty();
  }
}
