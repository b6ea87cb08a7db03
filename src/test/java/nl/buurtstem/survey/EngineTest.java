package nl.buurtstem.survey;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EngineTest {
  private final Engine engine = Engine.of(Polls.everything());

  @Test
  void an_option_is_chosen() {
    assertThat(answer("buurt", "a", "beijum_west")).isEqualTo(new Answer.Chosen("beijum_west"));
  }

  @Test
  void own_words_choose_the_option_that_opens_them() {
    assertThat(answer("buurt", "a.other", "  Lewenborg ", "a", ""))
        .isEqualTo(new Answer.Chosen("elders", Optional.of("Lewenborg")));
    assertThat(answer("themas", "a", "rust", "a.other", "een zwembad"))
        .isEqualTo(new Answer.ChosenSeveral(List.of("rust", "anders"), Optional.of("een zwembad")));
  }

  @Test
  void several_options_come_in_the_order_of_the_poll() {
    assertThat(answer("themas", "a", "rust", "a", "groen"))
        .isEqualTo(new Answer.ChosenSeveral(List.of("groen", "rust"), Optional.empty()));
  }

  @ParameterizedTest
  @CsvSource({
    "buurt, a=mars, UNKNOWN_OPTION",
    "buurt, a=beijum_west a=beijum_oost, ONE_ONLY",
    "buurt, a=beijum_west a.other=x, OTHER_NOT_CHOSEN",
    "buurt, a.mars=x, WRONG_FIELD",
    "themas, a=groen a=rust a=spel, TOO_MANY",
    "themas, a=groen a=geen, NOT_TOGETHER",
    "themas, a=geen a.other=x, OTHER_NOT_CHOSEN",
    "akkoord, a=misschien, UNKNOWN_OPTION",
    "akkoord, a=, REQUIRED",
    "cijfer, a=0, OUT_OF_RANGE",
    "cijfer, a=11, OUT_OF_RANGE",
    "cijfer, a=7.5, OUT_OF_RANGE",
    "cijfer, a=zeven, NOT_A_NUMBER",
    "cijfer, a=1e1, NOT_A_NUMBER",
    "volgorde, a.bank=1 a.boom=1, RANKING_DOUBLE",
    "volgorde, a.bank=1 a.boom=3, RANKING_GAP",
    "volgorde, a.bank=4, RANKING_GAP",
    "volgorde, a.bank=99999999999, RANKING_GAP",
    "volgorde, a.bank=een, NOT_A_NUMBER",
    "volgorde, a=bank a=bank, RANKING_DOUBLE",
    "volgorde, a=mars, UNKNOWN_OPTION",
    "tevreden, a.straat=mars, UNKNOWN_OPTION",
    "tevreden, a.straat=goed a.straat=slecht, ONE_ONLY",
    "tevreden, a.maan=goed, WRONG_FIELD",
    "tevreden, a=goed, WRONG_FIELD",
    "plaatje, a=fiets a=voetbal, ONE_ONLY",
    "stellingen, a.licht=ja, UNKNOWN_OPTION",
    "maan, a=1, UNKNOWN_QUESTION",
    "park_waarom, a=x, NOT_ASKED",
  })
  void a_wrong_form_is_refused_and_nothing_changes(String question, String form, FaultCode code) {
    var before = accept(engine.start(), "buurt", form("a=beijum_oost"));
    var step = engine.answer(before, question, new Input.Fields(form(form)));
    assertThat(step).isInstanceOf(Step.Refused.class);
    var refused = (Step.Refused) step;
    assertThat(refused.faults()).extracting(Fault::code).containsExactly(code);
    assertThat(refused.state()).isEqualTo(before);
  }

  @ParameterizedTest
  @CsvSource({"7, 7", "٧, 7", "۷, 7", "７, 7", "፯, 7", "፲, 10", "०७, 7", "①, 1"})
  void a_grade_may_be_in_the_digits_of_any_script(String written, int grade) {
    assertThat(answer("cijfer", "a", written)).isEqualTo(new Answer.Graded(grade));
  }

  @Test
  void text_keeps_its_letters_and_loses_its_margins() {
    var state = accept(engine.start(), "veilig", form("a=nee"));
    var words = " Het is donker\r\nbij de tunnel \u200F ";
    var after = accept(state, "waarom", Map.of("a", List.of(words)));
    assertThat(after.answer("waarom"))
        .contains(new Answer.Written("Het is donker\nbij de tunnel \u200F"));
  }

  @Test
  void text_that_is_too_long_or_no_text_is_refused() {
    var state = accept(engine.start(), "themas", form("a=groen"));
    assertThat(faults(state, "groen_waar", "x".repeat(101)))
        .containsExactly(new Fault(FaultCode.TOO_LONG, "a", Map.of("max", 100, "length", 101)));
    assertThat(accept(state, "groen_waar", Map.of("a", List.of("🌳".repeat(100))))).isNotNull();
    for (var hostile : List.of("a\u0000b", "a\u001Bb", "\uD800", "a\u202Eb", "\uFFFF")) {
      assertThat(faults(state, "groen_waar", hostile))
          .extracting(Fault::code)
          .containsExactly(FaultCode.NOT_TEXT);
    }
  }

  @Test
  void what_is_pasted_along_unseen_is_left_out() {
    var state = accept(engine.start(), "veilig", form("a=nee"));
    var pasted = "\uFEFFHet is\u200B don\u00ADker\u2060\u000Bbij\u2028de tunnel";
    assertThat(accept(state, "waarom", Map.of("a", List.of(pasted))).answer("waarom"))
        .contains(new Answer.Written("Het is donker\nbij\nde tunnel"));
    assertThat(answer("cijfer", "a", "\uFEFF8\u200B")).isEqualTo(new Answer.Graded(8));
  }

  @Test
  void joiners_that_scripts_and_emoji_need_are_kept() {
    var state = accept(engine.start(), "veilig", form("a=nee"));
    for (var words : List.of("\u0645\u06CC\u200C\u062E\u0648\u0627\u0647\u0645", "👩\u200D👧")) {
      assertThat(accept(state, "waarom", Map.of("a", List.of(words))).answer("waarom"))
          .contains(new Answer.Written(words));
    }
  }

  @Test
  void a_character_that_cannot_be_kept_is_named_with_its_place() {
    var state = accept(engine.start(), "themas", form("a=groen"));
    assertThat(faults(state, "groen_waar", "Overal in de hele wijk en\n🌳 bij\u0007 ons"))
        .containsExactly(notText("U+0007", "false", "hele wijk en 🌳 bij"));
    assertThat(faults(state, "groen_waar", "\uE123 x"))
        .containsExactly(notText("U+E123", "true", ""));
  }

  private static Fault notText(String character, String start, String before) {
    return new Fault(
        FaultCode.NOT_TEXT, "a", Map.of("character", character, "start", start, "before", before));
  }

  @Test
  void only_a_sensitive_question_can_be_declined() {
    var step = engine.answer(engine.start(), "veilig", new Input.Decline());
    assertThat(step.state().answer("veilig")).contains(new Answer.Declined());
    assertThat(engine.answer(engine.start(), "cijfer", new Input.Decline()))
        .isInstanceOf(Step.Refused.class);
  }

  @Test
  void an_answer_in_a_closed_branch_is_kept_apart_and_returns() {
    var open = accept(engine.start(), "themas", form("a=groen"));
    var answered = accept(open, "groen_waar", form("a=overal"));
    var closed = accept(answered, "themas", form("a=rust"));
    assertThat(closed.answer("groen_waar")).isEmpty();
    assertThat(closed.apart()).containsKey("groen_waar");
    assertThat(complete(closed).answers()).doesNotContainKey("groen_waar");
    var again = accept(closed, "themas", form("a=groen"));
    assertThat(again.answer("groen_waar")).contains(new Answer.Written("overal"));
    assertThat(again.apart()).isEmpty();
  }

  @Test
  void rows_are_answered_one_at_a_time() {
    var one = engine.answerRow(engine.start(), "tevreden", "straat", fields("a=goed")).state();
    assertThat(engine.firstOpenRow(one, "tevreden").map(Row::id)).contains("park");
    var two = engine.answerRow(one, "tevreden", "park", new Input.Skip()).state();
    assertThat(two.answer("tevreden"))
        .contains(new Answer.Rows(Map.of("straat", "goed"), Set.of("park")));
    var three = engine.answerRow(two, "tevreden", "park", fields("a.park=slecht")).state();
    assertThat(three.answer("tevreden"))
        .contains(new Answer.Rows(Map.of("straat", "goed", "park", "slecht")));
    assertThat(engine.route(three)).extracting(Question::id).contains("park_waarom");
  }

  @Test
  void the_route_can_be_walked_forth_and_back() {
    var state = engine.start();
    assertThat(engine.after(state, "themas").map(Question::id)).contains("veilig");
    assertThat(engine.before(state, "veilig").map(Question::id)).contains("themas");
    assertThat(engine.before(state, "welkom")).isEmpty();
    assertThat(engine.after(state, "stellingen")).isEmpty();
    assertThat(engine.firstOpen(state).map(Question::id)).contains("welkom");
    var seen = engine.answer(state, "welkom", fields("")).state();
    assertThat(engine.firstOpen(seen).map(Question::id)).contains("akkoord");
  }

  @Test
  void a_required_question_must_be_answered_before_sending() {
    assertThat(engine.complete(engine.start()))
        .isEqualTo(
            new Completion.Missing(List.of(Polls.everything().question("akkoord").orElseThrow())));
    assertThat(complete(engine.start()).answers()).containsOnlyKeys("akkoord");
  }

  @Test
  void a_page_with_all_questions_keeps_what_is_right_and_names_every_fault() {
    var form = new LinkedHashMap<String, List<String>>();
    form.put("_csrf", List.of("x"));
    form.put("akkoord", List.of("ja"));
    form.put("cijfer", List.of("elf"));
    form.put("themas", List.of("rust"));
    form.put("groen_waar", List.of("overal"));
    form.put("tevreden.park", List.of("goed"));
    form.put("volgorde.boom", List.of("1"));
    form.put("veilig.decline", List.of("1"));
    form.put("plaatje", List.of("mars"));
    var step = (Step.Refused) engine.answerAll(engine.start(), form);
    assertThat(step.faults())
        .extracting(Fault::code, Fault::field)
        .containsExactlyInAnyOrder(
            org.assertj.core.groups.Tuple.tuple(FaultCode.NOT_A_NUMBER, "cijfer"),
            org.assertj.core.groups.Tuple.tuple(FaultCode.UNKNOWN_OPTION, "plaatje"));
    assertThat(step.state().answer("themas")).isPresent();
    assertThat(step.state().answer("veilig")).contains(new Answer.Declined());
    assertThat(step.state().answer("tevreden")).contains(new Answer.Rows(Map.of("park", "goed")));
    assertThat(step.state().apart()).containsKey("groen_waar");
    form.put("cijfer", List.of("8"));
    form.put("plaatje", List.of("fiets"));
    assertThat(engine.answerAll(engine.start(), form)).isInstanceOf(Step.Accepted.class);
    form.put("onbekend", List.of("1"));
    assertThat(engine.answerAll(engine.start(), form)).isInstanceOf(Step.Refused.class);
  }

  @Test
  void numbers_keep_their_decimals() {
    var state = accept(engine.start(), "cijfer", form("a=8"));
    assertThat(accept(state, "leeftijd", form("a=34,50")).answer("leeftijd"))
        .contains(new Answer.Numbered(new BigDecimal("34.5")));
  }

  private Completion.Complete complete(State state) {
    var agreed = accept(state, "akkoord", form("a=ja"));
    return (Completion.Complete) engine.complete(agreed);
  }

  private List<Fault> faults(State state, String question, String text) {
    var step = engine.answer(state, question, new Input.Fields(Map.of("a", List.of(text))));
    return ((Step.Refused) step).faults();
  }

  private Answer answer(String question, String... nameThenValue) {
    var values = new LinkedHashMap<String, List<String>>();
    for (int i = 0; i < nameThenValue.length; i += 2) {
      values.computeIfAbsent(nameThenValue[i], _ -> new ArrayList<>()).add(nameThenValue[i + 1]);
    }
    return accept(engine.start(), question, values).answer(question).orElseThrow();
  }

  private State accept(State state, String question, Map<String, List<String>> values) {
    var step = engine.answer(state, question, new Input.Fields(values));
    assertThat(step).as(step.toString()).isInstanceOf(Step.Accepted.class);
    return step.state();
  }

  private static Input fields(String form) {
    return new Input.Fields(form(form));
  }

  private static Map<String, List<String>> form(String text) {
    var values = new LinkedHashMap<String, List<String>>();
    for (var pair : text.split(" ")) {
      var parts = pair.split("=", 2);
      if (parts.length == 2) {
        values.computeIfAbsent(parts[0], _ -> new ArrayList<>()).add(parts[1]);
      }
    }
    return values;
  }
}
