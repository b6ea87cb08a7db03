package nl.buurtstem.export;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Describes a CSV file so that programs know its columns: metadata of CSV on the Web (W3C,
/// Metadata Vocabulary for Tabular Data). The titles are the headers, as the vocabulary demands;
/// what people call a column is its `dc:title`.
public final class Csvw {
  private Csvw() {}

  /// The metadata of a file in the layout [CsvFormat#RFC_4180].
  ///
  /// @param url of the file, relative to the metadata
  /// @param licence address of the licence
  /// @param publisher name of who publishes it
  public static Map<String, Object> metadata(
      Table table, String url, String licence, String publisher) {
    var metadata = new LinkedHashMap<String, Object>();
    metadata.put("@context", List.of("http://www.w3.org/ns/csvw", Map.of("@language", "nl")));
    metadata.put("url", url);
    metadata.put("dc:title", table.title());
    metadata.put("dc:description", table.description());
    metadata.put("dc:publisher", publisher);
    metadata.put("dc:license", Map.of("@id", licence));
    metadata.put("dialect", dialect());
    var schema = new LinkedHashMap<String, Object>();
    schema.put("columns", table.columns().stream().map(Csvw::column).toList());
    if (!table.key().isEmpty()) {
      schema.put("primaryKey", table.key());
    }
    metadata.put("tableSchema", schema);
    return metadata;
  }

  private static Map<String, Object> dialect() {
    var dialect = new LinkedHashMap<String, Object>();
    dialect.put("encoding", "utf-8");
    dialect.put("delimiter", ",");
    dialect.put("quoteChar", "\"");
    dialect.put("doubleQuote", true);
    dialect.put("header", true);
    dialect.put("lineTerminators", List.of("\r\n"));
    return dialect;
  }

  private static Map<String, Object> column(Column column) {
    var described = new LinkedHashMap<String, Object>();
    described.put("name", column.name());
    described.put("titles", column.name());
    described.put("dc:title", column.title());
    if (!column.description().isEmpty()) {
      described.put("dc:description", column.description());
    }
    described.put("datatype", column.type().csvwName());
    if (column.required()) {
      described.put("required", true);
    } else {
      described.put("null", "");
    }
    return described;
  }
}
