package nl.buurtstem.platform;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;

/// Time zones: everything is stored in UTC and shown in Amsterdam time.
public final class Zones {
  public static final ZoneId AMSTERDAM = ZoneId.of("Europe/Amsterdam");

  private Zones() {}

  /// Today in Amsterdam.
  public static LocalDate today(Clock clock) {
    return LocalDate.ofInstant(clock.instant(), AMSTERDAM);
  }
}
