package nl.buurtstem.participation.code;

import io.micronaut.scheduling.annotation.Scheduled;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import nl.buurtstem.participation.ParticipationStorageException;
import nl.buurtstem.platform.Keys;

/// Slows down guessing. Only codes that do not exist are counted: a right code costs nothing, and a
/// typing error is caught by the check character before it comes here. So a flat or a school behind
/// one address can use any number of codes. Where somebody there types many that do not exist, the
/// right ones of that network wait too, for at most some minutes: whether a code is right is what a
/// guess wants to know.
///
/// Each wrong code moves a moment of its network on (the "generic cell rate algorithm"); when that
/// lies too far ahead, the network waits. When many wrong codes for one matter come from anywhere,
/// each one moves its network on further. While a code is looked up its network's row is held, so
/// that many at once are not all looked up before the first one counts.
@Singleton
public class Guesses {
  /// A network may be this far ahead: 20 wrong codes, and then one each `STEP`.
  private static final Duration AHEAD = Duration.ofSeconds(100);

  private static final Duration STEP = Duration.ofSeconds(5);

  /// While a matter is under pressure: 4 wrong codes, and then one each half minute.
  private static final Duration STEP_UNDER_PRESSURE = Duration.ofSeconds(30);

  /// A matter is under pressure after 100 wrong codes within an hour.
  private static final Duration MATTER_STEP = Duration.ofSeconds(36);

  private static final Duration PRESSURE = MATTER_STEP.multipliedBy(100);
  private static final Duration KEPT = Duration.ofDays(1);

  private final GuessStore store;
  private final Keys keys;
  private final Clock clock;

  Guesses(GuessStore store, Keys keys, Clock clock) {
    this.store = store;
    this.keys = keys;
    this.clock = clock;
  }

  /// What became of a guess.
  ///
  /// @param <T> what a right one finds
  public sealed interface Guess<T> {
    /// It was right.
    record Right<T>(T found) implements Guess<T> {}

    /// It was wrong, and is counted.
    record Wrong<T>() implements Guess<T> {}

    /// Too many were wrong; nothing was looked up.
    record TooSoon<T>(Duration remaining) implements Guess<T> {}
  }

  /// Something that can be right or wrong.
  ///
  /// @param <T> what a right guess finds
  public interface LookUp<T> {
    /// Within the same transaction; empty when the guess is wrong.
    Optional<T> find() throws SQLException;
  }

  /// Looks something up, unless its network has guessed wrong too often.
  ///
  /// @param network see [nl.buurtstem.platform.Networks]
  /// @param about what wrong guesses are counted together by, such as a matter
  @Transactional
  public <T> Guess<T> guess(String network, String about, LookUp<T> lookUp) {
    try {
      var now = clock.instant();
      var networkKey = key("network " + network, now);
      var networkUntil = store.lock(networkKey);
      var wait = Duration.between(now.plus(AHEAD), networkUntil);
      if (wait.isPositive()) {
        return new Guess.TooSoon<>(wait);
      }
      var found = lookUp.find();
      if (found.isPresent()) {
        return new Guess.Right<>(found.get());
      }
      var aboutKey = key("about " + about, now);
      var aboutUntil = later(store.lock(aboutKey), now);
      boolean pressed = Duration.between(now, aboutUntil).compareTo(PRESSURE) >= 0;
      if (!pressed) {
        store.move(aboutKey, aboutUntil.plus(MATTER_STEP));
      }
      store.move(networkKey, later(networkUntil, now).plus(pressed ? STEP_UNDER_PRESSURE : STEP));
      return new Guess.Wrong<>();
    } catch (SQLException e) {
      throw new ParticipationStorageException(e);
    }
  }

  @Scheduled(fixedDelay = "1h", initialDelay = "15m")
  @Transactional
  void forget() throws SQLException {
    store.deleteBefore(clock.instant().minus(KEPT));
  }

  private static Instant later(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }

  /// With the day in it, so that no row can be recognised the next day.
  private byte[] key(String what, Instant now) {
    var text = LocalDate.ofInstant(now, ZoneOffset.UTC) + " " + what;
    return keys.hmac("participation-guess", text.getBytes(StandardCharsets.UTF_8));
  }
}
