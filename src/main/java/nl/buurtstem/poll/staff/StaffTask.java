package nl.buurtstem.poll.staff;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import nl.buurtstem.poll.Poll;

/// Something about a poll that waits for a person.
///
/// @param kind what waits
/// @param slug of the poll
/// @param title of the poll, in Dutch
/// @param date the day it is about
/// @param count of what it is about: errors of a draft, texts to read; 0 where nothing is counted
public record StaffTask(Kind kind, String slug, String title, LocalDate date, long count) {

  /// What can wait, the most urgent first.
  public enum Kind {
    /// Residents were promised to hear the results before today.
    FEEDBACK_OVERDUE,
    /// Residents were promised to hear what was decided before today.
    DECISION_OVERDUE,
    /// Its last day is over, and it is still open.
    CLOSE,
    /// It was to open before today, and did not.
    OPEN,
    /// It is closed, and nobody decided about its results.
    PUBLISH,
    /// Its results are public, and nobody told what was decided.
    DECIDE,
    /// People wrote something that nobody has read yet.
    REVIEW,
    /// Its check finds errors.
    REPAIR,
    /// It is a draft without errors.
    FINISH;

    /// Whether residents notice.
    public boolean urgent() {
      return compareTo(PUBLISH) < 0;
    }

    /// The key of its text.
    public String key() {
      return "staff.task." + name().toLowerCase(Locale.ROOT);
    }
  }

  /// Where it is dealt with.
  public String address() {
    var poll = "/beheer/peilingen/" + slug;
    return switch (kind) {
      case REVIEW -> poll + "/open-antwoorden";
      case DECIDE, DECISION_OVERDUE -> poll + "/terugkoppeling";
      case FEEDBACK_OVERDUE, CLOSE, OPEN, PUBLISH, REPAIR, FINISH -> poll;
    };
  }

  /// What waits today.
  ///
  /// @param errors per slug of a draft, how many errors its check finds
  /// @param unread per slug of a closed poll, how many texts nobody has read
  /// @param decided the slugs of the polls after which something was decided
  static List<StaffTask> of(
      Iterable<Poll> polls,
      Map<String, Long> errors,
      Map<String, Long> unread,
      Set<String> decided,
      LocalDate today) {
    var tasks = new ArrayList<StaffTask>();
    for (var poll : polls) {
      var definition = poll.definition();
      long texts = unread.getOrDefault(poll.slug(), 0L);
      if (texts > 0) {
        tasks.add(of(poll, Kind.REVIEW, definition.resultsBy(), texts));
      }
      switch (poll.state()) {
        case DRAFT -> {
          long found = errors.getOrDefault(poll.slug(), 0L);
          tasks.add(of(poll, found > 0 ? Kind.REPAIR : Kind.FINISH, definition.opens(), found));
        }
        case CHECKED, SCHEDULED -> {
          if (today.isAfter(definition.opens())) {
            tasks.add(of(poll, Kind.OPEN, definition.opens(), 0));
          }
        }
        case OPEN -> {
          if (today.isAfter(definition.closes())) {
            tasks.add(of(poll, Kind.CLOSE, definition.closes(), 0));
          }
        }
        case CLOSED, WEIGHTED -> {
          boolean overdue = today.isAfter(definition.resultsBy());
          tasks.add(
              of(poll, overdue ? Kind.FEEDBACK_OVERDUE : Kind.PUBLISH, definition.resultsBy(), 0));
        }
        case PUBLISHED, ARCHIVED -> {
          if (!decided.contains(poll.slug())) {
            boolean overdue = today.isAfter(definition.resultsBy());
            var kind = overdue ? Kind.DECISION_OVERDUE : Kind.DECIDE;
            tasks.add(of(poll, kind, definition.resultsBy(), 0));
          }
        }
      }
    }
    tasks.sort(Comparator.comparing(StaffTask::kind).thenComparing(StaffTask::date));
    return tasks;
  }

  private static StaffTask of(Poll poll, Kind kind, LocalDate date, long count) {
    return new StaffTask(kind, poll.slug(), poll.title("nl"), date, count);
  }
}
