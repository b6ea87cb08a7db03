package nl.buurtstem.platform;

import io.netty.handler.codec.http.QueryStringDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The fields of a posted form, in the order in which they came.
///
/// @param fields each name with all its values
public record Form(Map<String, List<String>> fields) {
  /// A form of which nothing was filled in.
  public static final Form EMPTY = new Form(Map.of());

  /// More fields than any page of the product has.
  private static final int MOST_FIELDS = 2_000;

  /// Parses `application/x-www-form-urlencoded`.
  ///
  /// @throws Problem `BAD_INPUT` when it is malformed
  static Form parse(String body) {
    try {
      return new Form(
          new QueryStringDecoder(body, StandardCharsets.UTF_8, false, MOST_FIELDS).parameters());
    } catch (IllegalArgumentException malformed) {
      throw new Problem(ProblemCode.BAD_INPUT);
    }
  }

  /// The first value of a field.
  public Optional<String> first(String name) {
    return all(name).stream().findFirst();
  }

  /// All values of a field; empty where it was not sent.
  public List<String> all(String name) {
    return fields.getOrDefault(name, List.of());
  }

  /// Whether a field (a button, for example) was sent.
  public boolean has(String name) {
    return fields.containsKey(name);
  }
}
