package nl.buurtstem.poll.retention;

import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import nl.buurtstem.platform.Zones;
import nl.buurtstem.poll.Poll;
import nl.buurtstem.poll.PollService;
import nl.buurtstem.poll.PollState;

/// Destroys raw answers on the day after the last one on which they may be kept. It goes in parts,
/// so that no transaction grows with the poll, and goes on where it was cut off. Any number of
/// copies of the service may run it.
@Singleton
class RetentionJob {
  /// Rows of each table that one transaction destroys.
  private static final int PART = 5_000;

  private static final String BY = "agenda";

  private final PollService polls;
  private final Retention retention;
  private final Clock clock;

  RetentionJob(PollService polls, Retention retention, Clock clock) {
    this.polls = polls;
    this.retention = retention;
    this.clock = clock;
  }

  @Scheduled(fixedDelay = "1h", initialDelay = "2m")
  void run() throws SQLException {
    var today = Zones.today(clock);
    for (var poll : polls.all()) {
      settle(poll, today);
    }
  }

  /// Does what this poll's dates ask for.
  ///
  /// @param today in Amsterdam
  void settle(Poll poll, LocalDate today) throws SQLException {
    if (retention.isDue(poll, today)) {
      destroy(poll);
    }
    archive(poll);
  }

  private void destroy(Poll poll) throws SQLException {
    polls.tally(poll); // from now on the counts are all there is, so they must be there
    while (retention.destroySome(poll, PART)) {
      // the next part
    }
  }

  /// A published poll whose answers are gone has nothing left to happen to it. One that was closed
  /// and not published can still be published: its counts are kept.
  private void archive(Poll poll) throws SQLException {
    if (poll.state() == PollState.PUBLISHED
        && retention.destruction(poll).flatMap(Destruction::finished).isPresent()) {
      polls.archive(poll.slug(), BY);
    }
  }
}
