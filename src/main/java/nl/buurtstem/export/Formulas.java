package nl.buurtstem.export;

/// Keeps spreadsheets from running text as a formula (CWE-1236). A dangerous text gets an
/// apostrophe in front, which spreadsheets take for "this is text". A text that begins with
/// apostrophes before a dangerous character gets one more, so that nothing is lost: who removes one
/// apostrophe from every text that has some before a dangerous character has the original.
public final class Formulas {
  /// The ASCII ones, and the full-width forms that East Asian versions of Excel accept.
  private static final String STARTERS = "=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20";

  private Formulas() {}

  /// The text as it is safe in a cell.
  public static String neutralise(String text) {
    return dangerous(text) ? "'" + text : text;
  }

  /// The original of a neutralised text.
  public static String restore(String cell) {
    return cell.startsWith("'") && dangerous(cell) ? cell.substring(1) : cell;
  }

  static boolean dangerous(String text) {
    int at = 0;
    while (at < text.length() && text.charAt(at) == '\'') {
      at++;
    }
    return at < text.length() && STARTERS.indexOf(text.charAt(at)) >= 0;
  }
}
