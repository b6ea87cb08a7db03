package nl.buurtstem.poll;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import nl.buurtstem.platform.Zones;
import org.jspecify.annotations.Nullable;

/// The changes in a poll's life, each one transaction that holds the poll's row, so that two people
/// who press a button at once do it one after the other, by the rules of [PollState].
@Singleton
class LifeCycle {
  private final PollTables tables;
  private final Polls polls;
  private final Closing closing;
  private final List<PublishingListener> publishingListeners;
  private final Clock clock;

  LifeCycle(
      PollTables tables,
      Polls polls,
      Closing closing,
      List<PublishingListener> publishingListeners,
      Clock clock) {
    this.tables = tables;
    this.polls = polls;
    this.closing = closing;
    this.publishingListeners = publishingListeners;
    this.clock = clock;
  }

  @Transactional
  Moved move(String slug, PollState wanted, String by) {
    return step(slug, wanted, by, _ -> {});
  }

  /// A first day that is past will not come again.
  @Transactional
  Moved schedule(String slug, String by) {
    var opens = tables.lock(slug).map(polls::picture).map(poll -> poll.definition().opens());
    return opens
        .filter(day -> day.isBefore(Zones.today(clock)))
        .<Moved>map(Moved.Past::new)
        .orElseGet(() -> step(slug, PollState.SCHEDULED, by, _ -> {}));
  }

  @Transactional
  Moved close(String slug, String by) {
    return step(slug, PollState.CLOSED, by, closing::close);
  }

  @Transactional
  Moved publish(String slug, Set<String> withheld, String by) {
    return step(
        slug,
        PollState.PUBLISHED,
        by,
        poll -> {
          tables.withhold(poll.id(), withheld);
          var published = poll.withholding(withheld);
          publishingListeners.forEach(listener -> listener.published(published));
        });
  }

  @Transactional
  boolean limit(String slug, @Nullable Integer most) {
    return tables.lock(slug).map(row -> tables.update(row.withMost(most))).isPresent();
  }

  private Moved step(String slug, PollState wanted, String by, Consumer<Poll> effect) {
    var row = tables.lock(slug).orElse(null);
    if (row == null) {
      return new Moved.Unknown();
    }
    if (!row.state().next().contains(wanted)) {
      return new Moved.NotPossible(row.state(), wanted);
    }
    var now = clock.instant();
    var moved = tables.update(row.in(wanted, now));
    tables.remember(moved, by, now);
    var poll = polls.picture(moved);
    effect.accept(poll);
    return new Moved.To(poll);
  }
}
