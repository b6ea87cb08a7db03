package nl.buurtstem.poll;

import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Singleton;
import java.time.Clock;
import nl.buurtstem.platform.Zones;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Does what the calendar says: opens scheduled polls on their first day, closes open ones after
/// their last, and removes drafts that nobody touched. Any number of copies of the service may run
/// it: a step that was already taken is not possible again and changes nothing.
@Singleton
class LifeCycleJob {
  private static final Logger LOG = LoggerFactory.getLogger(LifeCycleJob.class);
  private static final String BY = "agenda";

  private final PollService polls;
  private final Unfinished unfinished;
  private final Clock clock;

  LifeCycleJob(PollService polls, Unfinished unfinished, Clock clock) {
    this.polls = polls;
    this.unfinished = unfinished;
    this.clock = clock;
  }

  @Scheduled(fixedDelay = "1m", initialDelay = "1m")
  void run() {
    var today = Zones.today(clock);
    for (var poll : polls.all()) {
      var definition = poll.definition();
      if (poll.state() == PollState.SCHEDULED && !today.isBefore(definition.opens())) {
        if (polls.open(poll.slug(), BY) instanceof Moved.Faulty(var findings)) {
          LOG.warn("{} stays closed, its check finds errors: {}", poll.slug(), findings);
        }
      } else if (poll.state() == PollState.OPEN && today.isAfter(definition.closes())) {
        polls.close(poll.slug(), BY);
      }
    }
    unfinished.removeUntouched(today);
  }
}
