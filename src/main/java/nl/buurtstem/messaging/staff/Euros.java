package nl.buurtstem.messaging.staff;

import java.util.OptionalLong;
import java.util.regex.Pattern;

/// Euros as people type them: `25`, `25,50`, `1.250,00`.
final class Euros {
  private static final Pattern FORM =
      Pattern.compile("€?\\s*(\\d{1,3}(?:\\.\\d{3}){1,2}|\\d{1,7})(?:,(\\d{2}|-))?");

  private Euros() {}

  /// The amount in cents; empty when it is not one.
  static OptionalLong read(String typed) {
    var match = FORM.matcher(typed.strip());
    if (!match.matches()) {
      return OptionalLong.empty();
    }
    long euros = Long.parseLong(match.group(1).replace(".", ""));
    var cents = match.group(2);
    return OptionalLong.of(
        euros * 100 + (cents == null || cents.equals("-") ? 0 : Long.parseLong(cents)));
  }

  /// As it is typed.
  static String of(long cents) {
    return "%d,%02d".formatted(cents / 100, cents % 100);
  }
}
