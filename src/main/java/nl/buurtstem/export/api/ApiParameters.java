package nl.buurtstem.export.api;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What the description says of parameters that many addresses have.
final class ApiParameters {
  private ApiParameters() {}

  /// The parameters of an operation, with what the build cannot know.
  static List<Object> complete(List<?> parameters) {
    return parameters.stream().map(parameter -> (Object) complete((Map<?, ?>) parameter)).toList();
  }

  private static Map<Object, Object> complete(Map<?, ?> parameter) {
    var complete = new LinkedHashMap<Object, Object>(parameter);
    complete.remove("explode");
    switch (String.valueOf(parameter.get("name"))) {
      case Paging.PAGE -> {
        complete.put("description", "De hoeveelste pagina van de verzameling.");
        complete.put("schema", whole(1, Integer.MAX_VALUE));
      }
      case Paging.SIZE -> {
        complete.put("description", "Hoeveel er op een pagina staan.");
        complete.put("schema", whole(Paging.USUAL, Paging.MOST));
      }
      case "Accept-Language" ->
          complete.put(
              "description",
              "In welke taal de teksten komen. Is een tekst er niet in die taal, dan komt hij in"
                  + " het Nederlands.");
      default -> complete.put("schema", schema(parameter)); // its controller says what it means
    }
    return complete;
  }

  /// A parameter may be left out; that does not make nothing one of its values.
  private static Map<Object, Object> schema(Map<?, ?> parameter) {
    var schema = new LinkedHashMap<Object, Object>((Map<?, ?>) parameter.get("schema"));
    schema.remove("nullable");
    return schema;
  }

  private static Map<String, Object> whole(int usual, int most) {
    var schema = new LinkedHashMap<String, Object>();
    schema.put("type", "integer");
    schema.put("format", "int32");
    schema.put("minimum", 1);
    schema.put("maximum", most);
    schema.put("default", usual);
    return schema;
  }
}
