package nl.buurtstem.platform;

import com.ibm.icu.math.BigDecimal;
import com.ibm.icu.text.NumberFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Map;
import nl.buurtstem.platform.Messages.Text;
import org.jspecify.annotations.Nullable;

/// The product's texts, dates and numbers in one language. A text that the language lacks is given
/// in Dutch; a key that Dutch lacks is a fault in the program.
///
/// Children are spoken to in their own way: [#forChildren] prefers the text of `<key>.child`, where
/// there is one.
public final class Words {
  private static final String CHILD = ".child";

  private final Language language;
  private final Map<String, Text> own;
  private final Language fallbackLanguage;
  private final Map<String, Text> fallback;
  private final long percentagesFrom;
  private final boolean children;

  Words(
      Language language,
      Map<String, Text> own,
      Language fallbackLanguage,
      Map<String, Text> fallback,
      long percentagesFrom) {
    this(language, own, fallbackLanguage, fallback, percentagesFrom, false);
  }

  private Words(
      Language language,
      Map<String, Text> own,
      Language fallbackLanguage,
      Map<String, Text> fallback,
      long percentagesFrom,
      boolean children) {
    this.language = language;
    this.own = own;
    this.fallbackLanguage = fallbackLanguage;
    this.fallback = fallback;
    this.percentagesFrom = percentagesFrom;
    this.children = children;
  }

  /// The same words, as one speaks to a child.
  public Words forChildren() {
    return new Words(language, own, fallbackLanguage, fallback, percentagesFrom, true);
  }

  /// The language these words are in.
  public Language language() {
    return language;
  }

  /// The language in which [#get] answers for this key: the own one, or Dutch as fallback.
  public Language languageOf(String key) {
    return own.containsKey(key) ? language : fallbackLanguage;
  }

  /// Whether this key exists.
  public boolean has(String key) {
    return own.containsKey(key) || fallback.containsKey(key);
  }

  /// The text of a key.
  ///
  /// @param nameThenValue the named arguments of the pattern: name, value, name, value ...
  /// @throws IllegalArgumentException for a key that does not exist
  public String get(String key, Object... nameThenValue) {
    if (nameThenValue.length % 2 != 0) {
      throw new IllegalArgumentException("arguments of " + key + " must be name, value, ...");
    }
    var arguments = new HashMap<String, Object>();
    for (int i = 0; i < nameThenValue.length; i += 2) {
      arguments.put((String) nameThenValue[i], nameThenValue[i + 1]);
    }
    return get(key, arguments);
  }

  /// The text of a key, with the named arguments of its pattern.
  public String get(String key, Map<String, Object> arguments) {
    var text = find(own, key);
    if (text == null) {
      text = find(fallback, key);
    }
    if (text == null) {
      throw new IllegalArgumentException("no text for key " + key);
    }
    return text.with(arguments);
  }

  private @Nullable Text find(Map<String, Text> texts, String key) {
    var text = children ? texts.get(key + CHILD) : null;
    return text == null ? texts.get(key) : text;
  }

  /// A date in full, without the day of the week: `1 maart 2027`.
  public String date(LocalDate date) {
    return DateTimeFormatter.ofPattern("d MMMM uuuu", language.locale()).format(date);
  }

  /// A whole number with the language's grouping.
  public String number(long value) {
    return NumberFormat.getIntegerInstance(language.locale()).format(value);
  }

  /// A number with exactly this many decimals, a half rounded upwards.
  public String decimal(double value, int digits) {
    return rounded(NumberFormat.getNumberInstance(language.locale()), value, digits);
  }

  /// Whether a share of so many answers is told as a percentage; of fewer the numbers are.
  public boolean tellsPercentages(long base) {
    return base >= percentagesFrom;
  }

  /// The base from which percentages are told.
  public long percentagesFrom() {
    return percentagesFrom;
  }

  /// A percentage, a half rounded upwards.
  ///
  /// @param value from 0 to 100
  public String percent(double value, int digits) {
    return rounded(NumberFormat.getPercentInstance(language.locale()), value / 100, digits);
  }

  private static String rounded(NumberFormat format, double value, int digits) {
    format.setMinimumFractionDigits(digits);
    format.setMaximumFractionDigits(digits);
    format.setRoundingMode(BigDecimal.ROUND_HALF_UP);
    return format.format(value);
  }
}
