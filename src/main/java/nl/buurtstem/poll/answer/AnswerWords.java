package nl.buurtstem.poll.answer;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.buurtstem.poll.Poll;
import nl.buurtstem.poll.answer.OverviewPage.Part;
import nl.buurtstem.poll.page.Said;
import nl.buurtstem.poll.page.Say;
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
  static List<Part> of(Say say, Question question, Optional<Answer> answer) {
    return answer.map(given -> parts(say, question, given)).orElse(List.of());
  }

  private static List<Part> parts(Say say, Question question, Answer answer) {
    return switch (answer) {
      case Answer.Chosen(var option, var other) -> chosen(say, question, List.of(option), other);
      case Answer.ChosenSeveral(var options, var other) -> chosen(say, question, options, other);
      case Answer.Graded(int grade) -> List.of(Part.of(Said.here(Integer.toString(grade))));
      case Answer.Numbered(var number) -> List.of(Part.of(Said.here(number.toPlainString())));
      case Answer.Ranked(var options) -> ranked(say, question, options);
      case Answer.Rows(var rows, var _) -> rows(say, question, rows);
      case Answer.Written(var text) -> List.of(Part.of(own(text)));
      case Answer.Declined _ -> List.of(Part.of(say.word("poll.rather_not")));
      case Answer.Skipped _ -> List.of();
    };
  }

  private static List<Part> chosen(
      Say say, Question question, List<String> options, Optional<String> other) {
    var parts = new ArrayList<Part>();
    options.forEach(option -> parts.add(Part.of(label(say, question, option))));
    other.ifPresent(text -> parts.add(Part.of(own(text))));
    return parts;
  }

  private static List<Part> ranked(Say say, Question question, List<String> options) {
    var parts = new ArrayList<Part>();
    for (var option : options) {
      var label = label(say, question, option);
      var place = (parts.size() + 1) + ". " + label.text();
      parts.add(Part.of(new Said(place, label.lang(), label.dir())));
    }
    return parts;
  }

  private static List<Part> rows(Say say, Question question, Map<String, String> rows) {
    var parts = new ArrayList<Part>();
    for (var row : question.rows()) {
      var option = rows.get(row.id());
      if (option != null) {
        parts.add(new Part(Optional.of(say.of(row.text())), label(say, question, option)));
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
