package nl.buurtstem.poll.text;

/// What became of a wish to take words out of a text.
enum Redacted {
  /// They are gone, and the text counts as read.
  DONE,
  /// Nothing was taken out; the text counts as read.
  UNCHANGED,
  /// Nothing changed: it has words that were not there.
  ADDS_WORDS,
  /// Nothing changed: nothing would be left.
  EMPTY,
  /// Nothing changed: somebody else changed it since.
  STALE
}
