package nl.buurtstem.poll.sms;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.buurtstem.platform.Words;
import nl.buurtstem.survey.Engine;
import nl.buurtstem.survey.Fault;
import nl.buurtstem.survey.Input;
import nl.buurtstem.survey.Question;
import nl.buurtstem.survey.Row;
import nl.buurtstem.survey.SmsText;
import nl.buurtstem.survey.State;
import nl.buurtstem.survey.Step;
import nl.buurtstem.survey.Vocabulary;

/// How one poll is asked by text message in one language. Pure: the same state and text give the
/// same turn; nothing is stored or sent here, and there is no clock.
public final class Script {
  /// An answer that is not understood is asked for twice more, then the question is passed over.
  private static final int TRIES = 3;

  private final Engine engine;
  private final SmsText texts;
  private final Words words;

  /// @param words of the language that the person is asked in
  public Script(Engine engine, Vocabulary vocabulary, Words words) {
    this.engine = engine;
    this.texts = new SmsText(words.language().code(), vocabulary);
    this.words = words;
  }

  /// One question, or one row of it, that is asked.
  record Asked(Question question, Optional<Row> row) {}

  /// The first text.
  ///
  /// @param more lines to end with; empty for none
  public String intro(State state, String more) {
    return new FirstText(engine.definition(), words).of(left(state), more);
  }

  /// How many answers are still asked for.
  int left(State state) {
    return (int)
        engine.route(state).stream()
            .filter(question -> !(question instanceof Question.Information))
            .mapToLong(question -> open(question, state))
            .sum();
  }

  private static long open(Question question, State state) {
    var given = state.answer(question.id()).orElse(null);
    if (given instanceof nl.buurtstem.survey.Answer.Rows rows) {
      return question.rows().stream().filter(row -> !rows.seen(row.id())).count();
    }
    return given == null ? Math.max(1, question.rows().size()) : 0;
  }

  /// Asks the open question.
  public Turn ask(State state, Talk talk) {
    return ask(state, talk, new ArrayList<>());
  }

  private Turn ask(State state, Talk talk, List<String> said) {
    var now = state;
    var asked = asked(now, talk);
    while (asked.isPresent() && asked.get().question() instanceof Question.Information) {
      said.addAll(texts.of(asked.get().question(), Optional.empty()));
      now = engine.answer(now, asked.get().question().id(), new Input.Skip()).state();
      asked = asked(now, Talk.AHEAD);
    }
    asked.ifPresent(open -> said.addAll(texts.of(open.question(), open.row())));
    return new Turn(now, asked.isPresent() ? talk : Talk.AHEAD, said, asked.isEmpty());
  }

  /// Whether the text is an answer to the open question, which is not one for words of one's own.
  boolean answers(State state, Talk talk, String text) {
    return asked(state, talk)
        .filter(open -> SmsText.answerCount(open.question()) > 0)
        .map(open -> step(state, open, text) instanceof Step.Accepted)
        .orElse(false);
  }

  /// Whether the open question asks for words of one's own.
  boolean asksForWords(State state, Talk talk) {
    return asked(state, talk)
        .map(Asked::question)
        .filter(open -> open instanceof Question.ShortText || open instanceof Question.LongText)
        .isPresent();
  }

  /// Reads the answer to the open question, and asks the next one or the same again.
  public Turn answer(State state, Talk talk, String text) {
    var open = asked(state, talk);
    if (open.isEmpty()) {
      return ask(state, Talk.AHEAD);
    }
    return switch (step(state, open.get(), text)) {
      case Step.Accepted(var after) -> {
        var turn = ask(after, next(open.get(), talk));
        yield untouched(state) && !turn.done() ? turn.ending(this::withBack) : turn;
      }
      case Step.Refused(var _, var faults) -> refused(state, talk.again(), open.get(), faults);
    };
  }

  private boolean untouched(State state) {
    return engine.route(state).stream()
        .filter(question -> !(question instanceof Question.Information))
        .noneMatch(question -> state.answer(question.id()).isPresent());
  }

  /// After the first answer it is told how to go back.
  private String withBack(String text) {
    return new Hint("sms.hint.back", SmsWord.BACK, words).behind(text);
  }

  private Step step(State state, Asked open, String text) {
    return take(state, open, new Input.Text(text, words.language().code()));
  }

  private Step take(State state, Asked open, Input input) {
    var id = open.question().id();
    return open.row()
        .map(row -> engine.answerRow(state, id, row.id(), input))
        .orElseGet(() -> engine.answer(state, id, input));
  }

  private Turn refused(State state, Talk talk, Asked open, List<Fault> faults) {
    if (talk.tries() >= TRIES
        && take(state, open, new Input.Skip()) instanceof Step.Accepted(var after)) {
      return ask(after, next(open, talk), new ArrayList<>(List.of(words.get("sms.skipped"))));
    }
    var last = faults.getLast();
    var lines = new ArrayList<String>();
    lines.add(words.get(last.code().key(), last.arguments()));
    if (talk.tries() >= TRIES) {
      var link = SmsWords.shown(words, SmsWord.LINK);
      lines.add(words.get("sms.required", "link", link));
    } else {
      lines.add(texts.question(open.question(), open.row()));
      texts.howMany(open.question()).ifPresent(lines::add);
      new Retry(words).how(open.question()).ifPresent(lines::add);
    }
    return new Turn(state, talk, List.of(String.join("\n", lines)), false);
  }

  /// Back to the question before the open one.
  Turn back(State state, Talk talk) {
    var before =
        asked(state, talk)
            .map(open -> before(state, open))
            .orElseGet(() -> engine.route(state).stream().reduce((_, last) -> last));
    return before
        .map(question -> ask(state, Talk.at(question.id(), firstRow(question))))
        .orElseGet(() -> ask(state, talk, new ArrayList<>(List.of(words.get("sms.first")))));
  }

  private Optional<Question> before(State state, Asked open) {
    var route = engine.route(state);
    return route.subList(0, route.indexOf(open.question())).reversed().stream()
        .filter(question -> !(question instanceof Question.Information))
        .findFirst();
  }

  private static Optional<String> firstRow(Question question) {
    return question.rows().stream().findFirst().map(Row::id);
  }

  /// The question that the person went back to, as long as it is asked; else the first open one.
  Optional<Asked> asked(State state, Talk talk) {
    var chosen =
        talk.question()
            .flatMap(id -> engine.route(state).stream().filter(q -> q.id().equals(id)).findFirst());
    return chosen.isPresent()
        ? chosen.map(question -> new Asked(question, row(question, talk)))
        : engine
            .firstOpen(state)
            .map(question -> new Asked(question, engine.firstOpenRow(state, question.id())));
  }

  private static Optional<Row> row(Question question, Talk talk) {
    return talk.row()
        .flatMap(id -> question.rows().stream().filter(row -> row.id().equals(id)).findFirst())
        .or(() -> question.rows().stream().findFirst());
  }

  /// Whoever went back goes through the rows of that question, and then on to what is open.
  private static Talk next(Asked answered, Talk talk) {
    var rows = answered.question().rows();
    int place = answered.row().map(rows::indexOf).orElse(rows.size());
    return talk.question().isPresent() && place + 1 < rows.size()
        ? Talk.at(answered.question().id(), Optional.of(rows.get(place + 1).id()))
        : Talk.AHEAD;
  }
}
