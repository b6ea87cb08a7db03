package nl.buurtstem.poll.response;

import java.time.LocalDateTime;
import nl.buurtstem.poll.tally.Filling;
import nl.buurtstem.poll.tally.Tally;
import org.jspecify.annotations.Nullable;

/// The columns of a response that counting needs, and no more.
@SuppressWarnings("ArrayRecordComponent") // read once, by the million; never compared
public record CountedRow(
    LocalDateTime hour,
    @Nullable String area,
    String language,
    String channel,
    boolean simulated,
    byte[] answers) {

  /// Counts it.
  public void addTo(Filling filling, Days days) {
    filling.add(
        area == null ? Tally.NO_AREA : area, days.of(hour), language, channel, simulated, answers);
  }
}
