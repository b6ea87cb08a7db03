package nl.buurtstem.participation.letter;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import nl.buurtstem.platform.CsvFile;

/// A list of addresses as staff paste it: a line for each letter, its parts (name, street, place)
/// between semicolons, tabs or commas. It is printed and forgotten: never stored, never logged.
///
/// @param addresses the lines in the window of each envelope
/// @param faults why it cannot be printed as it is; empty when it can
public record AddressList(List<List<String>> addresses, List<Fault> faults) {
  /// As many lines as the window of an envelope shows.
  public static final int MOST_PARTS = 5;

  /// As many characters as it shows beside each other.
  public static final int LONGEST_PART = 42;

  /// What people call columns; a first line with one of these is no address.
  private static final Set<String> COLUMNS =
      Set.of("naam", "adres", "straat", "postcode", "plaats", "woonplaats", "huisnummer", "name");

  private static final List<Character> SEPARATORS = List.of(';', '\t', ',');

  /// A line that cannot be printed.
  public sealed interface Fault {
    /// Which, counted from 1, as in the file.
    int line();

    /// There is no picture for a character of it.
    record NoPicture(int line, String character) implements Fault {}

    /// More parts than the window shows.
    record TooManyParts(int line) implements Fault {}

    /// A part is longer than the window is wide.
    record TooLong(int line) implements Fault {}

    /// It seems to be names of columns.
    record Columns(int line) implements Fault {}
  }

  /// Reads a list.
  ///
  /// @param header whether the first line has names of columns
  public static AddressList read(String text, boolean header, Letters letters) {
    var lines = text.lines().toList();
    char separator = separator(lines);
    var addresses = new ArrayList<List<String>>();
    var faults = new ArrayList<Fault>();
    for (int i = header ? 1 : 0; i < lines.size(); i++) {
      var parts =
          CsvFile.fields(lines.get(i), separator).stream()
              .map(String::strip)
              .filter(part -> !part.isEmpty())
              .toList();
      if (!parts.isEmpty()) {
        addresses.add(parts);
        check(i + 1, parts, letters, faults);
      }
    }
    return new AddressList(addresses, faults);
  }

  private static void check(int line, List<String> parts, Letters letters, List<Fault> faults) {
    if (line == 1
        && parts.stream().anyMatch(part -> COLUMNS.contains(part.toLowerCase(Locale.ROOT)))) {
      faults.add(new Fault.Columns(line));
    }
    if (parts.size() > MOST_PARTS) {
      faults.add(new Fault.TooManyParts(line));
    }
    if (parts.stream().anyMatch(part -> part.length() > LONGEST_PART)) {
      faults.add(new Fault.TooLong(line));
    }
    parts.stream()
        .flatMap(part -> letters.missingInAddress(part).stream())
        .findFirst()
        .ifPresent(character -> faults.add(new Fault.NoPicture(line, character)));
  }

  private static char separator(List<String> lines) {
    return SEPARATORS.stream()
        .filter(separator -> lines.stream().anyMatch(line -> line.indexOf(separator) >= 0))
        .findFirst()
        .orElse(SEPARATORS.getFirst());
  }

  @Override
  public String toString() {
    return "AddressList[" + addresses.size() + " hidden]"; // never in a log
  }
}
