package nl.buurtstem.poll.answer;

import java.util.Optional;
import nl.buurtstem.platform.Language;
import nl.buurtstem.poll.Poll;
import nl.buurtstem.poll.page.Fields;
import nl.buurtstem.survey.Question;
import nl.buurtstem.survey.Step;

/// What the address of a question names: a question, or one row of it. There may be no such thing.
///
/// @param id of the question
/// @param row its id; empty for a question as a whole
record Place(Poll poll, String id, String row) {

  /// The question, where it is asked after the answers so far.
  Optional<Question> asked(Progress progress) {
    return progress.version().engine().route(progress.state()).stream()
        .filter(question -> question.id().equals(id))
        .findFirst();
  }

  /// Whether it is shown so: a question with rows is shown row by row, others have none.
  boolean fits(Question question) {
    return question.rows().isEmpty()
        ? row.isEmpty()
        : question.rows().stream().anyMatch(known -> known.id().equals(row));
  }

  /// Answers it.
  Step answer(Progress progress, Fields fields) {
    var engine = progress.version().engine();
    return row.isEmpty()
        ? engine.answer(progress.state(), id, fields.input())
        : engine.answerRow(progress.state(), id, row, fields.input());
  }

  /// Its own address, with the language.
  String on(Language language, boolean fromOverview) {
    return "/"
        + language.code()
        + Paths.question(poll, id, row)
        + (fromOverview ? "?van=overzicht" : "");
  }

  /// Where to go once it was answered: to the same page in another language where one was asked
  /// for.
  String next(Language language, Progress progress, AnswerForm sent) {
    if (sent.language().isPresent()) {
      return on(sent.language().get(), sent.fromOverview());
    }
    var question = progress.version().definition().question(id).orElseThrow();
    return "/"
        + language.code()
        + (sent.fromOverview()
            ? Paths.resume(poll, progress)
            : Paths.after(poll, progress, question, row));
  }
}
