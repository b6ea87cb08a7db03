package nl.buurtstem.platform;

import com.ibm.icu.text.MessageFormat;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// All texts of the product, from `i18n/<code>.properties` (UTF-8, ICU MessageFormat patterns with
/// named arguments).
@Singleton
public final class Messages {
  private final Map<String, Words> byLanguage = new HashMap<>();

  Messages(Languages languages, FigureSettings figures) {
    var dutch = read(languages.dutch());
    for (var language : languages.all()) {
      byLanguage.put(
          language.code(),
          new Words(language, read(language), languages.dutch(), dutch, figures.percentagesFrom()));
    }
  }

  /// The texts outside a running application, for the command line.
  public static Messages standalone(Languages languages) {
    return new Messages(languages, FigureSettings.DEFAULT);
  }

  /// The texts in this language.
  public Words in(Language language) {
    var words = byLanguage.get(language.code());
    if (words == null) {
      throw new IllegalArgumentException("no texts for " + language);
    }
    return words;
  }

  /// The keys that a language has itself, without its Dutch fallbacks.
  public Set<String> keys(Language language) {
    return new TreeSet<>(read(language).keySet());
  }

  private static Map<String, Text> read(Language language) {
    var location = "i18n/" + language.code() + ".properties";
    var properties = new Properties();
    try (var reader = new InputStreamReader(Resources.open(location), StandardCharsets.UTF_8)) {
      properties.load(reader);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    var texts = new HashMap<String, Text>();
    properties.forEach(
        (key, value) -> texts.put((String) key, Text.of(language, (String) key, (String) value)));
    return texts;
  }

  /// One text: its pattern is parsed once; a text without arguments is kept as it is.
  record Text(String plain, @Nullable MessageFormat format) {
    static Text of(Language language, String key, String pattern) {
      if (pattern.indexOf('{') < 0) {
        return new Text(pattern.replace("''", "'"), null);
      }
      try {
        return new Text(pattern, new MessageFormat(pattern, language.locale()));
      } catch (IllegalArgumentException e) {
        throw new IllegalStateException(
            "i18n/" + language.code() + ".properties: " + key + " is not a valid pattern", e);
      }
    }

    String with(Map<String, Object> arguments) {
      // A MessageFormat is not thread-safe; a clone costs far less than parsing again.
      return format == null ? plain : ((MessageFormat) format.clone()).format(arguments);
    }
  }
}
