package nl.buurtstem.poll.disclosure;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import nl.buurtstem.poll.tally.QuestionTally;
import nl.buurtstem.survey.Choice;
import nl.buurtstem.survey.Question;
import nl.buurtstem.survey.Row;

/// What is counted of a question, or of one of its rows: how many gave each answer.
///
/// @param row the id of the row; empty where the question has none
/// @param answers their ids, or the grades; "I don't know" is not one. Empty for a number, of which
///   only the mean is told
public record AnswerTable(Question question, String row, List<String> answers) {
  private static final String FIRST_PLACE = "1";
  private static final List<String> VOTES = List.of("eens", "pas", "oneens");

  /// Keeps the list as it is now.
  public AnswerTable {
    answers = List.copyOf(answers);
  }

  /// The tables of a question: one, or one per row; none where people write, or nothing is asked.
  public static List<AnswerTable> of(Question question) {
    return switch (question) {
      case Question.ShortText _, Question.LongText _, Question.Information _ -> List.of();
      case Question.Matrix _, Question.Statements _ ->
          question.rows().stream()
              .map(Row::id)
              .map(row -> new AnswerTable(question, row, choices(question)))
              .toList();
      case Question.Grade _ -> List.of(new AnswerTable(question, "", grades()));
      case Question.SingleChoice _, Question.MultipleChoice _, Question.YesNo _, Question.Scale _ ->
          List.of(new AnswerTable(question, "", choices(question)));
      case Question.NumberQuestion _, Question.Ranking _ ->
          List.of(new AnswerTable(question, "", choices(question)));
      case Question.PictogramChoice _, Question.Consent _ ->
          List.of(new AnswerTable(question, "", choices(question)));
    };
  }

  private static List<String> choices(Question question) {
    return question.choices().stream()
        .filter(choice -> !choice.dontKnow())
        .map(Choice::id)
        .toList();
  }

  private static List<String> grades() {
    return IntStream.rangeClosed(1, 10).mapToObj(Integer::toString).toList();
  }

  /// Whether everybody gives exactly one of the answers.
  public boolean oneEach() {
    return switch (question) {
      case Question.MultipleChoice _ -> false;
      case Question.PictogramChoice pictograms -> pictograms.atMost() == 1;
      case Question.SingleChoice _, Question.YesNo _, Question.Scale _, Question.Grade _ -> true;
      case Question.NumberQuestion _, Question.Ranking _, Question.Matrix _ -> true;
      case Question.Statements _, Question.ShortText _, Question.LongText _ -> true;
      case Question.Information _, Question.Consent _ -> true;
    };
  }

  /// The answers from low to high, or from high to low; empty where they have no order.
  public Optional<List<String>> order() {
    return switch (question) {
      case Question.Scale _, Question.Grade _, Question.Matrix _, Question.YesNo _ ->
          Optional.of(answers);
      case Question.SingleChoice choice ->
          choice.ordered() ? Optional.of(answers) : Optional.empty();
      case Question.Statements _ -> Optional.of(VOTES);
      case Question.MultipleChoice _, Question.PictogramChoice _, Question.Ranking _ ->
          Optional.empty();
      case Question.NumberQuestion _, Question.ShortText _, Question.LongText _ -> Optional.empty();
      case Question.Information _, Question.Consent _ -> Optional.empty();
    };
  }

  /// How many gave an answer; of a ranking, how many put it first.
  public long count(QuestionTally tally, String answer) {
    if (question instanceof Question.Ranking) {
      return tally.count(answer, FIRST_PLACE);
    }
    return row.isEmpty() ? tally.count(answer) : tally.count(row, answer);
  }

  /// How many gave one of the answers.
  public long base(QuestionTally tally) {
    if (!row.isEmpty()) {
      return answers.stream().mapToLong(answer -> count(tally, answer)).sum();
    }
    return tally.answered()
        - question.choices().stream()
            .filter(Choice::dontKnow)
            .mapToLong(choice -> tally.count(choice.id()))
            .sum();
  }

  /// How many said something else: "I don't know" or "I would rather not say".
  public long leftOut(QuestionTally tally) {
    return row.isEmpty()
        ? tally.answered() - base(tally) + tally.declined()
        : tally.answered(row) - base(tally);
  }
}
