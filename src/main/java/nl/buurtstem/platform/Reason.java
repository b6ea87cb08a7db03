package nl.buurtstem.platform;

import java.util.Map;
import java.util.Optional;

/// Why a request of a program is refused, in words that it can show to a person.
///
/// @param parameter the query parameter it is about, if it is about one
/// @param key of its text: `problem.reason.` and this
/// @param arguments of the text's pattern
public record Reason(Optional<String> parameter, String key, Map<String, Object> arguments) {

  /// Keeps the map as it is now.
  public Reason {
    arguments = Map.copyOf(arguments);
  }

  /// A reason that is about the whole request.
  public static Reason of(String key) {
    return new Reason(Optional.empty(), key, Map.of());
  }

  /// A reason that is about one query parameter; its text may use `{name}`.
  public static Reason about(String parameter, String key) {
    return new Reason(Optional.of(parameter), key, Map.of("name", parameter));
  }

  /// It in words.
  public String text(Words words) {
    return words.get("problem.reason." + key, arguments);
  }
}
