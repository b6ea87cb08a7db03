package nl.buurtstem.messaging;

import jakarta.inject.Singleton;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.buurtstem.resident.ContactAddress;
import nl.buurtstem.resident.EmailAddress;
import nl.buurtstem.resident.PhoneNumber;
import nl.buurtstem.text.SmsLength;

/// What messages will cost, by the price list in the settings. E-mail costs nothing.
@Singleton
public class Prices {
  /// The list is in ten-thousandths, and money is in millionths.
  private static final long FINER = 100;

  private final Map<String, Long> perPart;
  private final long other;

  Prices(MessagingSettings settings) {
    var list = settings.prices() == null ? Map.<String, Long>of() : settings.prices();
    this.perPart =
        list.entrySet().stream()
            .collect(
                Collectors.toUnmodifiableMap(
                    entry -> entry.getKey().toUpperCase(Locale.ROOT), Map.Entry::getValue));
    this.other = settings.otherPrice();
  }

  /// How many messages are paid for.
  public static int parts(Medium medium, String text) {
    return switch (medium) {
      case SMS -> SmsLength.of(text).parts();
      case EMAIL -> 1;
    };
  }

  /// The character that makes a message take more parts.
  static Optional<String> forcing(Medium medium, String text) {
    return switch (medium) {
      case SMS -> SmsLength.of(text).forcing();
      case EMAIL -> Optional.empty();
    };
  }

  /// The price of one part, in millionths of a euro.
  public long perPart(ContactAddress to) {
    return switch (to) {
      case PhoneNumber number -> perPart(number.country());
      case EmailAddress _ -> 0;
    };
  }

  /// Whether the settings have a price of its own for a country (two letters).
  boolean knows(String country) {
    return perPart.containsKey(country);
  }

  /// The price of one part to a country (two letters), in millionths of a euro.
  public long perPart(String country) {
    return perPart.getOrDefault(country, other) * FINER;
  }
}
