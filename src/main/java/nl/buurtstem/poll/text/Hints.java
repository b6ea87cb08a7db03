package nl.buurtstem.poll.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/// Finds what very likely names somebody: e-mail addresses, long numbers such as those of a
/// telephone, and postcodes. It is a hint for the person who reads, not a verdict: names are not
/// found.
final class Hints {
  /// A postcode in small letters only counts without a space: "in 2026 is" has none.
  private static final Pattern TELLING =
      Pattern.compile(
          """
          (?<mail>[\\p{L}\\p{N}._%+'-]++@[\\p{L}\\p{N}-]++(?:\\.[\\p{L}\\p{N}-]++)+)\
          |(?<![\\p{L}\\p{Nd}])(?<number>(?:\\+|00)?\\p{Nd}(?:[ ()./\\-–]{0,2}\\p{Nd}){8,16})(?!\\p{Nd})\
          |(?<![\\p{L}\\p{Nd}])(?<postcode>[1-9][0-9]{3}(?: [A-Z]{2}|[A-Za-z]{2}))(?!\\p{L})\
          """);

  private Hints() {}

  /// What a part of a text looks like.
  enum Kind {
    MAIL,
    NUMBER,
    POSTCODE;

    private String group() {
      return name().toLowerCase(Locale.ROOT);
    }

    /// The key of what is put in its place.
    String key() {
      return "staff.texts.removed." + group();
    }
  }

  /// A part of a text.
  ///
  /// @param hint what it looks like; empty for ordinary words
  record Part(String text, Optional<Kind> hint) {}

  /// The text in parts, which make the whole text again.
  static List<Part> parts(String text) {
    var parts = new ArrayList<Part>();
    var matcher = TELLING.matcher(text);
    int from = 0;
    while (matcher.find()) {
      if (matcher.start() > from) {
        parts.add(new Part(text.substring(from, matcher.start()), Optional.empty()));
      }
      for (var kind : Kind.values()) {
        if (matcher.group(kind.group()) != null) {
          parts.add(new Part(matcher.group(), Optional.of(kind)));
        }
      }
      from = matcher.end();
    }
    if (from < text.length()) {
      parts.add(new Part(text.substring(from), Optional.empty()));
    }
    return List.copyOf(parts);
  }

  /// The text with other words in the place of each such part.
  static String without(String text, Function<Kind, String> instead) {
    var result = new StringBuilder();
    for (var part : parts(text)) {
      result.append(part.hint().map(instead).orElse(part.text()));
    }
    return result.toString();
  }
}
