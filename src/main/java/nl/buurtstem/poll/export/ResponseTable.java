package nl.buurtstem.poll.export;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import nl.buurtstem.export.CellType;
import nl.buurtstem.export.Column;
import nl.buurtstem.export.RowSink;
import nl.buurtstem.export.Rows;
import nl.buurtstem.export.Table;
import nl.buurtstem.platform.Words;
import nl.buurtstem.platform.guard.Mark;
import nl.buurtstem.poll.Poll;
import nl.buurtstem.poll.response.ResponseSource;
import nl.buurtstem.poll.response.StoredResponse;
import nl.buurtstem.survey.AnswerJson;
import nl.buurtstem.survey.AnswerJson.Split;
import nl.buurtstem.survey.Definition;
import org.jspecify.annotations.Nullable;

/// The responses of a poll as a table: one row each. No own words, no language (it hints at where
/// somebody comes from), no time and no number by which a response could be found again.
public final class ResponseTable {
  private static final List<Column> OWN =
      List.of(
          new Column("VERSIE", CellType.INTEGER, "Versie van de peiling", ""),
          new Column(
              "GEBIED",
              CellType.TEXT,
              "Gebied",
              "Sleutel van het gebied waar het antwoord over gaat"),
          new Column("KANAAL", CellType.TEXT, "Kanaal", "web, sms, zuil of papier"),
          new Column(
              "GESIMULEERD", CellType.INTEGER, "Gesimuleerd", "1: verzonnen, van niemand; 0: echt"),
          new Column(
              "OPVALLEND",
              CellType.TEXT,
              "Opvallend bij het insturen",
              "trap: een verborgen veld was ingevuld; fast: sneller dan iemand leest; no_proof:"
                  + " zonder rekenproef, terwijl er erg veel van één netwerk kwam. Leeg: niets"),
          new Column(
              "TELT_MEE",
              CellType.INTEGER,
              "Telt mee",
              "1: telt mee in de uitkomst; 0: iemand besloot van niet"));

  private final Poll poll;
  private final List<AnswerColumn> columns;
  private final Map<Integer, Definition> definitions = new HashMap<>();

  private ResponseTable(Poll poll, List<AnswerColumn> columns) {
    this.poll = poll;
    this.columns = columns;
    poll.versions().forEach((number, version) -> definitions.put(number, version.definition()));
  }

  /// The table of all responses of a poll, with every question.
  ///
  /// @param dutch the product's words
  public static ResponseTable of(Poll poll, Words dutch, Values values) {
    return new ResponseTable(poll, columns(poll, new Labels(dutch), values));
  }

  /// The same table without any column of these questions.
  ///
  /// @param questions their ids
  ResponseTable without(Set<String> questions) {
    return new ResponseTable(
        poll, columns.stream().filter(one -> !questions.contains(one.question())).toList());
  }

  /// The columns of all versions: those of the latest first, in its order; then what only older
  /// versions had. A column that held something else in an older version is there twice.
  static List<AnswerColumn> columns(Poll poll, Labels labels, Values values) {
    var columns = new LinkedHashMap<String, AnswerColumn>();
    for (var version : new TreeMap<>(poll.versions()).descendingMap().values()) {
      for (var question : version.definition().questions()) {
        for (var column : AnswerColumns.of(question, version.number(), labels, values)) {
          var name = column.column().name();
          var newer = columns.putIfAbsent(name, column);
          if (newer != null && newer.column().type() != column.column().type()) {
            columns.putIfAbsent(name + ".V" + version.number(), renamed(column));
          }
        }
      }
    }
    return List.copyOf(columns.values());
  }

  private static AnswerColumn renamed(AnswerColumn column) {
    var old = column.column();
    var name = old.name() + ".V" + column.version();
    return new AnswerColumn(
        Column.of(name, old.type(), old.title()),
        column.question(),
        column.version(),
        column.cell());
  }

  /// What the table is called and which columns it has.
  public Table table() {
    return new Table(
        poll.slug() + "-antwoorden",
        "Antwoorden: " + poll.title("nl"),
        "Eén regel is één ingevulde peiling. Een lege cel: niet gevraagd of overgeslagen. Open"
            + " antwoorden, de taal en het tijdstip staan er niet in.",
        Stream.concat(OWN.stream(), columns.stream().map(AnswerColumn::column)).toList(),
        List.of());
  }

  /// All responses there are.
  public Rows rows(ResponseSource source) {
    return sink -> {
      var cells = new @Nullable Object[OWN.size() + columns.size()];
      try {
        source.forEach(poll.id(), response -> write(sink, cells, response));
      } catch (UncheckedIOException e) {
        throw e.getCause();
      }
    };
  }

  private static @Nullable String marks(StoredResponse response) {
    return response.marks().isEmpty()
        ? null
        : Mark.write(response.marks()).toLowerCase(Locale.ROOT);
  }

  private void write(RowSink sink, @Nullable Object[] cells, StoredResponse response) {
    var definition = definitions.get(response.version());
    if (definition == null) {
      throw new IllegalStateException("a response to an unknown version " + response.version());
    }
    var json = new String(response.answers(), StandardCharsets.UTF_8);
    var answers = AnswerJson.join(definition, new Split(json, Map.of()));
    cells[0] = response.version();
    cells[1] = response.area();
    cells[2] = response.channel().dutch();
    cells[3] = response.simulated() ? 1 : 0;
    cells[4] = marks(response);
    cells[5] = response.leftOut() ? 0 : 1;
    int place = OWN.size();
    for (var column : columns) {
      var answer = answers.get(column.question());
      cells[place++] = answer == null ? null : column.cell().apply(answer);
    }
    try {
      sink.row(cells);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
