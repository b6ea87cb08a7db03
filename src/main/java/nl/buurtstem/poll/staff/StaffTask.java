package nl.buurtstem.poll.staff;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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
    /// Its last day is over, and it is still open.
    CLOSE,
    /// It was to open before today, and did not.
    OPEN,
    /// It is closed, and nobody decided about its results.
    PUBLISH,
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
    return kind == Kind.REVIEW ? poll + "/open-antwoorden" : poll;
  }

  /// What waits today.
  ///
  /// @param errors per slug of a draft, how many errors its check finds
  /// @param unread per slug of a closed poll, how many texts nobody has read
  static List<StaffTask> of(
      Iterable<Poll> polls, Map<String, Long> errors, Map<String, Long> unread, LocalDate today) {
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
          // Nothing waits.
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
