package nl.buurtstem.panel;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import nl.buurtstem.participation.letter.AddressList;

/// Where a letter goes: the lines in the window of an envelope, such as a name, a street and a
/// place.
///
/// @param lines two to [AddressList#MOST_PARTS], from top to bottom
public record PostalAddress(List<String> lines) {
  private static final String BETWEEN = "\n";
  private static final Pattern POSTCODE =
      Pattern.compile("(?<![0-9])[1-9][0-9]{3}\\s?[A-Za-z]{2}(?![A-Za-z])");

  /// Keeps the lines as they are now.
  public PostalAddress {
    lines = List.copyOf(lines);
  }

  /// Reads an address as it is typed, a part on each line; empty when it does not fit a window.
  public static Optional<PostalAddress> read(String typed) {
    var lines = typed.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    return lines.size() >= 2
            && lines.size() <= AddressList.MOST_PARTS
            && lines.stream().allMatch(line -> line.length() <= AddressList.LONGEST_PART)
        ? Optional.of(new PostalAddress(lines))
        : Optional.empty();
  }

  /// Whether one of the lines has a postcode, such as `9737 AB`.
  public boolean hasPostcode() {
    return lines.stream().anyMatch(line -> POSTCODE.matcher(line).find());
  }

  /// As it is stored, sealed.
  String stored() {
    return String.join(BETWEEN, lines);
  }

  static PostalAddress ofStored(String text) {
    return new PostalAddress(text.lines().toList());
  }

  /// Its letters and digits: the same person at the same address gives the same, however it was
  /// typed.
  String plain() {
    return plain(stored());
  }

  static String plain(String text) {
    return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", "");
  }

  @Override
  public String toString() {
    return "PostalAddress[hidden]"; // never in a log
  }
}
