package nl.buurtstem.poll.sms;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import nl.buurtstem.platform.Languages;
import nl.buurtstem.platform.Messages;
import nl.buurtstem.poll.check.MessageVocabulary;
import nl.buurtstem.survey.AnswerJson;
import nl.buurtstem.survey.Choice;
import nl.buurtstem.survey.Completion;
import nl.buurtstem.survey.Definition;
import nl.buurtstem.survey.Engine;
import nl.buurtstem.survey.Input;
import nl.buurtstem.survey.Polls;
import nl.buurtstem.survey.Question;
import nl.buurtstem.survey.State;
import nl.buurtstem.text.SmsLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ScriptTest {
  private static final Languages LANGUAGES = Languages.standalone();
  private static final Messages MESSAGES = Messages.standalone(LANGUAGES);
  private static final String POLL = "de-wijert-binnentuinen";
  private static final State START = Engine.of(Polls.shipped(POLL).definition()).start();

  static Stream<Arguments> polls() {
    return Polls.shipped().stream()
        .flatMap(id ->
            Polls.shipped(id).definition().languages().stream()
                .map(language -> Arguments.of(id, language)));
  }

  @ParameterizedTest
  @MethodSource("polls")
  void the_same_answers_by_text_message_and_by_web_are_the_same_data(String id, String language) {
    var definition = Polls.shipped(id).definition();
    for (boolean first : List.of(true, false)) {
      assertThat(byText(definition, language, first)).isEqualTo(byWeb(definition, first));
    }
  }

  @ParameterizedTest
  @MethodSource("polls")
  void no_message_has_more_than_five_answers(String id, String language) {
    var engine = Engine.of(Polls.shipped(id).definition());
    var script = script(engine.definition(), language);
    var turn = script.ask(engine.start(), Talk.AHEAD);
    while (!turn.done()) {
      assertThat(turn.texts())
          .allSatisfy(text ->
              assertThat(text.lines().filter(line -> line.matches("\\d+ = .*")).count())
                  .isLessThanOrEqualTo(5));
      turn = script.answer(turn.state(), turn.talk(), "1");
    }
  }

  @Test
  void what_is_not_understood_is_asked_twice_more_and_then_passed_over() {
    var script = script(Polls.shipped(POLL).definition(), "nl");
    var turn = script.ask(START, Talk.AHEAD);
    var question = turn.texts();
    for (int i = 0; i < 2; i++) {
      turn = script.answer(turn.state(), turn.talk(), "misschien");
      assertThat(turn.texts()).hasSize(1);
      assertThat(turn.texts().getFirst()).contains("Stuur één cijfer: 1 tot en met 3");
      assertThat(SmsLength.of(turn.texts().getFirst()).parts()).isEqualTo(1);
    }
    turn = script.answer(turn.state(), turn.talk(), "misschien");
    assertThat(turn.texts().getFirst()).isEqualTo("We slaan deze vraag over.");
    assertThat(turn.texts()).doesNotContainAnyElementsOf(question);
    assertThat(turn.talk().tries()).isZero();
  }

  @Test
  void back_asks_the_question_before_and_a_new_answer_takes_the_place_of_the_old() {
    var script = script(Polls.shipped(POLL).definition(), "nl");
    var begin = script.ask(START, Talk.AHEAD);
    var second = script.answer(begin.state(), begin.talk(), "ja");
    var back = script.back(second.state(), second.talk());
    assertThat(back.texts()).isEqualTo(begin.texts());
    var changed = script.answer(back.state(), back.talk(), "nee");
    assertThat(AnswerJson.split(changed.state().answers()).json())
        .isEqualTo("{\"woont_aan_tuin\":\"nee\"}");
    var first = script.back(begin.state(), begin.talk());
    assertThat(first.texts().getFirst()).isEqualTo("Dit is de eerste vraag.");
  }

  @Property(tries = 400)
  void any_text_in_any_script_gives_one_turn_and_never_fails(@ForAll String text) {
    oneTurn(text);
  }

  @Property(tries = 400)
  void any_bytes_give_one_turn_and_never_fail(@ForAll @Size(max = 300) byte[] bytes) {
    oneTurn(new String(bytes, StandardCharsets.UTF_8));
    oneTurn(new String(bytes, StandardCharsets.UTF_16));
  }

  private static void oneTurn(String text) {
    for (var language : List.of("nl", "ar", "ti", "tr")) {
      var script = script(Polls.shipped(POLL).definition(), language);
      var turn = script.ask(START, Talk.AHEAD);
      for (int i = 0; i < 12 && !turn.done(); i++) {
        var once = script.answer(turn.state(), turn.talk(), text);
        assertThat(script.answer(turn.state(), turn.talk(), text)).isEqualTo(once);
        assertThat(once.texts()).noneMatch(String::isBlank);
        assertThat(once.done() || !once.texts().isEmpty()).isTrue();
        turn = once;
      }
    }
  }

  private static Script script(Definition definition, String language) {
    var vocabulary = new MessageVocabulary(MESSAGES, LANGUAGES);
    var words = MESSAGES.in(LANGUAGES.find(language).orElseThrow());
    return new Script(Engine.of(definition, vocabulary), vocabulary, words);
  }

  private static Object byText(Definition definition, String language, boolean first) {
    var engine = Engine.of(definition);
    var script = script(definition, language);
    var turn = script.ask(engine.start(), Talk.AHEAD);
    while (!turn.done()) {
      var asked = script.asked(turn.state(), turn.talk()).orElseThrow();
      turn = script.answer(turn.state(), turn.talk(), typed(asked.question(), first));
      assertThat(turn.talk().tries()).as(asked.question().id()).isZero();
    }
    return sent(engine, turn.state());
  }

  /// The number of the first choice or of the last; own words and grades as they are.
  private static String typed(Question question, boolean first) {
    return switch (question) {
      case Question.Grade _ -> first ? "8" : "4";
      case Question.NumberQuestion number -> number.min().toPlainString();
      case Question.ShortText _, Question.LongText _ -> "Meer groen";
      case Question.Ranking ranking -> first ? places(1, ranking.top()) : back(ranking);
      case Question ours -> first ? "1" : Integer.toString(ours.choices().size());
    };
  }

  private static String places(int from, int to) {
    return String.join(
        " ", java.util.stream.IntStream.rangeClosed(from, to).mapToObj(Integer::toString).toList());
  }

  private static String back(Question.Ranking ranking) {
    int size = ranking.options().size();
    return String.join(
        " ",
        java.util.stream.IntStream.range(0, ranking.top())
            .mapToObj(i -> Integer.toString(size - i))
            .toList());
  }

  private static Object byWeb(Definition definition, boolean first) {
    var engine = Engine.of(definition);
    var state = engine.start();
    for (var next = engine.firstOpen(state); next.isPresent(); next = engine.firstOpen(state)) {
      var question = next.get();
      var row = engine.firstOpenRow(state, question.id());
      var input = input(question, first);
      var now = state;
      state =
          row.map(one -> engine.answerRow(now, question.id(), one.id(), input))
              .orElseGet(() -> engine.answer(now, question.id(), input))
              .state();
    }
    return sent(engine, state);
  }

  private static Input input(Question question, boolean first) {
    return switch (question) {
      case Question.Information _ -> new Input.Skip();
      case Question.Grade _, Question.NumberQuestion _, Question.ShortText _, Question.LongText _ ->
          new Input.Fields(Map.of("a", List.of(typed(question, first))));
      case Question.Ranking ranking -> {
        var ids = ranking.options().stream().map(option -> option.id()).toList();
        var order = first ? ids : ids.reversed();
        var form = new java.util.HashMap<String, List<String>>();
        for (int place = 1; place <= ranking.top(); place++) {
          form.put("a." + order.get(place - 1), List.of(Integer.toString(place)));
        }
        yield new Input.Fields(form);
      }
      case Question ours -> {
        var ids = ours.choices().stream().map(Choice::id).toList();
        yield new Input.Fields(Map.of("a", List.of(first ? ids.getFirst() : ids.getLast())));
      }
    };
  }

  private static Object sent(Engine engine, State state) {
    return switch (engine.complete(state)) {
      case Completion.Complete(var answers) -> AnswerJson.split(answers);
      case Completion.Missing missing -> throw new AssertionError(missing);
    };
  }
}
