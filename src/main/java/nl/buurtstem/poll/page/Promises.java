package nl.buurtstem.poll.page;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import nl.buurtstem.participation.Mode;
import nl.buurtstem.platform.Frame;
import nl.buurtstem.poll.Poll;
import nl.buurtstem.survey.Definition.Anonymity;

/// What residents are told before the first question about time, access and what becomes of their
/// answers, one line each.
///
/// @param facts how long it takes, who can answer, until when
/// @param privacy what is known of whoever answers, until when it is kept, when results come
public record Promises(List<String> facts, List<String> privacy) {

  /// Those of a poll, in the language of a page.
  public static Promises of(Frame frame, Poll poll) {
    return new Promises(facts(frame, poll), privacy(frame, poll));
  }

  /// When what was heard can be read, or that it should have been by now.
  ///
  /// @param key of the text that says until which day it may take
  /// @param late of the text that says before which day it should have been
  public static String heard(Frame frame, Poll poll, LocalDate today, String key, String late) {
    var by = poll.definition().resultsBy();
    return today.isAfter(by)
        ? frame.t(late, "date", frame.words().date(by.plusDays(1)))
        : frame.t(key, "date", frame.words().date(by));
  }

  private static List<String> facts(Frame frame, Poll poll) {
    var definition = poll.definition();
    return List.of(
        frame.t("poll.minutes", "n", definition.minutes()),
        frame.t(way(poll)),
        frame.t("poll.until", "date", frame.words().date(definition.closes())));
  }

  private static String way(Poll poll) {
    return switch (poll.definition().access()) {
      case OPEN -> "poll.open_to_all";
      case CODE -> "poll.by_code";
      case CLASS -> "poll.by_class";
    };
  }

  private static List<String> privacy(Frame frame, Poll poll) {
    var definition = poll.definition();
    var lines = new ArrayList<String>();
    lines.add(
        frame.t(
            definition.anonymity() == Anonymity.ANONYMOUS
                ? "poll.anonymous"
                : "poll.pseudonymous"));
    if (poll.mode() == Mode.PSEUDONYMOUS) {
      var until = frame.words().date(definition.closes());
      lines.add(frame.t(poll.byCode() ? "poll.may_change_code" : "poll.may_change", "date", until));
    } else if (poll.byCode()) {
      lines.add(frame.t("poll.code_goes_on"));
      lines.add(frame.t("poll.code_apart"));
    }
    lines.add(frame.t("poll.kept_until", "date", frame.words().date(definition.retainUntil())));
    lines.add(frame.t("poll.results_by", "date", frame.words().date(definition.resultsBy())));
    return lines;
  }
}
