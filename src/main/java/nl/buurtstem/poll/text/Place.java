package nl.buurtstem.poll.text;

import io.micronaut.http.HttpRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import nl.buurtstem.platform.Form;
import nl.buurtstem.poll.response.TextStore;

/// Where somebody is in the texts to a question, as the address says.
///
/// @param question name of the question; empty before one was chosen
/// @param reviewed whether the texts that were read are shown, or those that were not
/// @param search part of the texts; empty for all
/// @param back whether what is shown ends before the key, instead of beginning after it
/// @param key of the text at the edge
record Place(String question, boolean reviewed, String search, boolean back, String key) {
  private static final int LONGEST_SEARCH = 100;
  private static final String KEY = "[0-9a-f]{32}";

  static Place of(HttpRequest<?> request) {
    var parameters = request.getParameters();
    return of(name -> parameters.getFirst(name));
  }

  static Place of(Form form) {
    return of(form::first);
  }

  private static Place of(Function<String, Optional<String>> field) {
    var before = field.apply("voor").filter(key -> key.matches(KEY));
    var after = field.apply("na").filter(key -> key.matches(KEY));
    return new Place(
        field.apply("vraag").orElse(""),
        field.apply("stand").filter("nagekeken"::equals).isPresent(),
        field
            .apply("zoek")
            .map(String::strip)
            .filter(text -> text.length() <= LONGEST_SEARCH)
            .orElse(""),
        before.isPresent(),
        before.or(() -> after).orElse(TextStore.FIRST));
  }

  static boolean isKey(String text) {
    return text.matches(KEY);
  }

  Place after(String edge) {
    return new Place(question, reviewed, search, false, edge);
  }

  Place before(String edge) {
    return new Place(question, reviewed, search, true, edge);
  }

  /// The beginning of the texts that were read, or of the others.
  Place beginning(boolean wanted) {
    return new Place(question, wanted, search, false, TextStore.FIRST);
  }

  boolean isBeginning() {
    return !back && key.equals(TextStore.FIRST);
  }

  /// Its fields for an address or a form, without what is usual.
  Map<String, String> fields() {
    var fields = new LinkedHashMap<String, String>();
    fields.put("vraag", question);
    if (reviewed) {
      fields.put("stand", "nagekeken");
    }
    if (!search.isEmpty()) {
      fields.put("zoek", search);
    }
    if (!isBeginning()) {
      fields.put(back ? "voor" : "na", key);
    }
    return fields;
  }

  /// The part of an address after the question mark.
  String query() {
    var query = new StringBuilder();
    fields()
        .forEach((name, value) ->
            query
                .append(query.isEmpty() ? "" : "&")
                .append(name)
                .append('=')
                .append(URLEncoder.encode(value, StandardCharsets.UTF_8)));
    return query.toString();
  }
}
