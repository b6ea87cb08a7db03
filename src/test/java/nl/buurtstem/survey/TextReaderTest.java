package nl.buurtstem.survey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.buurtstem.text.SmsLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// How text messages are read.
class TextReaderTest {
  private static final Map<String, Map<String, String>> WORDS =
      Map.of(
          "nl", Map.of("survey.yes", "Ja", "survey.no", "Nee", "survey.dont_know", "Weet ik niet"),
          "tr", Map.of("survey.yes", "Evet", "survey.no", "Hayır"),
          "ar", Map.of("survey.yes", "نعم", "survey.no", "لا"));
  private final Engine engine =
      Engine.of(
          Polls.everything(),
          (key, language) -> WORDS.getOrDefault(language, Map.of()).getOrDefault(key, ""));

  @ParameterizedTest
  @CsvSource({
    "veilig, nl, 1, ja",
    "veilig, nl, ' 2. ', nee",
    "veilig, nl, ik kies 2, nee",
    "veilig, nl, 2 2, nee",
    "veilig, nl, NEE!, nee",
    "veilig, nl, weet ik niet, weet_niet",
    "veilig, nl, weet niet, weet_niet",
    "veilig, tr, HAYIR, nee",
    "veilig, ar, نعم, ja",
    "veilig, ar, ٢, nee",
    "veilig, ar, ፪, nee",
    "veilig, nl, 2️⃣, nee",
    "omgang, nl, eens, eens",
    "omgang, nl, ertusenin, neutraal",
    "omgang, en, In between, neutraal",
    "buurt, nl, ost, UNKNOWN",
    "buurt, nl, wast, beijum_west",
    "omgang, nl, niet eens, UNKNOWN",
    "omgang, nl, 4, UNKNOWN",
    "omgang, nl, 99999999999999999999, UNKNOWN",
    "omgang, nl, 1 of 2, AMBIGUOUS",
    "omgang, nl, '', UNKNOWN",
  })
  void a_choice_is_read(String question, String language, String text, String option) {
    var step = engine.answer(engine.start(), question, new Input.Text(text, language));
    switch (step) {
      case Step.Accepted(var state) ->
          assertThat(state.answer(question)).contains(new Answer.Chosen(option));
      case Step.Refused(var _, var faults) ->
          assertThat(faults.getFirst().code().name())
              .isEqualTo(option.replace("UNKNOWN", "NOT_UNDERSTOOD"));
    }
  }

  @Test
  void zero_passes_on_and_the_last_number_declines_a_sensitive_question() {
    assertThat(read("veilig", "0")).isEqualTo(new Answer.Skipped());
    assertThat(read("veilig", "4")).isEqualTo(new Answer.Declined());
    assertThat(read("cijfer", "0")).isEqualTo(new Answer.Skipped());
  }

  @Test
  void several_numbers_are_several_options_or_an_order() {
    assertThat(read("themas", "1, 2"))
        .isEqualTo(new Answer.ChosenSeveral(List.of("groen", "rust"), Optional.empty()));
    assertThat(read("volgorde", "3 1 4"))
        .isEqualTo(new Answer.Ranked(List.of("lamp", "bank", "pad")));
  }

  @Test
  void grades_are_read_inside_a_sentence() {
    assertThat(read("cijfer", "ik geef een 8")).isEqualTo(new Answer.Graded(8));
    assertThat(engine.answer(engine.start(), "cijfer", new Input.Text("7 of 8", "nl")))
        .isInstanceOf(Step.Refused.class);
  }

  @Test
  void a_row_is_read_like_a_choice() {
    var step = engine.answerRow(engine.start(), "tevreden", "park", new Input.Text("2", "nl"));
    assertThat(step.state().answer("tevreden")).contains(new Answer.Rows(Map.of("park", "goed")));
  }

  @ParameterizedTest
  @CsvSource({
    "160, a, 1, ''",
    "161, a, 2, ''",
    "70, ł, 1, ł",
    "71, ł, 2, ł",
    "80, €, 1, ''",
    "81, €, 2, ''",
    "10, ë, 1, ë"
  })
  void the_length_of_a_message_is_counted_as_networks_do(
      int times, String character, int parts, String forcing) {
    assertThat(SmsLength.of(character.repeat(times)))
        .isEqualTo(new SmsLength(parts, Optional.of(forcing).filter(c -> !c.isEmpty())));
  }

  private Answer read(String question, String text) {
    var step = engine.answer(engine.start(), question, new Input.Text(text, "nl"));
    return step.state().answer(question).orElseThrow();
  }
}
