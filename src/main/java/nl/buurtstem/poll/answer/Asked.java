package nl.buurtstem.poll.answer;

import io.micronaut.http.HttpRequest;
import java.util.Optional;
import nl.buurtstem.platform.Language;
import nl.buurtstem.poll.Poll;
import nl.buurtstem.poll.page.Fields;
import nl.buurtstem.poll.visit.Progress;
import nl.buurtstem.survey.Answer;
import nl.buurtstem.survey.Engine;
import nl.buurtstem.survey.Question;
import nl.buurtstem.survey.Step;

/// One question, or one row of it, as one browser asks for it. There may be no such question.
///
/// @param row empty for a question without rows
record Asked(HttpRequest<?> request, Language language, Poll poll, String question, String row) {

  /// The question, where it is asked after the answers so far.
  Optional<Question> in(Progress progress) {
    return progress.version().engine().route(progress.state()).stream()
        .filter(asked -> asked.id().equals(question))
        .findFirst();
  }

  /// Whether the row belongs to it: a question with rows is shown row by row, others have none.
  boolean fits(Question found) {
    return found.rows().isEmpty()
        ? row.isEmpty()
        : found.rows().stream().anyMatch(known -> known.id().equals(row));
  }

  /// What was answered before; of a row, its one option.
  Optional<Answer> answer(Progress progress) {
    return progress.state().answer(question).flatMap(this::own);
  }

  private Optional<Answer> own(Answer answer) {
    return switch (answer) {
      case Answer.Rows(var rows, var _) when !row.isEmpty() ->
          Optional.ofNullable(rows.get(row)).map(Answer.Chosen::new);
      case Answer _ -> Optional.of(answer);
    };
  }

  /// The same, as the fields of a page.
  Fields saved(Progress progress) {
    return answer(progress).map(answer -> Fields.of(Engine.FIELD, answer)).orElse(Fields.NONE);
  }

  /// Reads what was filled in.
  Step step(Progress progress, Fields fields) {
    var engine = progress.version().engine();
    return row.isEmpty()
        ? engine.answer(progress.state(), question, fields.input())
        : engine.answerRow(progress.state(), question, row, fields.input());
  }

  /// Its address after the language.
  String path() {
    return Paths.question(poll, question, row);
  }

  /// An address of the poll in this language.
  String url(String path) {
    return "/" + language.code() + path;
  }

  /// The same in another language.
  Asked in(Language other) {
    return new Asked(request, other, poll, question, row);
  }
}
