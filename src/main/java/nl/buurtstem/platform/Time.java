package nl.buurtstem.platform;

import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import java.time.Clock;

/// The one place where the machine's clock is read.
@Factory
final class Time {

  @Singleton
  Clock clock() {
    return Clock.systemUTC();
  }
}
