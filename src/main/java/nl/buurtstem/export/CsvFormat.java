package nl.buurtstem.export;

import java.nio.charset.StandardCharsets;

/// How a CSV file is laid out; always UTF-8 with lines ending in CR LF.
///
/// @param separator between cells
/// @param decimal between whole and fraction of a number
/// @param byteOrderMark whether the file starts with the mark by which Excel recognises UTF-8
public record CsvFormat(char separator, char decimal, boolean byteOrderMark) {
  /// RFC 4180: for programs.
  public static final CsvFormat RFC_4180 = new CsvFormat(',', '.', false);

  /// RFC 4180 with a byte order mark.
  public static final CsvFormat RFC_4180_MARKED = new CsvFormat(',', '.', true);

  /// What a spreadsheet with Dutch settings opens by double click.
  public static final CsvFormat DUTCH_SPREADSHEET = new CsvFormat(';', ',', true);

  private static final byte[] MARK = "\uFEFF".getBytes(StandardCharsets.UTF_8);

  byte[] start() {
    return byteOrderMark ? MARK : new byte[0];
  }
}
