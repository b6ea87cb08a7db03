package nl.buurtstem.poll.sms;

import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.Optional;
import nl.buurtstem.messaging.Medium;
import nl.buurtstem.messaging.NewMessage;
import nl.buurtstem.messaging.Outbox;
import nl.buurtstem.platform.Zones;
import nl.buurtstem.poll.Poll;
import nl.buurtstem.poll.PollService;
import nl.buurtstem.poll.visit.HandOvers;
import nl.buurtstem.resident.Purpose;

/// Reminds, once, whoever stopped halfway a day ago, at an hour at which one may text people; and
/// ends conversations in which nothing happened for a week. What was answered is kept as long as
/// any unfinished draft. Any number of copies of the service may run it.
@Singleton
class ConversationJob {
  private static final Duration REMIND_AFTER = Duration.ofDays(1);
  private static final Duration EXPIRE_AFTER = Duration.ofDays(7);
  private static final LocalTime MORNING = LocalTime.of(9, 0);
  private static final LocalTime EVENING = LocalTime.of(20, 0);
  private static final int AT_ONCE = 500;

  private final WaitingConversations waiting;
  private final PollService polls;
  private final Said said;
  private final Outbox outbox;
  private final HandOvers handOvers;
  private final Clock clock;

  ConversationJob(
      WaitingConversations waiting,
      PollService polls,
      Said said,
      Outbox outbox,
      HandOvers handOvers,
      Clock clock) {
    this.waiting = waiting;
    this.polls = polls;
    this.said = said;
    this.outbox = outbox;
    this.handOvers = handOvers;
    this.clock = clock;
  }

  @Scheduled(fixedDelay = "5m", initialDelay = "2m")
  void run() {
    var now = clock.instant();
    handOvers.forgetOld();
    waiting.expire(now.minus(EXPIRE_AFTER), AT_ONCE);
    var time = now.atZone(Zones.AMSTERDAM);
    if (!time.toLocalTime().isBefore(MORNING) && time.toLocalTime().isBefore(EVENING)) {
      var evening = time.with(EVENING).toInstant();
      waiting.remind(now.minus(REMIND_AFTER), AT_ONCE, (one, left) -> remind(one, left, evening));
    }
  }

  private void remind(Conversation one, int left, Instant evening) {
    polls.all().stream()
        .filter(poll -> poll.id().equals(one.poll()))
        .findFirst()
        .map(poll -> message(one, poll, left, evening))
        .ifPresent(outbox::put);
  }

  private NewMessage message(Conversation one, Poll poll, int left, Instant evening) {
    var words = said.words(one.language());
    var text = words.get("sms.reminder", "title", poll.title(one.language()), "n", left);
    return new NewMessage(
        "poll-reminder:" + one.id() + ":" + one.changed().getEpochSecond(),
        one.contact().orElseThrow(),
        Medium.SMS,
        Purpose.REPLY,
        one.language(),
        Optional.empty(),
        text,
        Optional.empty(),
        clock.instant(),
        evening);
  }
}
