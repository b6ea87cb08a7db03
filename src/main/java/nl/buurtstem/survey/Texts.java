package nl.buurtstem.survey;

import java.util.Map;
import java.util.TreeMap;

/// One text of a poll in its languages.
///
/// @param source the language it was first written in
/// @param byLanguage the text per language code; plain text, a blank line makes a paragraph
public record Texts(String source, Map<String, String> byLanguage) {
  /// Copies the map; the order of languages is alphabetical.
  public Texts {
    byLanguage = java.util.Collections.unmodifiableMap(new TreeMap<>(byLanguage));
    if (byLanguage.isEmpty()) {
      throw new IllegalArgumentException("a text needs at least one language");
    }
  }

  /// The text in this language, otherwise in the source language, otherwise in any; with the
  /// language it is really in, for the page's `lang` attribute.
  public Phrase in(String language) {
    for (var candidate : new String[] {language, source}) {
      var text = byLanguage.get(candidate);
      if (text != null) {
        return new Phrase(text, candidate);
      }
    }
    var first = byLanguage.entrySet().iterator().next();
    return new Phrase(first.getValue(), first.getKey());
  }

  /// A text and the language it is really in.
  ///
  /// @param language language code
  public record Phrase(String text, String language) {}
}
