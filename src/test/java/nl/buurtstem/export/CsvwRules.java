package nl.buurtstem.export;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVRecord;

/// What is wrong with a file and its metadata by the Metadata Vocabulary for Tabular Data and the
/// Model for Tabular Data (W3C, 2015): of a single table, in the parts that the product uses. A
/// property that is not known here is wrong.
public final class CsvwRules {
  private static final Set<String> TABLE = Set.of("@context", "url", "dialect", "tableSchema");
  private static final Set<String> SCHEMA = Set.of("columns", "primaryKey");
  private static final Set<String> COLUMN =
      Set.of("name", "titles", "datatype", "required", "null");
  private static final Map<String, Pattern> DIALECT =
      Map.of(
          "encoding", Pattern.compile("\"utf-8\""),
          "delimiter", Pattern.compile("\",\""),
          "quoteChar", Pattern.compile("\"\\\\\"\""),
          "doubleQuote", Pattern.compile("true"),
          "header", Pattern.compile("true"),
          "lineTerminators", Pattern.compile("\\[\"\\\\r\\\\n\"]"));

  /// The lexical forms of the built-in datatypes (XML Schema Definition 1.1, part 2).
  private static final Map<String, Pattern> DATATYPES =
      Map.of(
          "string", Pattern.compile("(?s).*"),
          "json", Pattern.compile("(?s)[\\[{].*[]}]|\".*\""),
          "integer", Pattern.compile("[-+]?\\d+"),
          "decimal", Pattern.compile("[-+]?(\\d+(\\.\\d*)?|\\.\\d+)"),
          "boolean", Pattern.compile("true|false|1|0"),
          "date", Pattern.compile("-?\\d{4,}-\\d{2}-\\d{2}(Z|[-+]\\d{2}:\\d{2})?"),
          "dateTime",
              Pattern.compile(
                  "-?\\d{4,}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}(\\.\\d+)?(Z|[-+]\\d{2}:\\d{2})?"));

  /// A name of a column is a variable of a URI template (RFC 6570) that starts with no underscore.
  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_.]*");

  private final List<String> wrong = new ArrayList<>();

  private CsvwRules() {}

  /// Each thing that is wrong with the metadata; empty when nothing is.
  public static List<String> broken(JsonNode metadata) {
    var rules = new CsvwRules();
    rules.table(metadata);
    return rules.wrong;
  }

  /// Each thing by which a file is not as its metadata says.
  ///
  /// @param lines of the file, read with the first as their header
  public static List<String> broken(JsonNode metadata, List<CSVRecord> lines) {
    var rules = new CsvwRules();
    rules.lines(metadata.path("tableSchema"), lines);
    return rules.wrong;
  }

  private void must(boolean good, String rule) {
    if (!good) {
      wrong.add(rule);
    }
  }

  private void only(String place, JsonNode object, Set<String> known) {
    object
        .properties()
        .forEach(entry -> {
          if (entry.getKey().startsWith("dc:")) {
            common(place, entry.getKey(), entry.getValue());
          } else {
            must(known.contains(entry.getKey()), place + " has no " + entry.getKey());
          }
        });
  }

  /// A common property (5.8): a text, or an object with `@id` alone.
  private void common(String place, String name, JsonNode value) {
    boolean text = value.isTextual() && !value.asText().isEmpty();
    boolean address =
        value.isObject() && value.size() == 1 && value.path("@id").asText().startsWith("https://");
    must(text || address, place + " " + name + " is a text or an address");
  }

  private void table(JsonNode table) {
    only("the table", table, TABLE);
    var context = table.path("@context");
    must(
        context.isArray()
            && context.size() == 2
            && context.path(0).asText().equals("http://www.w3.org/ns/csvw")
            && context.path(1).path("@language").isTextual(),
        "@context is that of CSV on the Web, with a language (5.2)");
    must(!table.path("url").asText().isEmpty(), "the table has a url (5.4.1)");
    var dialect = table.path("dialect");
    only("the dialect", dialect, DIALECT.keySet());
    dialect
        .properties()
        .forEach(entry -> {
          var form = DIALECT.get(entry.getKey());
          must(
              form != null && form.matcher(entry.getValue().toString()).matches(),
              "dialect: " + entry);
        });
    schema(table.path("tableSchema"));
  }

  private void schema(JsonNode schema) {
    only("the schema", schema, SCHEMA);
    must(schema.path("columns").size() > 0, "the schema has columns (5.5.1)");
    var names = new HashSet<String>();
    for (var column : schema.path("columns")) {
      var name = column.path("name").asText();
      only(name, column, COLUMN);
      must(NAME.matcher(name).matches(), name + " is no name (5.6.1)");
      must(names.add(name), name + " is there twice (5.5.1)");
      must(column.path("titles").asText().equals(name), name + ": its title is the header");
      must(DATATYPES.containsKey(column.path("datatype").asText()), name + ": datatype (5.11.1)");
      must(!column.has("required") || column.path("required").isBoolean(), name + ": required");
      must(!column.has("null") || column.path("null").isTextual(), name + ": null");
    }
    for (var key : schema.path("primaryKey")) {
      must(names.contains(key.asText()), "the key names no column: " + key);
    }
  }

  private void lines(JsonNode schema, List<CSVRecord> lines) {
    var columns = new ArrayList<JsonNode>();
    schema.path("columns").forEach(columns::add);
    var titles = columns.stream().map(column -> column.path("titles").asText()).toList();
    must(
        lines.getFirst().getParser().getHeaderNames().equals(titles),
        "the header names the columns");
    var keyPlaces = new ArrayList<Integer>();
    schema.path("primaryKey").forEach(key -> keyPlaces.add(titles.indexOf(key.asText())));
    var keys = new HashSet<List<String>>();
    for (var line : lines) {
      must(line.size() == columns.size(), "line " + line.getRecordNumber() + ": cells");
      for (int i = 0; i < columns.size(); i++) {
        cell(line, columns.get(i), line.get(i));
      }
      must(
          keyPlaces.isEmpty() || keys.add(keyPlaces.stream().map(line::get).toList()),
          "line " + line.getRecordNumber() + ": its key is there twice");
    }
  }

  private void cell(CSVRecord line, JsonNode column, String text) {
    var place = "line " + line.getRecordNumber() + " " + column.path("name").asText();
    if (text.equals(column.path("null").asText(""))) {
      must(!column.path("required").asBoolean(), place + " is empty");
    } else {
      var form = DATATYPES.get(column.path("datatype").asText());
      must(form != null && form.matcher(text).matches(), place + ": " + text);
    }
  }
}
