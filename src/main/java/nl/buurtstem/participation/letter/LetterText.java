package nl.buurtstem.participation.letter;

import com.ibm.icu.text.Bidi;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.buurtstem.participation.MatterCard.Said;
import nl.buurtstem.platform.Language;

/// What a letter says in one language.
///
/// @param steps what to do, one or the other
/// @param lines what one must know, one sentence each
/// @param contact whom to turn to
public record LetterText(
    Language language,
    String heading,
    Line title,
    List<String> steps,
    List<String> lines,
    Line contact) {
  /// The vowel signs of Arabic. People write without them, and the PDF maker puts them beside their
  /// letter instead of above it.
  private static final Pattern VOWELS = Pattern.compile("[\\u064B-\\u0652]");

  /// @throws IllegalArgumentException when there is nothing to do
  public LetterText {
    if (steps.isEmpty()) {
      throw new IllegalArgumentException("a letter without a step");
    }
    steps = steps.stream().map(LetterText::plain).toList();
    lines = lines.stream().map(LetterText::plain).toList();
    heading = plain(heading);
  }

  /// A text that may be in another language than the rest.
  ///
  /// @param dir `rtl` or `ltr`
  public record Line(String text, String language, String dir) {
    static Line of(Said said) {
      var text = plain(said.text());
      return new Line(
          text, said.language(), Bidi.getBaseDirection(text) == Bidi.RTL ? "rtl" : "ltr");
    }
  }

  /// All that it says.
  Stream<String> all() {
    return Stream.of(
            Stream.of(heading, title.text(), contact.text()), steps.stream(), lines.stream())
        .flatMap(texts -> texts);
  }

  private static String plain(String text) {
    return VOWELS.matcher(text).replaceAll("");
  }
}
