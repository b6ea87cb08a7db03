package nl.buurtstem.platform;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/// What the layout of every page needs.
///
/// @param words the texts in the page's language
/// @param languages all languages, for the switch
/// @param title the page's own title, without the product's name
/// @param path the address after the language, starting with a slash: the same page in another
///   language is `/<code><path>`
/// @param demo whether this is a demonstration
/// @param accessibility the address of the statement about accessibility
/// @param presentation how large and how playful
/// @param assets addresses of style sheets, scripts and pictures
/// @param token gives the CSRF token; asking for it sets the cookie that goes with it
public record Frame(
    Words words,
    List<Language> languages,
    String title,
    String path,
    boolean demo,
    Optional<String> accessibility,
    Presentation presentation,
    AssetUrls assets,
    Supplier<String> token) {

  /// The language of the page.
  public Language language() {
    return words.language();
  }

  /// A text of the product: see [Words#get].
  public String t(String key, Object... nameThenValue) {
    return words.get(key, nameThenValue);
  }

  /// The address of a page in the same language, such as `/nl/wijk/beijum` for `/wijk/beijum`.
  public String url(String pathAfterLanguage) {
    return "/" + language().code() + pathAfterLanguage;
  }

  /// The address of this same page in another language.
  public String in(Language other) {
    return "/" + other.code() + path;
  }

  /// The value of the hidden field `_csrf` that every form carries.
  public String csrf() {
    return token.get();
  }

  /// The same frame, whose language switch leads to another address.
  public Frame elsewhere(String pathAfterLanguage) {
    return new Frame(
        words,
        languages,
        title,
        pathAfterLanguage,
        demo,
        accessibility,
        presentation,
        assets,
        token);
  }

  /// The same frame without the switch to other languages.
  public Frame alone() {
    return new Frame(
        words, List.of(language()), title, path, demo, accessibility, presentation, assets, token);
  }

  /// The same frame, shown larger or more playful; for children also in words for them.
  public Frame with(Presentation other) {
    var spoken = other == Presentation.CHILD ? words.forChildren() : words;
    return new Frame(spoken, languages, title, path, demo, accessibility, other, assets, token);
  }
}
