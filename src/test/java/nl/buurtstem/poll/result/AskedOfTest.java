package nl.buurtstem.poll.result;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.buurtstem.TestServer;
import nl.buurtstem.platform.AssetUrls;
import nl.buurtstem.platform.Frame;
import nl.buurtstem.platform.Language;
import nl.buurtstem.platform.Languages;
import nl.buurtstem.platform.Messages;
import nl.buurtstem.platform.Presentation;
import nl.buurtstem.poll.PollService;
import nl.buurtstem.poll.page.Said;
import nl.buurtstem.poll.page.Say;
import nl.buurtstem.survey.Condition;
import nl.buurtstem.survey.Definition;
import nl.buurtstem.survey.Question;
import org.junit.jupiter.api.Test;

/// Who was asked a question, and how sure a figure is, in words.
class AskedOfTest {
  private static final TestServer SERVER = TestServer.shared();
  private static final Languages LANGUAGES = SERVER.bean(Languages.class);

  @Test
  void a_condition_about_one_answer_is_said_in_every_language() {
    var definition = definition("leefbaarheid-groningen-noord");
    for (var language : LANGUAGES.all()) {
      var say = say(language);
      var asked = new AskedOf(definition, say);
      for (var question : definition.questions()) {
        var sentence = asked.of(question);
        assertThat(sentence.isPresent()).isEqualTo(question.when().isPresent());
        question
            .when()
            .ifPresent(condition -> {
              var on = condition.references().findFirst().orElseThrow().question();
              var other =
                  definition.questions().stream().filter(it -> it.id().equals(on)).findFirst();
              assertThat(sentence.orElseThrow())
                  .contains(say.of(other.orElseThrow().text()).text());
            });
      }
    }
    assertThat(new AskedOf(definition, say(dutch())).of(question(definition, "onveilig_waar")))
        .contains(
            "Deze vraag kreeg alleen wie bij ‘Voelt u zich weleens onveilig in uw buurt?’ dit"
                + " antwoord gaf: ‘Ja, soms’ of ‘Ja, vaak’.");
  }

  @Test
  void a_condition_about_several_answers_is_only_said_to_be_there() {
    var definition = definition("de-wijert-binnentuinen");
    var asked = new AskedOf(definition, say(dutch()));
    var several =
        definition.questions().stream()
            .filter(question ->
                question.when().filter(when -> when instanceof Condition.Any).isPresent())
            .toList();
    assertThat(several).isNotEmpty();
    assertThat(several)
        .allSatisfy(question ->
            assertThat(asked.of(question))
                .contains("Niet iedereen kreeg deze vraag. Dat hing af van eerdere antwoorden."));
  }

  @Test
  void a_margin_of_which_both_ends_are_written_alike_is_one_value() {
    assertThat(margin(10_000, 1_000_000)).isEqualTo("1%");
    assertThat(margin(0, 1_000)).isEqualTo("minder dan 1%");
    assertThat(margin(5, 2_000)).isEqualTo("tussen 0% en 1%");
    assertThat(margin(40, 100)).isEqualTo("tussen 31% en 50%");
  }

  private static String margin(long count, long base) {
    var words = new ResultWords(say(dutch()));
    return words.bar(List.of("a"), Map.of("a", Said.here("A")), count, base).margin();
  }

  private static Question question(Definition definition, String id) {
    return definition.questions().stream()
        .filter(question -> question.id().equals(id))
        .findFirst()
        .orElseThrow();
  }

  private static Definition definition(String slug) {
    return SERVER.bean(PollService.class).find(slug).orElseThrow().definition();
  }

  private static Language dutch() {
    return LANGUAGES.dutch();
  }

  private static Say say(Language language) {
    return new Say(
        new Frame(
            SERVER.bean(Messages.class).in(language),
            LANGUAGES.all(),
            "",
            "",
            false,
            Optional.empty(),
            Presentation.STANDARD,
            SERVER.bean(AssetUrls.class),
            () -> ""));
  }
}
