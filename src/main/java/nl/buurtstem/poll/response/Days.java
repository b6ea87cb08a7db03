package nl.buurtstem.poll.response;

import java.time.LocalDateTime;
import java.time.ZoneOffset;
import nl.buurtstem.platform.Zones;
import org.jspecify.annotations.Nullable;

/// Tells on which day in Amsterdam an hour in UTC falls. Responses come in order of hour, so that
/// it remembers the last one: a million responses are of a few thousand hours.
public final class Days {
  private @Nullable LocalDateTime lastHour;
  private String lastDay = "";

  /// The day (ISO 8601).
  String of(LocalDateTime hour) {
    if (!hour.equals(lastHour)) {
      lastHour = hour;
      lastDay =
          hour.atOffset(ZoneOffset.UTC).atZoneSameInstant(Zones.AMSTERDAM).toLocalDate().toString();
    }
    return lastDay;
  }
}
