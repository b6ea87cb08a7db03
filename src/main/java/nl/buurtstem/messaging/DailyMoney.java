package nl.buurtstem.messaging;

import io.micronaut.context.annotation.Value;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import nl.buurtstem.platform.Settings;
import nl.buurtstem.platform.Zones;
import nl.buurtstem.platform.sql.Sql;

/// What text messages outside batches may cost a day: confirmations, links, and answers to texts.
/// Batches have a limit of their own. It is counted in the database, by the price list, for all
/// copies of the service together; the row of the day is the last lock that anybody takes.
@Singleton
public class DailyMoney {
  private static final String BEGIN =
      "INSERT INTO messaging_day (day, spent) VALUES (?, 0) ON DUPLICATE KEY UPDATE day = day";
  private static final String RESERVE =
      "UPDATE messaging_day SET spent = spent + ? WHERE day = ? AND spent + ? <= ?";
  private static final String FULL =
      "UPDATE messaging_day SET full_at = COALESCE(full_at, ?) WHERE day = ?";
  private static final String RETURN =
      "UPDATE messaging_day SET spent = GREATEST(0, spent - ?) WHERE day = ?";
  private static final String READ = "SELECT spent, full_at FROM messaging_day WHERE day = ?";

  private static final long NOT_SET = -1;
  private static final long USUAL = 2_500;
  private static final long DEMO = 100_000;

  /// Millionths of a euro in a cent.
  private static final long CENT = 10_000;

  private final Sql sql;
  private final long limit;
  private final Clock clock;

  /// @param cents at most a day; without it 25 euro, and in a demonstration, where nothing is
  ///   really spent, 1,000
  DailyMoney(
      Sql sql,
      @Value("${buurtstem.sms.daily-limit:-1}") long cents,
      Settings settings,
      Clock clock) {
    if (cents < NOT_SET) {
      throw new IllegalArgumentException("buurtstem.sms.daily-limit is 0 cents or more");
    }
    this.sql = sql;
    this.limit = (cents == NOT_SET ? settings.demo() ? DEMO : USUAL : cents) * CENT;
    this.clock = clock;
  }

  /// How a day stands. Money in millionths of a euro.
  ///
  /// @param fullAt since when messages wait, if they do
  public record Standing(long spent, long limit, Optional<Instant> fullAt) {}

  /// Counts a price, within the caller's transaction.
  ///
  /// @return false where it would be over the limit; then nothing is counted
  @Transactional
  public boolean reserve(long price) {
    if (price == 0) {
      return true;
    }
    begin();
    boolean fits = sql.change(RESERVE, price, Zones.today(clock), price, limit) > 0;
    if (!fits) {
      sql.change(FULL, clock.instant(), Zones.today(clock));
    }
    return fits;
  }

  /// Counts a price whatever the limit: of what has to be said.
  @Transactional
  public void spend(long price) {
    if (price > 0) {
      begin();
      sql.change(RESERVE, price, Zones.today(clock), 0, Long.MAX_VALUE);
    }
  }

  /// Gives back the price of what was surely not sent.
  @Transactional
  public void giveBack(long price) {
    if (price > 0) {
      sql.change(RETURN, price, Zones.today(clock));
    }
  }

  /// How today stands.
  @Transactional(readOnly = true)
  public Standing today() {
    return sql.first(
            READ,
            row -> new Standing(row.number(1), limit, row.optionalMoment(2)),
            Zones.today(clock))
        .orElseGet(() -> new Standing(0, limit, Optional.empty()));
  }

  private void begin() {
    sql.change(BEGIN, Zones.today(clock));
  }
}
