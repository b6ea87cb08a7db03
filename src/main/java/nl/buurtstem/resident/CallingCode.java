package nl.buurtstem.resident;

import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/// The beginning of a number that names its country (ITU-T E.164): those of Europe and of where
/// many Groningers have family.
///
/// @param prefix 1 to 3 digits
/// @param country ISO 3166 code of two letters
record CallingCode(String prefix, String country) {
  private static final Map<String, String> COUNTRIES =
      Map.ofEntries(
          Map.entry("1", "US"),
          Map.entry("20", "EG"),
          Map.entry("27", "ZA"),
          Map.entry("30", "GR"),
          Map.entry("31", "NL"),
          Map.entry("32", "BE"),
          Map.entry("33", "FR"),
          Map.entry("34", "ES"),
          Map.entry("36", "HU"),
          Map.entry("39", "IT"),
          Map.entry("40", "RO"),
          Map.entry("41", "CH"),
          Map.entry("43", "AT"),
          Map.entry("44", "GB"),
          Map.entry("45", "DK"),
          Map.entry("46", "SE"),
          Map.entry("47", "NO"),
          Map.entry("48", "PL"),
          Map.entry("49", "DE"),
          Map.entry("62", "ID"),
          Map.entry("86", "CN"),
          Map.entry("90", "TR"),
          Map.entry("91", "IN"),
          Map.entry("93", "AF"),
          Map.entry("98", "IR"),
          Map.entry("212", "MA"),
          Map.entry("251", "ET"),
          Map.entry("252", "SO"),
          Map.entry("291", "ER"),
          Map.entry("297", "AW"),
          Map.entry("351", "PT"),
          Map.entry("352", "LU"),
          Map.entry("353", "IE"),
          Map.entry("358", "FI"),
          Map.entry("359", "BG"),
          Map.entry("370", "LT"),
          Map.entry("371", "LV"),
          Map.entry("372", "EE"),
          Map.entry("380", "UA"),
          Map.entry("385", "HR"),
          Map.entry("386", "SI"),
          Map.entry("420", "CZ"),
          Map.entry("421", "SK"),
          Map.entry("597", "SR"),
          Map.entry("599", "CW"),
          Map.entry("961", "LB"),
          Map.entry("962", "JO"),
          Map.entry("963", "SY"),
          Map.entry("964", "IQ"));

  /// The code that a number begins with; no code is the beginning of another.
  static Optional<CallingCode> of(String number) {
    return IntStream.rangeClosed(2, 4)
        .mapToObj(end -> number.substring(1, end))
        .filter(COUNTRIES::containsKey)
        .findFirst()
        .map(prefix -> new CallingCode(prefix, COUNTRIES.getOrDefault(prefix, "")));
  }
}
