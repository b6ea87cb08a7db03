package nl.buurtstem;

import io.micronaut.context.annotation.Primary;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/// A clock that runs like the machine's, but from any moment a test likes.
@Singleton
@Primary
@Requires(env = "test")
public final class TestClock extends Clock {
  private volatile Duration offset = Duration.ZERO;

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
