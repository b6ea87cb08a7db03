package nl.buurtstem.poll.code;

import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.server.types.files.StreamedFile;
import jakarta.inject.Singleton;
import java.util.List;
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
import nl.buurtstem.participation.code.Code;
import nl.buurtstem.platform.PublicAddress;

/// Codes as they leave, once. When all of it has left, the batch says so.
@Singleton
final class CodeFiles {
  private static final MediaType CSV = MediaType.of("text/csv;charset=utf-8;header=present");

  private final PublicAddress address;
  private final Batches batches;

  CodeFiles(PublicAddress address, Batches batches) {
    this.address = address;
    this.batches = batches;
  }

  /// The codes with the address that a QR code must hold.
  MutableHttpResponse<StreamedFile> csv(MatterCard card, Outcome.Made made) {
    var base = address.base().orElse("");
    Rows rows =
        sink -> {
          for (var code : made.codes()) {
            sink.row(code.shown(), link(base, code));
          }
        };
    return Download.file(
            name(card, made) + ".csv",
            CSV,
            out -> {
              CsvWriter.write(TABLE, rows, CsvFormat.DUTCH_SPREADSHEET, out);
              batches.handedOver(made.batch());
            })
        .header("Cache-Control", "no-store");
  }

  /// What a QR code holds.
  static String link(String base, Code code) {
    return base + "/p/" + code.characters();
  }

  private static String name(MatterCard card, Outcome.Made made) {
    return "codes-" + card.key() + "-" + made.batch().toString().substring(0, 8);
  }

  private static final Table TABLE =
      new Table(
          "codes",
          "Codes",
          "",
          List.of(
              Column.of("code", CellType.TEXT, "Code"),
              Column.of("adres", CellType.TEXT, "Adres voor de QR-code")),
          List.of());
}
