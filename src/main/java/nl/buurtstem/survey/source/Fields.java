package nl.buurtstem.survey.source;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.regex.Pattern;
import nl.buurtstem.survey.Texts;
import nl.buurtstem.survey.source.YamlValue.Mapping;
import nl.buurtstem.survey.source.YamlValue.Scalar;
import nl.buurtstem.survey.source.YamlValue.Sequence;

/// Reads the keys of one mapping and collects what is wrong with them. After a finding a harmless
/// value is returned, so that one pass finds everything.
final class Fields extends Values {
  private final String source;

  /// @param source language of the texts
  Fields(Mapping mapping, String path, String source, Findings findings) {
    super(mapping, path, findings);
    this.source = source;
  }

  Fields withSource(String language) {
    return new Fields(mapping, path, language, findings);
  }

  Optional<Texts> texts(String key) {
    return fields(key)
        .map(fields -> {
          var byLanguage = new LinkedHashMap<String, String>();
          for (var language : fields.mapping.entries().keySet()) {
            fields.text(language).ifPresent(text -> byLanguage.put(language, text));
          }
          if (fields.mapping.entries().isEmpty()) {
            find(FindingCode.WRONG_COUNT, key, Map.of("min", 1, "max", 20));
          }
          return byLanguage.isEmpty() ? none() : new Texts(source, byLanguage);
        });
  }

  Texts neededTexts(String key) {
    return needed(key, this::texts, none());
  }

  Texts none() {
    return new Texts(source, Map.of(source, ""));
  }

  Optional<Fields> fields(String key) {
    return value(key)
        .flatMap(value -> {
          if (value instanceof Mapping below) {
            return Optional.of(new Fields(below, join(path, key), source, findings));
          }
          wrongType(key, "mapping");
          return Optional.empty();
        });
  }

  Optional<List<String>> ids(String key, int min, int max) {
    return strings(key, ID, min, max);
  }

  Optional<List<String>> strings(String key, Pattern pattern, int min, int max) {
    return values(key, min, max)
        .map(values -> {
          var texts = new ArrayList<String>();
          for (var value : values) {
            text(key, value)
                .ifPresent(text -> {
                  if (!pattern.matcher(text).matches()) {
                    find(FindingCode.BAD_ID, key, Map.of("id", text));
                  }
                  texts.add(text);
                });
          }
          return texts;
        });
  }

  /// The mappings of a list; the path of each ends in its `id`, or its place from 0.
  <T> Optional<List<T>> list(String key, int min, int max, BiFunction<Fields, Integer, T> read) {
    return values(key, min, max)
        .map(values -> {
          var all = new ArrayList<T>();
          for (int i = 0; i < values.size(); i++) {
            if (values.get(i) instanceof Mapping below) {
              var at = join(join(path, key), name(below, i));
              all.add(read.apply(new Fields(below, at, source, findings), i));
            } else {
              wrongType(key, "mapping");
            }
          }
          return all;
        });
  }

  private static String name(Mapping mapping, int place) {
    var id = mapping.entries().get("id");
    return id != null && id.value() instanceof Scalar(var text, var _, var _)
        ? text
        : Integer.toString(place);
  }

  private Optional<List<YamlValue>> values(String key, int min, int max) {
    return value(key)
        .flatMap(value -> {
          if (!(value instanceof Sequence(var values, var _))) {
            wrongType(key, "list");
            return Optional.empty();
          }
          if (values.size() < min || values.size() > max) {
            find(FindingCode.WRONG_COUNT, key, Map.of("min", min, "max", max));
          }
          return Optional.of(values);
        });
  }
}
