package nl.buurtstem.poll.staff;

import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import nl.buurtstem.poll.Poll;
import nl.buurtstem.poll.PollState;
import nl.buurtstem.poll.feedback.Decisions;
import nl.buurtstem.poll.response.TextStore;
import nl.buurtstem.poll.text.OpenAnswers;

/// Finds out what waits for staff today.
@Singleton
final class StaffTasks {
  private final StaffChecks checks;
  private final OpenAnswers texts;
  private final Decisions decisions;
  private final StaffViews views;

  StaffTasks(StaffChecks checks, OpenAnswers texts, Decisions decisions, StaffViews views) {
    this.checks = checks;
    this.texts = texts;
    this.decisions = decisions;
    this.views = views;
  }

  /// What waits about these polls.
  List<StaffTask> today(List<Poll> polls) {
    var errors = new HashMap<String, Long>();
    var unread = new HashMap<String, Long>();
    var decided = new HashSet<String>();
    for (var poll : polls) {
      if (poll.state() == PollState.DRAFT) {
        errors.put(poll.slug(), checks.of(poll.current().source(), poll.slug() + ".yaml").errors());
      } else if (poll.state().isCounted()) {
        unread.put(
            poll.slug(),
            texts.counts(poll).values().stream().mapToLong(TextStore.Counts::waiting).sum());
        if (!decisions.all(poll).isEmpty()) {
          decided.add(poll.slug());
        }
      }
    }
    return StaffTask.of(polls, errors, unread, decided, views.today());
  }
}
