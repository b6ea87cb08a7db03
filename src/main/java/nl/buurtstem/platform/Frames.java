package nl.buurtstem.platform;

import io.micronaut.http.HttpRequest;
import jakarta.inject.Singleton;
import java.util.Optional;

/// Makes the frame of each page.
@Singleton
public final class Frames {
  private final Languages languages;
  private final Messages messages;
  private final AssetUrls assets;
  private final Csrf csrf;
  private final Settings settings;

  Frames(Languages languages, Messages messages, AssetUrls assets, Csrf csrf, Settings settings) {
    this.languages = languages;
    this.messages = messages;
    this.assets = assets;
    this.csrf = csrf;
    this.settings = settings;
  }

  /// The frame of a page for residents.
  ///
  /// @param title the page's own title, in that language
  public Frame resident(HttpRequest<?> request, Language language, String title) {
    var path = request.getPath();
    var prefix = "/" + language.code();
    var rest = path.startsWith(prefix + "/") ? path.substring(prefix.length()) : "";
    return frame(request, language, title, rest);
  }

  /// The frame of a page for staff, who read Dutch.
  public Frame staff(HttpRequest<?> request, String title) {
    return frame(request, languages.dutch(), title, request.getPath());
  }

  private Frame frame(HttpRequest<?> request, Language language, String title, String path) {
    return new Frame(
        messages.in(language),
        languages.all(),
        title,
        path,
        settings.demo(),
        Optional.ofNullable(settings.accessibilityStatement()),
        Presentation.STANDARD,
        assets,
        () -> csrf.token(request));
  }
}
