package nl.buurtstem.poll.code;

import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.server.types.files.StreamedFile;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import nl.buurtstem.export.Body;
import nl.buurtstem.export.CellType;
import nl.buurtstem.export.Column;
import nl.buurtstem.export.CsvFormat;
import nl.buurtstem.export.CsvWriter;
import nl.buurtstem.export.Download;
import nl.buurtstem.export.Rows;
import nl.buurtstem.export.Table;
import nl.buurtstem.participation.MatterCard;
import nl.buurtstem.participation.code.BatchMaker.Outcome;
import nl.buurtstem.participation.code.Batches;
import nl.buurtstem.participation.letter.Letter;
import nl.buurtstem.participation.letter.Letters;
import nl.buurtstem.platform.Languages;
import nl.buurtstem.platform.Messages;
import nl.buurtstem.platform.PublicAddress;

/// Codes as they leave, once. When all of it has left, the batch says so.
@Singleton
final class CodeFiles {
  private static final MediaType CSV = MediaType.of("text/csv;charset=utf-8;header=present");
  private static final MediaType PDF = MediaType.of("application/pdf");

  private final PublicAddress address;
  private final Batches batches;
  private final Letters letters;
  private final String anybody;

  CodeFiles(
      PublicAddress address,
      Batches batches,
      Letters letters,
      Messages messages,
      Languages languages) {
    this.address = address;
    this.batches = batches;
    this.letters = letters;
    this.anybody = messages.in(languages.dutch()).get("staff.codes.letter_to");
  }

  /// The codes with the address that a QR code must hold, and beside them the addresses that were
  /// given.
  MutableHttpResponse<StreamedFile> csv(
      MatterCard card, Outcome.Made made, List<List<String>> addresses) {
    var base = address.base().orElse("");
    int parts = addresses.stream().mapToInt(List::size).max().orElse(0);
    Rows rows =
        sink -> {
          for (int i = 0; i < made.codes().size(); i++) {
            var cells = new Object[2 + parts];
            cells[0] = made.codes().get(i).shown();
            cells[1] = made.codes().get(i).link(base);
            for (int part = 0; part < parts; part++) {
              var to = addresses.get(i);
              cells[2 + part] = part < to.size() ? to.get(part) : "";
            }
            sink.row(cells);
          }
        };
    return leaving(
        card,
        made,
        ".csv",
        CSV,
        out -> CsvWriter.write(table(parts), rows, CsvFormat.DUTCH_SPREADSHEET, out));
  }

  /// The letters.
  MutableHttpResponse<StreamedFile> letters(
      MatterCard card, Outcome.Made made, Letters.Made.Sheet sheet, List<List<String>> addresses) {
    var sheets =
        IntStream.range(0, made.codes().size())
            .mapToObj(i ->
                new Letter(
                    made.codes().get(i), addresses.isEmpty() ? List.of(anybody) : addresses.get(i)))
            .toList();
    return leaving(card, made, ".pdf", PDF, out -> letters.print(sheet, sheets, out));
  }

  private MutableHttpResponse<StreamedFile> leaving(
      MatterCard card, Outcome.Made made, String end, MediaType type, Body body) {
    var name = "codes-" + card.key() + "-" + made.batch().toString().substring(0, 8);
    return Download.file(
            name + end,
            type,
            out -> {
              body.writeTo(out);
              out.flush();
              batches.handedOver(made.batch());
            })
        .header("Cache-Control", "no-store");
  }

  private static Table table(int parts) {
    var columns = new ArrayList<Column>();
    columns.add(Column.of("code", CellType.TEXT, "Code"));
    columns.add(Column.of("adres", CellType.TEXT, "Adres voor de QR-code"));
    for (int part = 1; part <= parts; part++) {
      columns.add(Column.of("regel_" + part, CellType.TEXT, "Regel " + part));
    }
    return new Table("codes", "Codes", "", columns, List.of());
  }
}
