package nl.buurtstem.platform.guard;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// How much comes from where. Everything that is sent moves a moment of its network on (the
/// "generic cell rate algorithm"); the further that lies ahead, the busier it is. Only in memory
/// and only for as long as it matters: no address is stored. Each copy of the service counts for
/// itself.
@Singleton
final class Traffic {
  /// A network that sent the most it may without a proof, may send one more each minute.
  private static final Duration STEP = Duration.ofMinutes(1);

  /// So many times that number, and a network has to wait.
  private static final int TOO_MUCH = 10;

  /// So many times that number from everywhere together, and everybody is asked for a proof.
  private static final int TOGETHER = 50;

  private static final String EVERYWHERE = "";

  private final Clock clock;
  private final Map<Source, Instant> ahead = new ConcurrentHashMap<>();

  Traffic(Clock clock) {
    this.clock = clock;
  }

  private record Source(String entrance, String network) {}

  /// How busy it is.
  enum Level {
    CALM,
    BUSY,
    TOO_MUCH
  }

  /// How busy it is at a network, or everywhere.
  Level level(Entrance entrance, String network) {
    int most = entrance.most();
    if (most == 0) {
      return Level.CALM;
    }
    var own = lead(new Source(entrance.name(), network));
    if (own.compareTo(after(most * TOO_MUCH)) > 0) {
      return Level.TOO_MUCH;
    }
    var all = lead(new Source(entrance.name(), EVERYWHERE));
    return own.compareTo(after(most)) > 0 || all.compareTo(after(most)) > 0
        ? Level.BUSY
        : Level.CALM;
  }

  /// The lead of whoever sent one less than so many at once.
  private static Duration after(int many) {
    return STEP.multipliedBy(many - 1L);
  }

  /// How long until a network may send again.
  Duration remaining(Entrance entrance, String network) {
    return lead(new Source(entrance.name(), network))
        .minus(after(entrance.most() * TOO_MUCH))
        .plusSeconds(1);
  }

  /// Counts something that was taken in.
  void count(Entrance entrance, String network) {
    if (entrance.most() > 0) {
      move(new Source(entrance.name(), network), STEP);
      move(new Source(entrance.name(), EVERYWHERE), STEP.dividedBy(TOGETHER));
    }
  }

  /// Forgets all that is quiet again.
  void tidy() {
    var now = clock.instant();
    ahead.values().removeIf(now::isAfter);
  }

  private void move(Source source, Duration step) {
    var now = clock.instant();
    ahead.merge(
        source, now.plus(step), (until, _) -> (until.isAfter(now) ? until : now).plus(step));
  }

  private Duration lead(Source source) {
    var now = clock.instant();
    var until = ahead.getOrDefault(source, now);
    return until.isAfter(now) ? Duration.between(now, until) : Duration.ZERO;
  }
}
