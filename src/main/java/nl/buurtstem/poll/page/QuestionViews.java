package nl.buurtstem.poll.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.buurtstem.poll.page.QuestionView.Look;
import nl.buurtstem.survey.Fault;
import nl.buurtstem.survey.Question;
import nl.buurtstem.survey.Row;

/// Makes what a page shows of questions: in the reader's language, with what was filled in and what
/// is wrong with it.
public final class QuestionViews {
  private final Say say;
  private final Fields fields;
  private final OptionViews options;
  private final FaultWords wrong;

  /// For a page in the reader's language.
  ///
  /// @param fields what was filled in
  /// @param faults what is wrong with it
  public QuestionViews(Say say, Fields fields, List<Fault> faults) {
    this.say = say;
    this.fields = fields;
    this.options = new OptionViews(say, fields);
    this.wrong = new FaultWords(say, faults);
  }

  /// A question as a whole.
  ///
  /// @param prefix the name of the question's own field
  public QuestionView view(Question question, String prefix) {
    return switch (question) {
      case Question.SingleChoice _, Question.YesNo _, Question.Consent _ ->
          choice(question, prefix, Look.CARDS, false);
      case Question.MultipleChoice _ -> choice(question, prefix, Look.CARDS, true);
      case Question.Scale(var _, var look, var _) -> choice(question, prefix, look(look), false);
      case Question.PictogramChoice(var _, var _, int atMost) ->
          choice(question, prefix, Look.PICTURES, atMost > 1);
      case Question.Grade grade -> grade(grade, prefix);
      case Question.NumberQuestion number -> number(number, prefix);
      case Question.Ranking ranking -> ranking(ranking, prefix);
      case Question.ShortText(var _, int max) -> words(question, prefix, max, false);
      case Question.LongText(var _, int max) -> words(question, prefix, max, true);
      case Question.Matrix _, Question.Statements _ -> rows(question, prefix);
      case Question.Information(var _, var body) ->
          new QuestionView.Information(
              prefix,
              say.of(question.text()),
              help(question),
              List.of(),
              Optional.of(say.of(body)));
    };
  }

  /// One row of a matrix, or one statement, on a page of its own.
  public QuestionView row(Question question, Row row, String prefix) {
    return new QuestionView.Choice(
        prefix,
        Optional.of(say.of(question.text())),
        say.of(row.text()),
        help(question),
        wrong.all(),
        prefix,
        false,
        Look.CARDS,
        options.of(question, prefix, false),
        Optional.empty());
  }

  private QuestionView choice(Question question, String prefix, Look look, boolean several) {
    var other = options.other(question, prefix, wrong);
    return new QuestionView.Choice(
        prefix,
        Optional.empty(),
        say.of(question.text()),
        help(question),
        other.map(own -> wrong.withBut(prefix, own.name())).orElseGet(() -> wrong.with(prefix)),
        prefix,
        several,
        look,
        options.of(question, prefix, several),
        other);
  }

  private QuestionView grade(Question.Grade grade, String prefix) {
    return new QuestionView.Grade(
        prefix,
        say.of(grade.text()),
        help(grade),
        wrong.with(prefix),
        prefix,
        say.of(grade.low()),
        say.of(grade.high()),
        options.grades(prefix),
        options.insteadAmong(grade, prefix));
  }

  private QuestionView number(Question.NumberQuestion number, String prefix) {
    var typed = fields.first(prefix);
    return new QuestionView.NumberField(
        prefix,
        say.of(number.text()),
        help(number),
        wrong.with(prefix),
        prefix,
        typed.equals(Fields.DECLINED) ? "" : typed,
        number.unit().map(say::of),
        options.insteadBeside(number, prefix));
  }

  private QuestionView ranking(Question.Ranking ranking, String prefix) {
    return new QuestionView.Order(
        prefix,
        say.of(ranking.text()),
        help(ranking),
        wrong.with(prefix),
        ranking.top(),
        options.places(ranking, prefix),
        options.insteadBeside(ranking, prefix));
  }

  private QuestionView words(Question question, String prefix, int max, boolean isLong) {
    var typed = fields.first(prefix);
    return new QuestionView.Words(
        prefix,
        say.of(question.text()),
        help(question),
        wrong.with(prefix),
        prefix,
        typed.equals(Fields.DECLINED) ? "" : typed,
        max,
        isLong,
        options.insteadBeside(question, prefix));
  }

  private QuestionView rows(Question question, String prefix) {
    var rows = new ArrayList<QuestionView.Choice>();
    for (var row : question.rows()) {
      var name = prefix + "." + row.id();
      rows.add(
          new QuestionView.Choice(
              name,
              Optional.empty(),
              say.of(row.text()),
              Optional.empty(),
              wrong.with(name),
              name,
              false,
              Look.STEPS,
              options.of(question, name, false),
              Optional.empty()));
    }
    return new QuestionView.Rows(
        prefix,
        say.of(question.text()),
        help(question),
        wrong.withWhole(prefix, question.rows()),
        rows);
  }

  private Optional<Said> help(Question question) {
    return question.help().map(say::of);
  }

  /// What is wrong with no question at all.
  public List<String> stray(List<Question> questions) {
    return wrong.stray(questions);
  }

  private static Look look(Question.Scale.Look look) {
    return switch (look) {
      case AGREEMENT, PLAIN -> Look.CARDS;
      case SMILEY -> Look.SMILEYS;
    };
  }
}
