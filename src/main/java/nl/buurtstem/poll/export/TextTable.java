package nl.buurtstem.poll.export;

import java.io.IOException;
import java.util.List;
import nl.buurtstem.export.CellType;
import nl.buurtstem.export.Column;
import nl.buurtstem.export.RowSink;
import nl.buurtstem.export.Rows;
import nl.buurtstem.export.Table;
import nl.buurtstem.poll.Poll;
import nl.buurtstem.poll.response.TextStore;
import nl.buurtstem.poll.text.OpenAnswers;
import org.jspecify.annotations.Nullable;

/// The texts to one question that a person has read, as a table: in random order, without anything
/// else that the same person said. A text that nobody has read is not in it. The language is left
/// out too, as in every export: it hints at where somebody comes from.
final class TextTable {
  private static final int AT_ONCE = 500;
  private static final List<Column> COLUMNS =
      List.of(
          Column.of("TEKST", CellType.TEXT, "Wat iemand schreef"),
          new Column(
              "AANGEPAST",
              CellType.INTEGER,
              "Aangepast",
              "1: er zijn woorden weggehaald die iemand konden aanwijzen"),
          new Column(
              "GESIMULEERD",
              CellType.INTEGER,
              "Gesimuleerd",
              "1: verzonnen, van niemand; 0: echt"));

  private TextTable() {}

  /// What the table is called and which columns it has.
  ///
  /// @param question its name
  /// @param title what was asked
  static Table of(Poll poll, String question, String title) {
    return new Table(
        poll.slug() + "-" + question.replace('.', '-') + "-teksten",
        "Open antwoorden: " + title,
        "Eén regel is één tekst die een mens heeft nagekeken. De volgorde is willekeurig.",
        COLUMNS,
        List.of());
  }

  /// The rows. They are read some at a time, so that a slow reader holds no database connection and
  /// memory does not grow.
  static Rows rows(OpenAnswers answers, Poll poll, String question) {
    var selection = new TextStore.Selection(poll.id(), question, true, "");
    return sink -> {
      var key = TextStore.FIRST;
      while (key != null) {
        key = some(answers, selection, key, sink);
      }
    };
  }

  /// Writes some rows.
  ///
  /// @return the key of the last one; `null` when there are no more
  private static @Nullable String some(
      OpenAnswers answers, TextStore.Selection selection, String key, RowSink sink)
      throws IOException {
    var texts = answers.after(selection, key, AT_ONCE);
    for (var text : texts) {
      sink.row(text.text(), text.redacted() ? 1 : 0, text.simulated() ? 1 : 0);
    }
    return texts.size() < AT_ONCE ? null : texts.getLast().key();
  }
}
