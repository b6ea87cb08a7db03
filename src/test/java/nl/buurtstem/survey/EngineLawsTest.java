package nl.buurtstem.survey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import nl.buurtstem.survey.source.Definitions;

/// What holds for every sequence of inputs, however hostile.
class EngineLawsTest {
  private static final Definition POLL = Polls.everything();
  private final Engine engine = Engine.of(POLL, (key, _) -> key);

  /// One call of the engine.
  record Move(String question, String row, Input input) {}

  @Property(tries = 500)
  void an_accepted_answer_is_never_lost(@ForAll("moves") List<Move> moves) {
    var state = engine.start();
    for (var move : moves) {
      var step = make(state, move);
      var before = all(state);
      var after = all(step.state());
      before.forEach((id, answer) -> {
        if (!id.equals(move.question())) {
          assertThat(after).containsEntry(id, answer);
        }
      });
      if (step instanceof Step.Refused(var same, var faults)) {
        assertThat(same).isEqualTo(state);
        assertThat(faults).isNotEmpty();
      } else {
        assertThat(after).containsKey(move.question());
      }
      state = step.state();
    }
  }

  @Property(tries = 500)
  void a_response_holds_only_answers_to_questions_that_are_asked(
      @ForAll("moves") List<Move> moves) {
    var state = played(moves);
    var agreed = engine.answer(state, "akkoord", fields("a", "ja")).state();
    var answers = ((Completion.Complete) engine.complete(agreed)).answers();
    var asked = engine.route(agreed).stream().map(Question::id).toList();
    assertThat(asked).containsAll(answers.keySet());
    for (var question : engine.route(agreed)) {
      question
          .when()
          .ifPresent(when -> assertThat(Conditions.holds(when, agreed.answers())).isTrue());
    }
    assertThat(answers.values()).noneMatch(Answer.Skipped.class::isInstance);
  }

  @Property(tries = 500)
  void what_is_stored_can_be_read_again(@ForAll("moves") List<Move> moves) {
    var state = played(moves);
    assertThat(StateJson.decode(StateJson.encode(state))).isEqualTo(state);
    var agreed = engine.answer(state, "akkoord", fields("a", "ja")).state();
    var answers = ((Completion.Complete) engine.complete(agreed)).answers();
    var split = AnswerJson.split(answers);
    assertThat(AnswerJson.join(POLL, split)).isEqualTo(withoutSkippedRows(answers));
    assertThat(split.json()).doesNotContain("\"text\"");
  }

  @Property(tries = 500)
  void one_page_and_one_question_at_a_time_give_the_same_answers(
      @ForAll("moves") List<Move> moves) {
    var form = new LinkedHashMap<String, List<String>>();
    var answered = new LinkedHashMap<String, Input.Fields>();
    for (var move : moves) {
      if (move.input() instanceof Input.Fields fields && fields.values().containsKey("a")) {
        form.put(move.question(), fields.values().get("a"));
        answered.put(move.question(), new Input.Fields(Map.of("a", fields.values().get("a"))));
      }
    }
    var page = engine.answerAll(engine.start(), form).state();
    var state = engine.start();
    for (var question : POLL.questions()) {
      var input = answered.get(question.id());
      if (input != null) {
        state = engine.answer(state, question.id(), input).state();
      }
    }
    assertThat(substantive(page.answers())).isEqualTo(substantive(state.answers()));
  }

  @Property(tries = 1000)
  void no_file_makes_the_loader_throw(@ForAll String anything, @ForAll("torn") String torn) {
    assertThat(Definitions.load(anything, "x.yaml")).isNotNull();
    assertThat(Definitions.load(torn, "x.yaml")).isNotNull();
  }

  @Provide
  Arbitrary<String> torn() {
    var text = Polls.everythingText();
    var place = Arbitraries.integers().between(0, text.length());
    var piece = Arbitraries.strings().ofMaxLength(4);
    return Combinators.combine(place, place, piece)
        .as((from, to, with) ->
            text.substring(0, Math.min(from, to)) + with + text.substring(Math.max(from, to)));
  }

  @Provide
  Arbitrary<List<Move>> moves() {
    return question().flatMap(this::move).list().ofMaxSize(30);
  }

  private static Arbitrary<Question> question() {
    return Arbitraries.of(POLL.questions());
  }

  private Arbitrary<Move> move(Question question) {
    var rows = question.rows().stream().map(Row::id).toList();
    Arbitrary<String> row = rows.isEmpty() ? Arbitraries.just("") : Arbitraries.of(rows);
    return Combinators.combine(row, input(question))
        .as((oneRow, input) -> new Move(question.id(), oneRow, input));
  }

  private static Arbitrary<Input> input(Question question) {
    var value = value(question);
    Arbitrary<Input> fields =
        Arbitraries.maps(Arbitraries.of(names(question)), value.list().ofMaxSize(2))
            .ofMaxSize(3)
            .map(Input.Fields::new);
    Arbitrary<Input> single = value.map(one -> fields("a", one));
    Arbitrary<Input> text = value.map(one -> new Input.Text(one, "nl"));
    return Arbitraries.oneOf(
        fields, single, text, Arbitraries.of(new Input.Skip(), new Input.Decline()));
  }

  private static Arbitrary<String> value(Question question) {
    var ids = question.choices().stream().map(Choice::id).toList();
    var numbers = Arbitraries.integers().between(-1, 130).map(String::valueOf);
    var junk = Arbitraries.strings().ofMaxLength(12);
    return ids.isEmpty()
        ? Arbitraries.frequencyOf(
            net.jqwik.api.Tuple.of(3, numbers), net.jqwik.api.Tuple.of(1, junk))
        : Arbitraries.frequencyOf(
            net.jqwik.api.Tuple.of(5, Arbitraries.of(ids)),
            net.jqwik.api.Tuple.of(1, numbers),
            net.jqwik.api.Tuple.of(1, junk));
  }

  private static List<String> names(Question question) {
    return new FieldReader(question, "a", Map.of()).fields().stream().sorted().toList();
  }

  private Step make(State state, Move move) {
    return move.row().isEmpty() || move.input() instanceof Input.Decline
        ? engine.answer(state, move.question(), move.input())
        : engine.answerRow(state, move.question(), move.row(), move.input());
  }

  private State played(List<Move> moves) {
    var state = engine.start();
    for (var move : moves) {
      state = make(state, move).state();
    }
    return state;
  }

  private static Map<String, Answer> all(State state) {
    var all = new HashMap<>(state.apart());
    all.putAll(state.answers());
    return all;
  }

  private static Map<String, Answer> substantive(Map<String, Answer> answers) {
    var kept = new HashMap<>(answers);
    kept.values().removeIf(answer -> !answer.substantive());
    return kept;
  }

  private static Map<String, Answer> withoutSkippedRows(Map<String, Answer> answers) {
    var plain = new HashMap<>(answers);
    plain.replaceAll((_, answer) ->
        answer instanceof Answer.Rows(var rows, var _) ? new Answer.Rows(rows) : answer);
    return plain;
  }

  private static Input.Fields fields(String name, String value) {
    return new Input.Fields(Map.of(name, List.of(value)));
  }
}
