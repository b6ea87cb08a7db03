package nl.buurtstem.poll.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import nl.buurtstem.poll.Said;
import nl.buurtstem.poll.Say;
import nl.buurtstem.poll.page.QuestionView.Look;
import nl.buurtstem.poll.page.QuestionView.OptionView;
import nl.buurtstem.poll.page.QuestionView.OtherView;
import nl.buurtstem.poll.page.QuestionView.PlaceView;
import nl.buurtstem.survey.Fault;
import nl.buurtstem.survey.Option;
import nl.buurtstem.survey.Question;
import nl.buurtstem.survey.Row;
import nl.buurtstem.survey.Texts;

/// Makes what a page shows of questions: in the reader's language, with what was filled in and what
/// is wrong with it.
///
/// @param say the texts in the reader's language
/// @param fields what was filled in
/// @param faults what is wrong with it
public record QuestionViews(Say say, Fields fields, List<Fault> faults) {
  private static final int OTHER_MAX = 200;

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
        messages(_ -> true),
        prefix,
        false,
        Look.CARDS,
        options(question, prefix, false),
        Optional.empty());
  }

  private QuestionView choice(Question question, String prefix, Look look, boolean several) {
    return new QuestionView.Choice(
        prefix,
        Optional.empty(),
        say.of(question.text()),
        help(question),
        own(prefix),
        prefix,
        several,
        look,
        options(question, prefix, several),
        other(question, prefix));
  }

  private List<OptionView> options(Question question, String prefix, boolean several) {
    var chosen = fields.all(prefix);
    var opening = question.options().stream().filter(Option::other).map(Option::id).toList();
    var options = new ArrayList<OptionView>();
    for (var choice : question.choices()) {
      options.add(
          new OptionView(
              options.isEmpty() ? prefix : prefix + "-" + choice.id(),
              prefix,
              choice.id(),
              say.of(choice.label()),
              choice.picture().flatMap(say::picture),
              chosen.contains(choice.id()),
              opening.contains(choice.id()),
              choice.dontKnow()));
    }
    if (question.sensitive().isPresent()) {
      options.add(several ? instead(prefix).getFirst() : decline(prefix, prefix, Fields.DECLINED));
    }
    return options;
  }

  private Optional<OtherView> other(Question question, String prefix) {
    var name = prefix + ".other";
    return question.options().stream()
        .filter(Option::other)
        .findFirst()
        .map(_ -> new OtherView(prefix + "-other", name, fields.first(name), OTHER_MAX));
  }

  private QuestionView grade(Question.Grade grade, String prefix) {
    var chosen = fields.first(prefix);
    var steps = new ArrayList<OptionView>();
    for (int step = 1; step <= 10; step++) {
      var value = Integer.toString(step);
      steps.add(
          new OptionView(
              step == 1 ? prefix : prefix + "-" + value,
              prefix,
              value,
              Said.here(value),
              Optional.empty(),
              chosen.equals(value),
              false,
              false));
    }
    return new QuestionView.Grade(
        prefix,
        say.of(grade.text()),
        help(grade),
        own(prefix),
        prefix,
        say.of(grade.low()),
        say.of(grade.high()),
        steps,
        grade.sensitive().isPresent()
            ? List.of(decline(prefix, prefix, Fields.DECLINED))
            : List.of());
  }

  private QuestionView number(Question.NumberQuestion number, String prefix) {
    var typed = fields.first(prefix);
    return new QuestionView.Number(
        prefix,
        say.of(number.text()),
        help(number),
        own(prefix),
        prefix,
        typed.equals(Fields.DECLINED) ? "" : typed,
        number.unit().map(say::of),
        insteadIfSensitive(number, prefix));
  }

  private QuestionView ranking(Question.Ranking ranking, String prefix) {
    var order = fields.all(prefix);
    var options = new ArrayList<PlaceView>();
    for (var option : ranking.options()) {
      var name = prefix + "." + option.id();
      var typed = fields.first(name);
      options.add(
          new PlaceView(
              options.isEmpty() ? prefix : prefix + "-" + option.id(),
              name,
              say.of(option.text()),
              typed.isEmpty() ? order.indexOf(option.id()) + 1 : place(typed)));
    }
    return new QuestionView.Order(
        prefix,
        say.of(ranking.text()),
        help(ranking),
        own(prefix),
        ranking.top(),
        options,
        insteadIfSensitive(ranking, prefix));
  }

  private static int place(String typed) {
    return typed.matches("[1-9]") ? Integer.parseInt(typed) : 0;
  }

  private QuestionView words(Question question, String prefix, int max, boolean isLong) {
    var typed = fields.first(prefix);
    return new QuestionView.Words(
        prefix,
        say.of(question.text()),
        help(question),
        own(prefix),
        prefix,
        typed.equals(Fields.DECLINED) ? "" : typed,
        max,
        isLong,
        insteadIfSensitive(question, prefix));
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
              own(name),
              name,
              false,
              Look.STEPS,
              options(question, name, false),
              Optional.empty()));
    }
    return new QuestionView.Rows(
        prefix, say.of(question.text()), help(question), ofWhole(prefix, question.rows()), rows);
  }

  private List<OptionView> insteadIfSensitive(Question question, String prefix) {
    return question.sensitive().isPresent() ? instead(prefix) : List.of();
  }

  /// A box to tick beside fields that are not options.
  private List<OptionView> instead(String prefix) {
    return List.of(decline(prefix, prefix + ".decline", "1"));
  }

  private OptionView decline(String prefix, String name, String value) {
    return new OptionView(
        prefix + "-decline",
        name,
        value,
        say.word("poll.rather_not"),
        Optional.empty(),
        fields.declined(prefix),
        false,
        true);
  }

  private Optional<Said> help(Question question) {
    return question.help().map(say::of);
  }

  private List<String> own(String prefix) {
    return messages(fault -> belongs(fault, prefix));
  }

  private static boolean belongs(Fault fault, String prefix) {
    return fault.field().equals(prefix) || fault.field().startsWith(prefix + ".");
  }

  /// What is wrong with the whole question, and not with one of its rows.
  private List<String> ofWhole(String prefix, List<Row> rows) {
    return messages(fault ->
        belongs(fault, prefix)
            && rows.stream().noneMatch(row -> belongs(fault, prefix + "." + row.id())));
  }

  /// What is wrong with no question at all.
  public List<String> stray(List<Question> questions) {
    return messages(
        fault -> questions.stream().noneMatch(question -> belongs(fault, question.id())));
  }

  private List<String> messages(Predicate<Fault> which) {
    return faults.stream().filter(which).map(say::message).distinct().toList();
  }

  private static Look look(Question.Scale.Look look) {
    return switch (look) {
      case AGREEMENT, PLAIN -> Look.CARDS;
      case SMILEY -> Look.SMILEYS;
    };
  }

  /// Paragraphs of a longer text.
  public static List<Said> paragraphs(Say say, Texts texts) {
    var whole = say.of(texts);
    return whole
        .text()
        .lines()
        .filter(line -> !line.isBlank())
        .map(line -> new Said(line, whole.lang(), whole.dir()))
        .toList();
  }
}
