package nl.buurtstem.poll.answer;

import nl.buurtstem.participation.code.Outcome;
import nl.buurtstem.poll.Poll;
import nl.buurtstem.poll.PollVersion;
import nl.buurtstem.poll.visit.Progress;
import nl.buurtstem.survey.Definition;
import nl.buurtstem.survey.Question;
import nl.buurtstem.survey.State;

/// The addresses of a poll's pages, after the language.
final class Paths {
  private Paths() {}

  static String intro(Poll poll) {
    return poll.path();
  }

  static String onePage(Poll poll) {
    return intro(poll) + "/invullen";
  }

  static String question(Poll poll, Question question) {
    return intro(poll) + "/vraag/" + question.id();
  }

  /// @param row empty for a question without rows
  static String question(Poll poll, String question, String row) {
    return intro(poll) + "/vraag/" + question + (row.isEmpty() ? "" : "/" + row);
  }

  static String row(Poll poll, Question question, String row) {
    return question(poll, question) + "/" + row;
  }

  static String receipt(Poll poll) {
    return intro(poll) + "/bewijs";
  }

  static String overview(Poll poll) {
    return intro(poll) + "/overzicht";
  }

  static String send(Poll poll) {
    return intro(poll) + "/verstuur";
  }

  static String thanks(Poll poll) {
    return intro(poll) + "/bedankt";
  }

  static String change(Poll poll) {
    return intro(poll) + "/veranderen";
  }

  static String withdraw(Poll poll) {
    return intro(poll) + "/intrekken";
  }

  static String withdrawn(Poll poll) {
    return intro(poll) + "/ingetrokken";
  }

  /// What became of the code that was shown.
  static String code(Poll poll, Outcome outcome) {
    return outcome.address(Poll.KIND, poll.slug());
  }

  static String again(Poll poll) {
    return intro(poll) + "/opnieuw";
  }

  /// A question at its first row that was not seen yet, or at its first where all were.
  static String enter(Poll poll, Progress progress, Question question) {
    if (question.rows().isEmpty()) {
      return question(poll, question);
    }
    var row =
        progress
            .version()
            .engine()
            .firstOpenRow(progress.state(), question.id())
            .orElseGet(() -> question.rows().getFirst());
    return row(poll, question, row.id());
  }

  /// Where the reader is: the first question that was not seen yet, or else the overview.
  static String resume(Poll poll, Progress progress) {
    if (poll.definition().layout() == Definition.Layout.ONE_PAGE) {
      return onePage(poll);
    }
    return progress
        .version()
        .engine()
        .firstOpen(progress.state())
        .map(question -> enter(poll, progress, question))
        .orElseGet(() -> overview(poll));
  }

  /// Where a reader goes on after an answer.
  static String next(Asked at, Progress progress, Question question, boolean fromOverview) {
    return fromOverview
        ? resume(at.poll(), progress)
        : after(at.poll(), progress, question, at.row());
  }

  /// What comes after a question, or after one row of it.
  static String after(Poll poll, Progress progress, Question question, String row) {
    var rows = question.rows();
    for (int i = 0; i + 1 < rows.size(); i++) {
      if (rows.get(i).id().equals(row)) {
        return row(poll, question, rows.get(i + 1).id());
      }
    }
    return progress
        .version()
        .engine()
        .after(progress.state(), question.id())
        .map(next -> first(poll, next))
        .orElseGet(() -> overview(poll));
  }

  /// What comes before a question, or before one row of it.
  static String before(Poll poll, Progress progress, Question question, String row) {
    var rows = question.rows();
    for (int i = 1; i < rows.size(); i++) {
      if (rows.get(i).id().equals(row)) {
        return row(poll, question, rows.get(i - 1).id());
      }
    }
    return progress
        .version()
        .engine()
        .before(progress.state(), question.id())
        .map(previous -> last(poll, previous))
        .orElseGet(() -> intro(poll));
  }

  /// The last page before the overview.
  static String end(Poll poll, State state, PollVersion version) {
    return last(poll, version.engine().route(state).getLast());
  }

  private static String first(Poll poll, Question question) {
    return question.rows().isEmpty()
        ? question(poll, question)
        : row(poll, question, question.rows().getFirst().id());
  }

  private static String last(Poll poll, Question question) {
    return question.rows().isEmpty()
        ? question(poll, question)
        : row(poll, question, question.rows().getLast().id());
  }
}
