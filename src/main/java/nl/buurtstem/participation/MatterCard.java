package nl.buurtstem.participation;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.buurtstem.platform.Presentation;

/// What pages and letters say of a matter.
///
/// @param kind its part of staff addresses, such as `peilingen`
/// @param key its name in addresses
/// @param titles by language; the first of `languages` is always there
/// @param asker who asks, by language
/// @param contact whom to turn to, by language
/// @param languages codes; the first is the one it was written in
/// @param path its address for residents, after the language
/// @param resultsPath where its results are, after the language, once they are public
/// @param closes last day, in Amsterdam
/// @param areas keys of the areas it is about
public record MatterCard(
    Matter matter,
    String kind,
    String key,
    Mode mode,
    Stage stage,
    boolean byCode,
    Map<String, String> titles,
    Map<String, String> asker,
    Map<String, String> contact,
    List<String> languages,
    String path,
    Optional<String> resultsPath,
    LocalDate closes,
    List<String> areas,
    Presentation presentation) {

  /// Where a matter is, as far as taking part goes.
  public enum Stage {
    /// Residents do not know of it yet.
    HIDDEN,
    NOT_YET,
    OPEN,
    OVER
  }

  /// A text and the language that it is in.
  public record Said(String text, String language) {}

  /// The title in a language, or in the matter's first where it lacks that one.
  public Said title(String language) {
    return said(titles, language);
  }

  /// Whom to turn to.
  public Said contact(String language) {
    return said(contact, language);
  }

  /// Who asks.
  public Said asker(String language) {
    return said(asker, language);
  }

  /// The address of its page for staff.
  public String staffPath() {
    return "/beheer/" + kind + "/" + key;
  }

  private Said said(Map<String, String> texts, String language) {
    var text = texts.get(language);
    return text == null
        ? new Said(texts.getOrDefault(languages.getFirst(), ""), languages.getFirst())
        : new Said(text, language);
  }
}
