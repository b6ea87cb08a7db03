package nl.buurtstem.export.api;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.buurtstem.export.Column;
import nl.buurtstem.export.Table;

/// A schema of the API's description that no class of the program has, such as the columns of a
/// table. A feature that has one provides it as a bean.
///
/// @param name by which operations refer to it
/// @param schema as OpenAPI 3.0 writes it
public record ApiSchema(String name, Map<String, Object> schema) {

  /// The row of a table as an object.
  public static ApiSchema of(String name, Table table) {
    var properties = new LinkedHashMap<String, Object>();
    table.columns().forEach(column -> properties.put(column.name(), property(column)));
    var schema = new LinkedHashMap<String, Object>();
    schema.put("type", "object");
    schema.put("description", table.description());
    schema.put("required", List.copyOf(properties.keySet()));
    schema.put("properties", properties);
    return new ApiSchema(name, schema);
  }

  /// A page of a collection.
  ///
  /// @param property that holds the members
  /// @param member the name of their schema
  public static ApiSchema page(String name, String property, String member) {
    var properties = new LinkedHashMap<String, Object>();
    properties.put("_links", Map.of("$ref", ApiDescription.SCHEMA + "Paginering"));
    properties.put("totaal", Map.of("type", "integer", "format", "int64"));
    properties.put(
        property, Map.of("type", "array", "items", Map.of("$ref", ApiDescription.SCHEMA + member)));
    var schema = new LinkedHashMap<String, Object>();
    schema.put("type", "object");
    schema.put("description", "Een pagina met " + property + ".");
    schema.put("required", List.copyOf(properties.keySet()));
    schema.put("properties", properties);
    return new ApiSchema(name, schema);
  }

  private static Map<String, Object> property(Column column) {
    var property = new LinkedHashMap<String, Object>();
    property.put("type", type(column));
    switch (column.type()) {
      case DATE -> property.put("format", "date");
      case TIME -> property.put("format", "date-time");
      case INTEGER -> property.put("format", "int64");
      case TEXT, DECIMAL, BOOLEAN, JSON -> {}
    }
    property.put(
        "description",
        column.description().isEmpty()
            ? column.title()
            : column.title() + ". " + column.description());
    if (!column.required()) {
      property.put("nullable", true);
    }
    return property;
  }

  private static String type(Column column) {
    return switch (column.type()) {
      case TEXT, DATE, TIME -> "string";
      case INTEGER -> "integer";
      case DECIMAL -> "number";
      case BOOLEAN -> "boolean";
      case JSON -> "object";
    };
  }
}
