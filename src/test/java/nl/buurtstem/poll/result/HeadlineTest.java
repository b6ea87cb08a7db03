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
import nl.buurtstem.poll.page.Said;
import nl.buurtstem.poll.result.ResultsPage.Bar;
import nl.buurtstem.poll.result.ResultsPage.Group;
import nl.buurtstem.poll.tally.QuestionTally;
import nl.buurtstem.statistics.Shares;
import nl.buurtstem.survey.Question;
import nl.buurtstem.survey.source.Definitions;
import nl.buurtstem.survey.source.Loading;

class HeadlineTest {
  private static final Languages LANGUAGES = Languages.standalone();
  private static final Words DUTCH = Messages.standalone(LANGUAGES).in(LANGUAGES.dutch());
  private static final QuestionTally NONE = new QuestionTally();
  private static final List<String> OPTIONS = List.of("A", "B", "C", "D", "E");

  @Example
  void below_thirty_answers_it_gives_exact_numbers() {
    assertThat(most(group(29, 0, 12, 9, 8)))
        .isEqualTo("Van de 29 mensen die antwoordden, kozen er 12 ‘A’");
    assertThat(most(group(30, 0, 18, 8, 4))).isEqualTo("Zes van de tien mensen kozen ‘A’");
  }

  @Example
  void a_share_that_is_not_that_tenth_is_said_with_about() {
    assertThat(most(group(100, 0, 39, 27, 26))).isEqualTo("Vier van de tien mensen kozen ‘A’");
    assertThat(most(group(100, 0, 38, 27, 26)))
        .isEqualTo("Ongeveer vier van de tien mensen kozen ‘A’");
    assertThat(most(group(100, 0, 50, 30, 20))).isEqualTo("De helft koos ‘A’");
    assertThat(most(group(100, 0, 46, 30, 24))).isEqualTo("Ongeveer de helft koos ‘A’");
    assertThat(most(group(100, 0, 99, 1))).isEqualTo("Bijna iedereen koos ‘A’");
    assertThat(most(group(100, 0, 100, 0))).isEqualTo("Iedereen koos ‘A’");
  }

  @Example
  void a_lead_that_is_smaller_than_the_margin_is_no_lead() {
    assertThat(most(group(117, 0, 49, 51, 17)))
        .isEqualTo("Het vaakst gekozen, met weinig verschil: ‘B’ en ‘A’");
    assertThat(said(Question.Ranking.class, group(117, 0, 40, 38, 20, 19)))
        .isEqualTo("Het vaakst op plek 1, met weinig verschil: ‘A’ en ‘B’");
    // the margin of 50 of 100 is 9.6 percentage points to both sides
    assertThat(most(group(100, 0, 50, 41, 9))).contains("weinig verschil");
    assertThat(most(group(100, 0, 50, 40, 10))).isEqualTo("De helft koos ‘A’");
    assertThat(most(group(1000, 0, 500, 410, 90))).isEqualTo("De helft koos ‘A’");
    assertThat(most(group(100, 0, 27, 26, 24, 23)))
        .isEqualTo("De antwoorden lopen uiteen: geen antwoord springt eruit");
  }

  @Example
  void options_that_are_as_long_are_named_together() {
    assertThat(most(group(100, 0, 40, 40, 20)))
        .isEqualTo("Het vaakst gekozen, even vaak: ‘A’ en ‘B’");
    assertThat(most(group(1000, 0, 402, 398, 200)))
        .isEqualTo("Het vaakst gekozen, met weinig verschil: ‘A’ en ‘B’");
    assertThat(most(group(20, 0, 9, 9, 2))).isEqualTo("Het vaakst gekozen, even vaak: ‘A’ en ‘B’");
    assertThat(most(group(100, 0, 25, 25, 25, 25)))
        .isEqualTo("De antwoorden lopen uiteen: geen antwoord springt eruit");
  }

