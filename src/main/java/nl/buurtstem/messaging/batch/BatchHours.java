package nl.buurtstem.messaging.batch;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalTime;
import nl.buurtstem.messaging.Transport;
import nl.buurtstem.messaging.Transports;
import nl.buurtstem.platform.Settings;
import nl.buurtstem.platform.Zones;

/// When batches go: by day, in Amsterdam. Nobody is woken by a batch.
@Singleton
public final class BatchHours {
  static final LocalTime FROM = LocalTime.of(9, 0);
  static final LocalTime UNTIL = LocalTime.of(20, 0);

  private final Settings settings;
  private final Transports transports;
  private final Clock clock;

  BatchHours(Settings settings, Transports transports, Clock clock) {
    this.settings = settings;
    this.transports = transports;
    this.clock = clock;
  }

  /// Whether it is day now.
  public boolean isDay() {
    return isDay(clock.instant());
  }

  /// Whether staff may let a batch go at any hour: in a demonstration that sends nothing.
  public boolean mayOverrule() {
    return settings.demo() && transports.all().stream().allMatch(Transport::simulated);
  }

  static boolean isDay(Instant now) {
    var time = now.atZone(Zones.AMSTERDAM).toLocalTime();
    return !time.isBefore(FROM) && time.isBefore(UNTIL);
  }

  /// The end of the day of a moment; that moment's own night is over where it is past it already.
  public static Instant evening(Instant moment) {
    var day = moment.atZone(Zones.AMSTERDAM).toLocalDate();
    var evening = day.atTime(UNTIL).atZone(Zones.AMSTERDAM).toInstant();
    return evening.isAfter(moment)
        ? evening
        : day.plusDays(1).atTime(UNTIL).atZone(Zones.AMSTERDAM).toInstant();
  }
}
