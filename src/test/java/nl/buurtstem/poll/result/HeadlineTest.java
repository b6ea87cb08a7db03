package nl.buurtstem.poll.result;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import nl.buurtstem.platform.Languages;
import nl.buurtstem.platform.Messages;
import nl.buurtstem.platform.Resources;
import nl.buurtstem.platform.Words;
import nl.buurtstem.poll.Said;
import nl.buurtstem.poll.result.ResultsPage.Bar;
import nl.buurtstem.poll.result.ResultsPage.Group;
import nl.buurtstem.poll.tally.QuestionTally;
import nl.buurtstem.survey.Question;
import nl.buurtstem.survey.source.Definitions;
import nl.buurtstem.survey.source.Loading;

class HeadlineTest {
  private static final Languages LANGUAGES = Languages.standalone();
  private static final Words DUTCH = Messages.standalone(LANGUAGES).in(LANGUAGES.dutch());
  private static final List<String> OPTIONS = List.of("A", "B", "C", "D", "E");

  @Example
  void below_thirty_answers_it_gives_exact_numbers() {
    assertThat(most(group(29, 0, 12, 9, 8)))
        .isEqualTo("Van de 29 mensen die antwoordden, kozen er 12 ‘A’");
    assertThat(most(group(30, 0, 12, 10, 8))).isEqualTo("Vier van de tien mensen kozen ‘A’");
  }

  @Example
  void a_share_that_is_not_that_tenth_is_said_with_about() {
    assertThat(most(group(100, 0, 39, 31, 30))).isEqualTo("Vier van de tien mensen kozen ‘A’");
    assertThat(most(group(100, 0, 38, 32, 30)))
        .isEqualTo("Ongeveer vier van de tien mensen kozen ‘A’");
    assertThat(most(group(100, 0, 50, 30, 20))).isEqualTo("De helft koos ‘A’");
    assertThat(most(group(100, 0, 46, 30, 24))).isEqualTo("Ongeveer de helft koos ‘A’");
    assertThat(most(group(100, 0, 99, 1))).isEqualTo("Bijna iedereen koos ‘A’");
    assertThat(most(group(100, 0, 100, 0))).isEqualTo("Iedereen koos ‘A’");
  }

  @Example
  void options_that_look_as_long_are_named_together() {
    assertThat(most(group(100, 0, 40, 40, 20)))
        .isEqualTo("Het vaakst gekozen, even vaak: ‘A’ en ‘B’");
    assertThat(most(group(1000, 0, 402, 398, 200)))
        .isEqualTo("Het vaakst gekozen, bijna even vaak: ‘A’ en ‘B’");
    assertThat(most(group(20, 0, 9, 9, 2))).isEqualTo("Het vaakst gekozen, even vaak: ‘A’ en ‘B’");
    assertThat(most(group(100, 0, 25, 25, 25, 25)))
        .isEqualTo("De antwoorden lopen uiteen: geen antwoord springt eruit");
  }

  @Example
  void who_made_no_choice_is_not_left_out_in_silence() {
    assertThat(most(group(90, 9, 54, 36))).isEqualTo("Zes van de tien mensen kozen ‘A’");
    assertThat(most(group(90, 10, 54, 36)))
        .isEqualTo("Zes van de tien mensen kozen ‘A’, van wie een keuze maakte");
  }

  @Example
  void a_row_in_which_two_answers_are_in_front_is_not_the_clearest() {
    var rows = List.of(group(100, 0, 50, 50), group(100, 0, 30, 70));
    var statements = first(Question.Statements.class);
    assertThat(new Headline(DUTCH).of(statements, new QuestionTally(), rows))
        .isEqualTo("Zeven van de tien mensen zeggen over ‘rij’: B");
  }

  @Property(tries = 300)
  void the_words_are_the_nearest_tenth(
      @ForAll @IntRange(min = 1, max = 3_000) int all, @ForAll @IntRange(max = 3_000) int some) {
    var part = Math.min(some, all);
    var said = Tenths.of(part, all);
    double percent = 100.0 * part / all;
    if (part == all) {
      assertThat(said.tenths()).isEqualTo(Tenths.ALL);
    } else {
      assertThat(Math.abs(percent - 10 * said.tenths())).isLessThanOrEqualTo(5);
      if (!said.about() && said.tenths() > 0 && said.tenths() < 10) {
        assertThat(Math.abs(percent - 10 * said.tenths())).isLessThanOrEqualTo(1 + 1e-9);
      }
    }
  }

  private static String most(Group group) {
    var question = first(Question.MultipleChoice.class);
    return new Headline(DUTCH).of(question, new QuestionTally(), List.of(group));
  }

  private static Question first(Class<? extends Question> type) {
    var yaml = Resources.text("survey/everything.yaml");
    var loaded = (Loading.Loaded) Definitions.load(yaml, "everything.yaml");
    return loaded.definition().questions().stream()
        .filter(type::isInstance)
        .filter(question -> question.role().isEmpty())
        .findFirst()
        .orElseThrow();
  }

  private static Group group(long base, long leftOut, long... counts) {
    var bars = new ArrayList<Bar>();
    for (int i = 0; i < counts.length; i++) {
      var width = 100.0 * counts[i] / base;
      var label = Said.here(OPTIONS.get(i));
      var percent = DUTCH.percent(width, 0);
      bars.add(new Bar(List.of(OPTIONS.get(i)), counts[i], label, percent, "", "", width, 0, 100));
    }
    var about = new Group.About("r", Optional.of(Said.here("rij")));
    return new Group(about, "", base, leftOut, base < 30, bars, false, Optional.empty());
  }
}
