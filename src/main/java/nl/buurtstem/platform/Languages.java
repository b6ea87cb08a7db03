package nl.buurtstem.platform;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/// The languages of `i18n/languages.yml`, in the order in which they are offered.
@Singleton
public final class Languages {
  private final Map<String, Language> byCode = new LinkedHashMap<>();

  Languages() {
    for (var entry : read()) {
      var code = text(entry, "code");
      var direction = Direction.valueOf(text(entry, "direction").toUpperCase(Locale.ROOT));
      var reviewed = "native".equals(text(entry, "review"));
      byCode.put(code, new Language(code, text(entry, "name"), direction, reviewed));
    }
  }

  /// The languages outside a running application, for the command line.
  public static Languages standalone() {
    return new Languages();
  }

  /// All languages; Dutch first.
  public List<Language> all() {
    return List.copyOf(byCode.values());
  }

  /// The language with this code, if the product speaks it.
  public Optional<Language> find(String code) {
    return Optional.ofNullable(byCode.get(code));
  }

  /// The language every text is written in first.
  public Language dutch() {
    return Objects.requireNonNull(byCode.get("nl"), "i18n/languages.yml has no Dutch");
  }

  /// The best language for an `Accept-Language` header; Dutch where nothing fits or it is
  /// malformed.
  public Language preferred(@Nullable String acceptLanguage) {
    if (acceptLanguage == null || acceptLanguage.length() > 500) {
      return dutch();
    }
    try {
      var ranges = Locale.LanguageRange.parse(acceptLanguage);
      var tag = Locale.lookupTag(ranges, byCode.keySet());
      return tag == null ? dutch() : find(tag).orElseGet(this::dutch);
    } catch (IllegalArgumentException malformed) {
      return dutch();
    }
  }

  @SuppressWarnings("unchecked") // the shape of our own file; text() checks each value
  private static List<Map<String, Object>> read() {
    try (InputStream in = Resources.open("i18n/languages.yml")) {
      return (List<Map<String, Object>>)
          new Load(LoadSettings.builder().setLabel("i18n/languages.yml").build())
              .loadFromInputStream(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String text(Map<String, Object> entry, String key) {
    if (entry.get(key) instanceof String value) {
      return value;
    }
    throw new IllegalStateException("i18n/languages.yml: no text for " + key + " in " + entry);
  }
}
