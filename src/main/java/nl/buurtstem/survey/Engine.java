package nl.buurtstem.survey;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Reads answers to one poll and knows which question is next. Pure: the same state and input give
/// the same step, whatever the channel. Safe for use by many threads.
public final class Engine {
  /// The name of the question's own field where a page has one question.
  public static final String FIELD = "a";

  private final Definition definition;
  private final Vocabulary vocabulary;
  private final Set<String> ids;

  private Engine(Definition definition, Vocabulary vocabulary) {
    this.definition = definition;
    this.vocabulary = vocabulary;
    this.ids = definition.questions().stream().map(Question::id).collect(Collectors.toSet());
  }

  /// Whether the poll has a question with this id.
  boolean knows(String questionId) {
    return ids.contains(questionId);
  }

  /// An engine that reads web forms, and text messages that answer by number.
  public static Engine of(Definition definition) {
    return new Engine(definition, Vocabulary.NONE);
  }

  /// An engine that also reads the product's own words ("ja", "nee") in text messages.
  public static Engine of(Definition definition, Vocabulary vocabulary) {
    return new Engine(definition, vocabulary);
  }

  /// The poll.
  public Definition definition() {
    return definition;
  }

  /// Nothing answered yet.
  public State start() {
    return new State(definition.version(), Map.of(), Map.of());
  }

  /// Reads the answer to one question. Rows that a form does not name keep the answer they had.
  public Step answer(State state, String questionId, Input input) {
    var question = definition.question(questionId);
    if (question.isEmpty()) {
      return refused(state, FaultCode.UNKNOWN_QUESTION);
    }
    if (!route(state).contains(question.get())) {
      return refused(state, FaultCode.NOT_ASKED);
    }
    var reading =
        switch (input) {
          case Input.Fields(var values) -> new FieldReader(question.get(), FIELD, values).read();
          case Input.Text text -> new TextReader(question.get(), vocabulary).read(text);
          case Input.Skip _ -> new Reading.Nothing();
          case Input.Decline _ -> declined(question.get(), FIELD);
        };
    return step(state, question.get(), reading);
  }

  /// Reads the answer to one row, where rows are shown one at a time. The value is in `a` or in
  /// `a.<row>`. A row that is skipped or declined has no answer; the others keep theirs.
  public Step answerRow(State state, String questionId, String row, Input input) {
    var question = definition.question(questionId);
    if (question.isEmpty() || question.get().rows().stream().noneMatch(r -> r.id().equals(row))) {
      return refused(state, FaultCode.UNKNOWN_QUESTION);
    }
    if (!route(state).contains(question.get())) {
      return refused(state, FaultCode.NOT_ASKED);
    }
    var reading = new RowReader(question.get(), FIELD).one(row, input, vocabulary);
    return step(state, question.get(), reading);
  }

  /// Reads a form with all questions. What is right is kept, whatever else is wrong.
  ///
  /// @param values by field name: `<question>`, `<question>.other`, `<question>.<row>`,
  ///   `<question>.decline`; names that begin with `_` are not the poll's
  public Step answerAll(State state, Map<String, List<String>> values) {
    return new PageReader(this, values).read(state);
  }

  /// The questions that are asked, given the answers so far, in order.
  public List<Question> route(State state) {
    return definition.questions().stream()
        .filter(question -> isAsked(question, state.answers()))
        .toList();
  }

  /// The question after this one.
  public Optional<Question> after(State state, String questionId) {
    int place = place(questionId);
    return route(state).stream().filter(question -> place(question.id()) > place).findFirst();
  }

  /// The question before this one.
  public Optional<Question> before(State state, String questionId) {
    int place = place(questionId);
    return route(state).reversed().stream()
        .filter(question -> place(question.id()) < place)
        .findFirst();
  }

  /// The first question that was not seen yet, or of which not all rows were seen.
  public Optional<Question> firstOpen(State state) {
    return route(state).stream().filter(question -> Openness.isOpen(question, state)).findFirst();
  }

  /// The first row of a question that was not seen yet.
  public Optional<Row> firstOpenRow(State state, String questionId) {
    return definition
        .question(questionId)
        .flatMap(question -> Openness.firstOpenRow(question, state));
  }

  /// Whether the response can be sent, and what it then is.
  public Completion complete(State state) {
    var route = route(state);
    var missing = route.stream().filter(question -> Openness.isMissing(question, state)).toList();
    if (!missing.isEmpty()) {
      return new Completion.Missing(missing);
    }
    var answers = new LinkedHashMap<String, Answer>();
    for (var question : route) {
      state
          .answer(question.id())
          .filter(answer -> answer.substantive() || answer instanceof Answer.Declined)
          .ifPresent(answer -> answers.put(question.id(), answer));
    }
    return new Completion.Complete(answers);
  }

  boolean isAsked(Question question, Map<String, Answer> answers) {
    return question.when().map(condition -> Conditions.holds(condition, answers)).orElse(true);
  }

  /// The state with these answers, each put where it belongs by the conditions.
  State with(State state, Map<String, Answer> given) {
    var all = new LinkedHashMap<>(state.apart());
    all.putAll(state.answers());
    all.putAll(given);
    var answers = new LinkedHashMap<String, Answer>();
    for (var question : definition.questions()) {
      var answer = all.get(question.id());
      if (answer != null && isAsked(question, answers)) {
        answers.put(question.id(), answer);
      }
    }
    all.keySet().removeAll(answers.keySet());
    return new State(state.version(), answers, all);
  }

  /// What nothing filled in means for this question.
  static Reading skipped(Question question, String field) {
    return question.required().isPresent()
        ? Reading.faulty(FaultCode.REQUIRED, field)
        : new Reading.Understood(new Answer.Skipped());
  }

  static Reading declined(Question question, String field) {
    return question.sensitive().isPresent()
        ? new Reading.Understood(new Answer.Declined())
        : Reading.faulty(FaultCode.CANNOT_DECLINE, field);
  }

  private Step step(State state, Question question, Reading reading) {
    return switch (reading) {
      case Reading.Understood(Answer.Rows rows) ->
          accepted(state, question, RowReader.merge(state.answer(question.id()), rows));
      case Reading.Understood(var answer) -> accepted(state, question, answer);
      case Reading.Faulty(var faults) -> new Step.Refused(state, faults);
      case Reading.Nothing _ -> nothing(state, question);
    };
  }

  private Step nothing(State state, Question question) {
    return state.answer(question.id()).orElse(null) instanceof Answer.Rows rows
            && question.required().isEmpty()
        ? accepted(state, question, new RowReader(question, FIELD).skipRest(rows))
        : step(state, question, skipped(question, FIELD));
  }

  private Step accepted(State state, Question question, Answer answer) {
    return new Step.Accepted(with(state, Map.of(question.id(), answer)));
  }

  private static Step refused(State state, FaultCode code) {
    return new Step.Refused(state, List.of(Fault.of(code, FIELD)));
  }

  private int place(String questionId) {
    return definition.questions().stream().map(Question::id).toList().indexOf(questionId);
  }
}
