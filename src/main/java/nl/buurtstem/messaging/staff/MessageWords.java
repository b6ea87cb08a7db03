package nl.buurtstem.messaging.staff;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.Locale;
import java.util.regex.Pattern;
import nl.buurtstem.platform.Languages;
import nl.buurtstem.platform.Messages;
import nl.buurtstem.platform.Words;
import nl.buurtstem.resident.Purpose;

/// Says states, purposes, codes and money in Dutch.
@Singleton
class MessageWords {
  private static final Pattern NOT_A_KEY = Pattern.compile("[^a-z0-9]+");
  private static final int MILLION = 1_000_000;

  private final Words words;

  MessageWords(Messages messages, Languages languages) {
    this.words = messages.in(languages.dutch());
  }

  String get(String key, Object... nameThenValue) {
    return words.get(key, nameThenValue);
  }

  String purpose(Purpose purpose) {
    return words.get("staff.messaging.purpose." + purpose.name().toLowerCase(Locale.ROOT));
  }

  /// Why a message did not go as hoped; a code that is not known is shown as it is.
  String code(String code) {
    if (code.isEmpty()) {
      return "";
    }
    var key =
        "staff.messaging.code." + NOT_A_KEY.matcher(code.toLowerCase(Locale.ROOT)).replaceAll("_");
    return words.has(key) ? words.get(key) : words.get("staff.messaging.code.other", "code", code);
  }

  /// Euros with cents, rounded up.
  ///
  /// @param millionths of a euro
  String euros(long millionths) {
    return words.get(
        "staff.messaging.euros",
        "amount",
        words.decimal(Math.ceilDiv(millionths, 10_000) / 100.0, 2));
  }

  String number(long n) {
    return words.number(n);
  }

  String date(LocalDate day) {
    return words.date(day);
  }

  /// The name of a language.
  String language(String code) {
    return words.has("staff.messaging.language." + code)
        ? words.get("staff.messaging.language." + code)
        : code;
  }

  static long millionths(long cents) {
    return cents * (MILLION / 100);
  }
}
