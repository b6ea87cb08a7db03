package nl.buurtstem.poll.response;

import java.time.LocalDateTime;
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

  public void addTo(Tally tally, Days days) {
    tally.add(
        area == null ? Tally.NO_AREA : area, days.of(hour), language, channel, simulated, answers);
  }
}
