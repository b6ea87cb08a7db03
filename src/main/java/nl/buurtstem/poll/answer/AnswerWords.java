package nl.buurtstem.poll.answer;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.buurtstem.poll.Poll;
import nl.buurtstem.poll.Said;
import nl.buurtstem.poll.Say;
import nl.buurtstem.poll.visit.Progress;
import nl.buurtstem.survey.Answer;
import nl.buurtstem.survey.Choice;
import nl.buurtstem.survey.Question;

/// Answers in words, for the overview and for whoever shows a receipt.
final class AnswerWords {
  private AnswerWords() {}

  /// The questions that were asked and their answers.
  ///
  /// @param missing questions that must be answered before sending
  static List<OverviewPage.Line> lines(
      Say say, Poll poll, Progress progress, List<Question> missing) {
    return progress.version().engine().route(progress.state()).stream()
        .filter(question -> !(question instanceof Question.Information))
        .map(question ->
            new OverviewPage.Line(
                say.of(question.text()),
                of(say, question, progress.state().answer(question.id())),
                say.frame().url(Paths.enter(poll, progress, question)) + "?van=overzicht",
                missing.contains(question)))
        .toList();
  }

  /// The parts of an answer; empty where there is none.
  static List<Said> of(Say say, Question question, Optional<Answer> answer) {
    return answer.map(given -> parts(say, question, given)).orElse(List.of());
  }

  private static List<Said> parts(Say say, Question question, Answer answer) {
    return switch (answer) {
      case Answer.Chosen(var option, var other) -> chosen(say, question, List.of(option), other);
      case Answer.ChosenSeveral(var options, var other) -> chosen(say, question, options, other);
      case Answer.Graded(int grade) -> List.of(Said.here(Integer.toString(grade)));
      case Answer.Numbered(var number) -> List.of(Said.here(number.toPlainString()));
      case Answer.Ranked(var options) -> ranked(say, question, options);
      case Answer.Rows(var rows, var _) -> rows(say, question, rows);
      case Answer.Written(var text) -> List.of(own(text));
      case Answer.Declined _ -> List.of(say.word("poll.rather_not"));
      case Answer.Skipped _ -> List.of();
    };
  }

  private static List<Said> chosen(
      Say say, Question question, List<String> options, Optional<String> other) {
    var parts = new ArrayList<Said>();
    options.forEach(option -> parts.add(label(say, question, option)));
    other.ifPresent(text -> parts.add(own(text)));
    return parts;
  }

  private static List<Said> ranked(Say say, Question question, List<String> options) {
    var parts = new ArrayList<Said>();
    for (var option : options) {
      var label = label(say, question, option);
      parts.add(new Said((parts.size() + 1) + ". " + label.text(), label.lang(), label.dir()));
    }
    return parts;
  }

  private static List<Said> rows(Say say, Question question, Map<String, String> rows) {
    var parts = new ArrayList<Said>();
    for (var row : question.rows()) {
      var option = rows.get(row.id());
      if (option != null) {
        var text = say.of(row.text());
        parts.add(
            new Said(
                text.text() + " – " + label(say, question, option).text(),
                text.lang(),
                text.dir()));
      }
    }
    return parts;
  }

  private static Said label(Say say, Question question, String option) {
    return question.choices().stream()
        .filter(choice -> choice.id().equals(option))
        .findFirst()
        .map(Choice::label)
        .map(say::of)
        .orElseGet(() -> Said.here(option));
  }

  /// Own words can be in any language.
  private static Said own(String text) {
    return new Said("“" + text + "”", "und", "auto");
  }
}
