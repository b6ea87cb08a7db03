package nl.buurtstem;

import io.micronaut.context.annotation.Primary;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import nl.buurtstem.platform.Zones;

/// A clock that runs like the machine's, but from any moment a test likes.
@Singleton
@Primary
@Requires(env = "test")
public final class TestClock extends Clock {
  private volatile Duration offset = Duration.ZERO;

  /// Noon in Amsterdam on the next day of the machine: by day, whenever the tests run, and after
  /// all that was made until now.
  public static Instant tomorrowAtNoon() {
    return LocalDate.now(Zones.AMSTERDAM)
        .plusDays(1)
        .atTime(LocalTime.NOON)
        .atZone(Zones.AMSTERDAM)
        .toInstant();
  }

  /// Makes it this moment now.
  public void set(Instant moment) {
    offset = Duration.between(Instant.now(), moment);
  }

  /// Moves time forward.
  public void advance(Duration time) {
    offset = offset.plus(time);
  }

  /// Back to the machine's time.
  public void reset() {
    offset = Duration.ZERO;
  }

  @Override
  public ZoneId getZone() {
    return ZoneOffset.UTC;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    return Clock.fixed(instant(), zone);
  }

  @Override
  public Instant instant() {
    return Instant.now().plus(offset);
  }
}
