package nl.buurtstem.poll.export;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import nl.buurtstem.export.CellType;
import nl.buurtstem.export.Column;
import nl.buurtstem.survey.Answer;
import nl.buurtstem.survey.Choice;
import nl.buurtstem.survey.Question;
import org.jspecify.annotations.Nullable;

/// Lays the answers to one question out in columns. They are called after the question:
/// `<question>`, `<question>.<option>` where several can be chosen or ranked, `<question>.<row>`
/// for rows, and `<question>.LIEVERNIET` where "I would rather not say" is offered. Ids are small
/// letters, so capitals are the product's own. Own words have no column: they leave only apart, and
/// after somebody has read them.
final class AnswerColumns {
  static final String DECLINED = "LIEVERNIET";
  private final Question question;
  private final int version;
  private final Labels labels;
  private final Values values;
  private final List<AnswerColumn> columns = new ArrayList<>();

  private AnswerColumns(Question question, int version, Labels labels, Values values) {
    this.question = question;
    this.version = version;
    this.labels = labels;
    this.values = values;
  }

  static List<AnswerColumn> of(Question question, int version, Labels labels, Values values) {
    var made = new AnswerColumns(question, version, labels, values);
    made.answer();
    if (question.sensitive().isPresent()) {
      made.add(
          "." + DECLINED,
          CellType.INTEGER,
          "zegt het liever niet",
          answer -> answer instanceof Answer.Declined ? 1 : 0);
    }
    return made.columns;
  }

  private void answer() {
    switch (question) {
      case Question.SingleChoice _, Question.YesNo _, Question.Scale _, Question.Consent _ -> one();
      case Question.PictogramChoice choice when choice.atMost() == 1 -> one();
      case Question.PictogramChoice _, Question.MultipleChoice _ -> several();
      case Question.Ranking _ -> ranking();
      case Question.Matrix _, Question.Statements _ -> rows();
      case Question.Grade _ ->
          add(
              "",
              CellType.INTEGER,
              "",
              answer -> answer instanceof Answer.Graded(int n) ? n : null);
      case Question.NumberQuestion _ ->
          add(
              "",
              CellType.DECIMAL,
              "",
              answer -> answer instanceof Answer.Numbered(var n) ? n : null);
      case Question.ShortText _, Question.LongText _, Question.Information _ -> {}
    }
  }

  private void one() {
    add(
        "",
        CellType.TEXT,
        "",
        answer ->
            switch (answer) {
              case Answer.Chosen(var option, var _) -> value(option);
              // A pictogram question that allowed several in this version of the poll.
              case Answer.ChosenSeveral(var options, var _) when options.size() == 1 ->
                  value(options.getFirst());
              case Answer _ -> null;
            });
  }

  private void several() {
    for (var choice : question.choices()) {
      part(
          choice,
          answer ->
              switch (answer) {
                case Answer.ChosenSeveral(var options, var _) ->
                    options.contains(choice.id()) ? 1 : 0;
                case Answer.Chosen(var option, var _) -> option.equals(choice.id()) ? 1 : 0;
                case Answer _ -> null;
              });
    }
  }

  private void ranking() {
    for (var choice : question.choices()) {
      part(
          choice,
          answer ->
              answer instanceof Answer.Ranked(var options) && options.contains(choice.id())
                  ? options.indexOf(choice.id()) + 1
                  : null);
    }
  }

  private void part(Choice choice, Function<Answer, @Nullable Object> cell) {
    add("." + choice.id(), CellType.INTEGER, labels.of(choice), cell);
  }

  private void rows() {
    for (var row : question.rows()) {
      add(
          "." + row.id(),
          CellType.TEXT,
          labels.of(row.text()),
          answer ->
              answer instanceof Answer.Rows(var rows, var _) && rows.containsKey(row.id())
                  ? value(rows.getOrDefault(row.id(), ""))
                  : null);
    }
  }

  private String value(String option) {
    return values == Values.CODES ? option : labels.of(question, option);
  }

  private void add(
      String suffix, CellType type, String part, Function<Answer, @Nullable Object> cell) {
    var title = labels.of(question.text());
    var column =
        Column.of(question.id() + suffix, type, part.isEmpty() ? title : title + " – " + part);
    columns.add(new AnswerColumn(column, question.id(), version, cell));
  }
}
