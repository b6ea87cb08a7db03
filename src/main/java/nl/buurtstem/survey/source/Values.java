package nl.buurtstem.survey.source;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.buurtstem.survey.source.YamlValue.Kind;
import nl.buurtstem.survey.source.YamlValue.Mapping;
import nl.buurtstem.survey.source.YamlValue.Scalar;

/// Reads the single values of one mapping: texts, numbers, truths and names.
abstract sealed class Values extends Entries permits Fields {
  static final Pattern ID = Pattern.compile("[a-z][a-z0-9_]*");

  Values(Mapping mapping, String path, Findings findings) {
    super(mapping, path, findings);
  }

  Optional<String> text(String key) {
    return value(key).flatMap(value -> text(key, value));
  }

  Optional<String> id(String key) {
    return id(key, ID);
  }

  Optional<String> id(String key, Pattern pattern) {
    return text(key)
        .filter(text -> {
          boolean fits = text.length() <= 60 && pattern.matcher(text).matches();
          if (!fits) {
            find(FindingCode.BAD_ID, key, Map.of("id", text));
          }
          return fits;
        });
  }

  Optional<Integer> whole(String key, int min, int max) {
    return number(key)
        .filter(number -> {
          boolean whole = number.stripTrailingZeros().scale() <= 0;
          if (!whole) {
            wrongType(key, "number");
          }
          return whole;
        })
        .filter(number -> {
          boolean fits =
              number.compareTo(BigDecimal.valueOf(min)) >= 0
                  && number.compareTo(BigDecimal.valueOf(max)) <= 0;
          if (!fits) {
            find(FindingCode.OUT_OF_RANGE, key, Map.of("min", min, "max", max));
          }
          return fits;
        })
        .map(BigDecimal::intValueExact);
  }

  OptionalInt maybeWhole(String key, int min, int max) {
    return whole(key, min, max).map(OptionalInt::of).orElseGet(OptionalInt::empty);
  }

  Optional<BigDecimal> number(String key) {
    return value(key)
        .flatMap(value -> {
          if (value instanceof Scalar(var text, var kind, var _)
              && (kind == Kind.WHOLE || kind == Kind.DECIMAL)) {
            return Optional.of(new BigDecimal(text));
          }
          wrongType(key, "number");
          return Optional.empty();
        });
  }

  Optional<Boolean> truth(String key) {
    return value(key)
        .flatMap(value -> {
          if (value instanceof Scalar(var text, var kind, var _) && kind == Kind.TRUTH) {
            return Optional.of(Boolean.valueOf(text));
          }
          wrongType(key, "truth");
          return Optional.empty();
        });
  }

  /// An enum constant, written in lower case with `-` between words.
  <E extends Enum<E>> Optional<E> oneOf(String key, Class<E> type) {
    return text(key)
        .flatMap(text -> {
          var constants = type.getEnumConstants();
          var found = Stream.of(constants).filter(c -> written(c).equals(text)).findFirst();
          if (found.isEmpty()) {
            var allowed = String.join(", ", Stream.of(constants).map(Values::written).toList());
            find(FindingCode.UNKNOWN_VALUE, key, Map.of("value", text, "allowed", allowed));
          }
          return found;
        });
  }

  private static String written(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  Optional<String> text(String key, YamlValue value) {
    if (value instanceof Scalar(var text, var kind, var _) && kind == Kind.TEXT) {
      return Optional.of(text);
    }
    wrongType(key, "text");
    return Optional.empty();
  }
}
