package nl.buurtstem.platform;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/// Time zones: everything is stored in UTC and shown in Amsterdam time.
public final class Zones {
  public static final ZoneId AMSTERDAM = ZoneId.of("Europe/Amsterdam");

  private Zones() {}

  /// Today in Amsterdam.
  public static LocalDate today(Clock clock) {
    return day(clock.instant());
  }

  /// The day in Amsterdam at this moment.
  public static LocalDate day(Instant moment) {
    return LocalDate.ofInstant(moment, AMSTERDAM);
  }
}
