package nl.buurtstem.kinderraad;

import io.micronaut.scheduling.annotation.Scheduled;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Clock;
import nl.buurtstem.platform.Zones;
import nl.buurtstem.poll.PollService;
import nl.buurtstem.poll.PollState;

/// Ends sessions that nobody ended by the end of their day. Once the answers of a poll were
/// destroyed, the registered consent goes too: there is nothing left that it is for.
@Singleton
class SessionsTidied {
  private final ClassSessionStore store;
  private final PollService polls;
  private final Clock clock;

  SessionsTidied(ClassSessionStore store, PollService polls, Clock clock) {
    this.store = store;
    this.polls = polls;
    this.clock = clock;
  }

  @Scheduled(fixedDelay = "15m", initialDelay = "2m")
  @Transactional
  void tidy() throws SQLException {
    store.tidy(Zones.today(clock));
    for (var poll : polls.all()) {
      if (poll.byClass() && poll.state() == PollState.ARCHIVED) {
        store.deleteOf(poll.id());
      }
    }
  }
}