  @Example
  void an_answer_told_together_with_others_can_be_the_winner() {
    // Beijum-West: paper has 11 of these 18, a website 8
    assertThat(most(together(group(31, 0, 8, 5), 31, 18, "C", "D")))
        .isEqualTo("Samen het vaakst gekozen (58%): ‘C’ en ‘D’");
    // Oosterparkwijk: no has 40 of 100, sometimes and yes have 62 percent
    var noOrMore = together(group(105, 0, 40), 105, 65, "B", "C");
    assertThat(said(Question.Scale.class, noOrMore))
        .isEqualTo("Samen het vaakst gekozen (62%): ‘B’ en ‘C’");
    assertThat(most(together(group(31, 0, 18, 5), 31, 8, "C", "D")))
        .isEqualTo("Ongeveer zes van de tien mensen kozen ‘A’");
    var rows = List.of(group(100, 0, 30, 70), together(group(100, 0, 30), 100, 70, "B", "C"));
    assertThat(new Headline(DUTCH, true).of(first(Question.Statements.class), NONE, rows))
        .isEqualTo("Hieronder staat per onderdeel wat mensen antwoordden");
  }

  @Example
  void most_of_the_options_together_are_no_news_where_they_have_no_order() {
    var four = together(group(105, 0, 28), 105, 77, "B", "C", "D", "E");
    assertThat(most(four)).isEqualTo("Hieronder staat wat mensen antwoordden");
    assertThat(said(Question.Scale.class, four)).startsWith("Samen het vaakst gekozen (73%)");
    assertThat(most(leaving(together(group(23, 0), 23, 18, "B", "C"), "A")))
        .isEqualTo("Hieronder staat wat mensen antwoordden");
    assertThat(most(leaving(together(group(23, 0), 23, 18, "B", "C"), "A", "D")))
        .startsWith("Samen het vaakst gekozen");
  }

  @Example
  void in_an_area_an_answer_that_is_left_out_can_be_the_winner() {
    var some = group(100, 0, 40, 28, 22);
    assertThat(inArea(leaving(some, "D")))
        .isEqualTo("Van wat we hier tonen het vaakst gekozen: ‘A’ (40%)");
    assertThat(inArea(some)).isEqualTo("Vier van de tien mensen kozen ‘A’");
    assertThat(inArea(leaving(group(100, 0, 38, 40, 12), "D")))
        .isEqualTo("Van wat we hier tonen het vaakst gekozen: ‘B’ en ‘A’ (40% en 38%)");
    assertThat(inArea(leaving(together(group(31, 0, 8, 3), 31, 18, "C", "D"), "E")))
        .isEqualTo("Van wat we hier tonen samen het vaakst gekozen: ‘C’ en ‘D’ (58%)");
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
    assertThat(new Headline(DUTCH, true).of(first(Question.Statements.class), NONE, rows))
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
    return said(Question.MultipleChoice.class, group);
  }

  private static String said(Class<? extends Question> type, Group group) {
    return new Headline(DUTCH, true).of(first(type), NONE, List.of(group));
  }

  private static String inArea(Group group) {
    var question = first(Question.MultipleChoice.class);
    return new Headline(DUTCH, false).of(question, NONE, List.of(group));
  }

  private static Group leaving(Group group, String... untold) {
    return made(group.about(), group.answers(), 0, group.bars(), List.of(untold));
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

  private static Group together(Group group, long base, long count, String... options) {
    var bars = new ArrayList<>(group.bars());
    bars.add(bar(List.of(options), count, base));
    return made(group.about(), base, 0, bars, List.of());
  }

  private static Group group(long base, long leftOut, long... counts) {
    var bars = new ArrayList<Bar>();
    for (int i = 0; i < counts.length; i++) {
      bars.add(bar(List.of(OPTIONS.get(i)), counts[i], base));
    }
    var about = new Group.About("r", Optional.of(Said.here("rij")));
    return made(about, base, leftOut, bars, List.of());
  }

  private static Bar bar(List<String> ids, long count, long base) {
    var label = Said.here(String.join(" en ", ids));
    var width = 100.0 * count / base;
    var margin = Shares.unweighted(count, base).interval();
    double lower = 100 * margin.lower();
    double upper = 100 * margin.upper();
    return new Bar(ids, ids, count, label, DUTCH.percent(width, 0), "", "", width, lower, upper);
  }

  private static Group made(
      Group.About about, long base, long leftOut, List<Bar> bars, List<String> untold) {
    return new Group(about, "", base, leftOut, base < 30, bars, untold, Optional.empty());
  }
}
