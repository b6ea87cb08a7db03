package nl.buurtstem.export;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.server.types.files.StreamedFile;

/// Responses that stream: memory does not grow with their size.
public final class Download {
  private static final MediaType CSV = MediaType.of("text/csv;charset=utf-8;header=present");

  private Download() {}

  /// A table as a CSV file.
  public static MutableHttpResponse<StreamedFile> csv(
      Table table, Rows rows, CsvFormat format, String fileName) {
    return file(fileName, CSV, out -> CsvWriter.write(table, rows, format, out));
  }

  /// A table as CSV, for a program.
  public static MutableHttpResponse<StreamedFile> csv(Table table, Rows rows, CsvFormat format) {
    return of(CSV, out -> CsvWriter.write(table, rows, format, out));
  }

  /// A file that the browser keeps instead of showing it.
  ///
  /// @param fileName plain ASCII without quotes
  public static MutableHttpResponse<StreamedFile> file(String fileName, MediaType type, Body body) {
    return of(type, body)
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + fileName + "\"");
  }

  private static MutableHttpResponse<StreamedFile> of(MediaType type, Body body) {
    return HttpResponse.ok(new StreamedFile(new Pipe(body), type)).contentType(type);
  }
}
