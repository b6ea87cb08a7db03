package nl.buurtstem.messaging.staff;

import jakarta.inject.Singleton;
import java.time.LocalTime;
import java.util.Optional;
import nl.buurtstem.messaging.DailyMoney;
import nl.buurtstem.platform.Zones;

/// What text messages outside batches cost today, in words.
@Singleton
class DayWords {
  private final DailyMoney daily;
  private final MessageWords words;

  DayWords(DailyMoney daily, MessageWords words) {
    this.daily = daily;
    this.words = words;
  }

  /// @param full that the rest waits, and since when; empty while there is money
  record Day(String spent, Optional<String> full) {}

  Day today() {
    var today = daily.today();
    return new Day(
        words.get(
            "staff.messaging.today",
            "spent",
            words.euros(today.spent()),
            "limit",
            words.euros(today.limit())),
        today
            .fullAt()
            .map(at -> LocalTime.ofInstant(at, Zones.AMSTERDAM))
            .map(at ->
                words.get(
                    "staff.messaging.today.full",
                    "time",
                    "%02d:%02d".formatted(at.getHour(), at.getMinute()))));
  }
}
