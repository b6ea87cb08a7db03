package nl.buurtstem.poll;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import nl.buurtstem.participation.Mode;
import nl.buurtstem.poll.response.Days;
import nl.buurtstem.poll.response.ResponseReader;
import nl.buurtstem.poll.response.ResponseStore;
import nl.buurtstem.poll.response.TallyStore;
import nl.buurtstem.poll.tally.Tally;
import nl.buurtstem.poll.tally.TallyJson;

/// Counts responses. Hours in which nothing can change any more are counted once and kept; the rest
/// is counted again at most every few seconds. So the work grows with what is new, not with the
/// archive.
@Singleton
class Tallies {
  /// How long after its end an hour may still get responses from transactions under way.
  private static final Duration GRACE = Duration.ofMinutes(5);

  private static final Duration FRESH = Duration.ofSeconds(3);

  private final ResponseReader responses;
  private final TallyStore kept;
  private final Clock clock;
  private final Map<UUID, Counted> recent = new ConcurrentHashMap<>();

  Tallies(ResponseReader responses, TallyStore kept, Clock clock) {
    this.responses = responses;
    this.kept = kept;
    this.clock = clock;
  }

  private record Counted(int revision, Instant at, Tally tally) {}

  /// The counts so far, at most a few seconds old; exact once the poll has closed. Not to be added
  /// to.
  @Transactional
  Tally current(Poll poll) {
    var now = clock.instant();
    var counted =
        recent.compute(
            poll.id(),
            (_, before) ->
                before != null && stillGood(before, poll, now) ? before : count(poll, now));
    return counted.tally();
  }

  /// Counts every response again, whatever was kept.
  @Transactional
  Tally anew(Poll poll) {
    forget(poll.id());
    return current(poll);
  }

  /// Counts every response of a poll that has just closed, whatever was kept, and keeps the result.
  /// Within the caller's transaction.
  Tally exact(Poll poll) {
    kept.forget(poll.id());
    recent.remove(poll.id());
    var tally = Tally.empty(poll.current().shape());
    var days = new Days();
    try (var filling = tally.fill()) {
      responses.readToCount(
          poll.id(), ResponseReader.BEGINNING, response -> response.addTo(filling, days));
    }
    // Answers of a class are kept at the end of their day, which may still have to come.
    var through = ResponseStore.hour(clock.instant()).plusDays(1);
    kept.keep(poll.id(), new TallyStore.Kept(through, TallyJson.write(tally)));
    return tally;
  }

  /// Forgets what was kept: after responses were added to hours that had passed.
  void forget(UUID poll) {
    kept.forget(poll);
    recent.remove(poll);
  }

  private static boolean stillGood(Counted before, Poll poll, Instant now) {
    return before.revision() == poll.revision()
        && (poll.state().isCounted() || before.at().plus(FRESH).isAfter(now));
  }

  private Counted count(Poll poll, Instant now) {
    var shape = poll.current().shape();
    var start = kept.find(poll.id());
    var finished =
        start.map(row -> TallyJson.read(row.tally(), shape)).orElseGet(() -> Tally.empty(shape));
    var running = Tally.empty(shape);
    var after = start.map(TallyStore.Kept::throughHour).orElse(ResponseReader.BEGINNING);
    var lastFinished = ResponseStore.hour(now.minus(GRACE)).minusHours(1);
    var days = new Days();
    try (var done = finished.fill();
        var open = running.fill()) {
      responses.readToCount(
          poll.id(),
          after,
          response -> response.addTo(response.hour().isAfter(lastFinished) ? open : done, days));
    }
    // Pseudonymous answers can be changed until the poll closes: no hour of theirs is finished.
    if (lastFinished.isAfter(after) && poll.mode() == Mode.ANONYMOUS) {
      kept.keep(poll.id(), new TallyStore.Kept(lastFinished, TallyJson.write(finished)));
    }
    finished.add(running);
    return new Counted(poll.revision(), now, finished);
  }
}
