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
import nl.buurtstem.survey.Option;
import nl.buurtstem.survey.Question;
import nl.buurtstem.survey.source.Definitions;
import nl.buurtstem.survey.source.Loading;

class HeadlineTest {
  private static final Languages LANGUAGES = Languages.standalone();
  private static final Words DUTCH = Messages.standalone(LANGUAGES).in(LANGUAGES.dutch());
  private static final QuestionTally NONE = new QuestionTally();
  private static final List<String> OPTIONS = List.of("A", "B", "C", "D", "E", "F", "G");

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
  void answers_told_together_never_win() {
    // Beijum-West: paper has 11 of these 18, a website 8
    assertThat(most(together(group(31, 0, 8, 5), 31, 18, "C", "D")))
        .isEqualTo("Hieronder staat wat mensen antwoordden");
    assertThat(said(Question.Ranking.class, together(group(31, 0, 8, 5), 31, 18, "C", "D")))
        .isEqualTo("Hieronder staat wat mensen antwoordden");
    // Oosterparkwijk: no has 40 of 100, sometimes and yes have 62 percent
    var noOrMore = together(group(105, 0, 40), 105, 65, "B", "C");
    assertThat(said(Question.Scale.class, noOrMore))
        .isEqualTo("Hieronder staat wat mensen antwoordden");
    assertThat(most(together(group(31, 0, 18, 5), 31, 8, "C", "D")))
        .isEqualTo("Ongeveer zes van de tien mensen kozen ‘A’");
  }

  @Example
  void of_an_order_the_ends_are_compared_and_not_single_options() {
    assertThat(scale(group(100, 0, 6, 12, 16, 35, 31)))
        .isEqualTo("Ongeveer zeven van de tien mensen kozen ‘D’ of ‘E’");
    assertThat(scale(group(2000, 0, 300, 480, 600, 400, 220)))
        .isEqualTo("Vier van de tien mensen kozen ‘A’ of ‘B’");
    assertThat(scale(group(1000, 0, 300, 310, 200, 190)))
        .isEqualTo("Zes van de tien mensen kozen ‘A’ of ‘B’");
    assertThat(scale(group(1000, 0, 50, 100, 600, 150, 100)))
        .isEqualTo("Zes van de tien mensen kozen ‘C’");
    assertThat(scale(group(70, 0, 2, 3, 5, 10, 15, 15, 20)))
        .isEqualTo("Ongeveer zeven van de tien mensen kozen ‘E’, ‘F’ of ‘G’");
    assertThat(scale(group(25, 0, 1, 1, 1, 12, 10)))
        .isEqualTo("Van de 25 mensen die antwoordden, kozen er 22 ‘D’ of ‘E’");
  }

  @Example
  void ends_that_hardly_differ_have_no_winner() {
    // the margin of 39 against 31 % is 8.1 points with 400 answers, and 7.7 with 450
    assertThat(scale(group(400, 0, 76, 80, 120, 80, 44)))
        .isEqualTo("Geen duidelijk verschil: ‘A’ of ‘B’ (39%) en ‘D’ of ‘E’ (31%)");
    assertThat(scale(group(1000, 0, 190, 200, 300, 200, 110)))
        .isEqualTo("Vier van de tien mensen kozen ‘A’ of ‘B’");
    assertThat(scale(group(100, 0, 13, 5, 40, 20, 22)))
        .isEqualTo("Geen duidelijk verschil: ‘C’ (40%) en ‘D’ of ‘E’ (42%)");
    assertThat(scale(group(99, 0, 13, 20, 33, 20, 13)))
        .isEqualTo("De antwoorden lopen uiteen: geen antwoord springt eruit");
  }

  @Example
  void an_end_told_in_one_number_is_an_end_like_the_other() {
    // Vinkhuizen: very dissatisfied and dissatisfied 9 of 25, satisfied and very satisfied 5 each
    var bars =
        List.of(bar(List.of("A", "B"), 9, 25), one("C", 6, 25), one("D", 5, 25), one("E", 5, 25));
    assertThat(scale(made(Group.About.QUESTION, 25, 0, bars, List.of())))
        .isEqualTo("De antwoorden lopen uiteen: geen antwoord springt eruit");
    var few =
        List.of(bar(List.of("A", "B"), 10, 25), one("C", 2, 25), one("D", 7, 25), one("E", 6, 25));
    assertThat(scale(made(Group.About.QUESTION, 25, 0, few, List.of())))
        .isEqualTo(
            "Geen duidelijk verschil: ‘A’ of ‘B’ (10 van de 25) en ‘D’ of ‘E’ (13 van de 25)");
    var across =
        List.of(one("A", 5, 25), bar(List.of("B", "C"), 12, 25), one("D", 5, 25), one("E", 3, 25));
    assertThat(scale(made(Group.About.QUESTION, 25, 0, across, List.of())))
        .isEqualTo("Hieronder staat wat mensen antwoordden");
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
        .isEqualTo("Hieronder staat wat mensen antwoordden");
  }

  @Example
  void who_made_no_choice_is_not_left_out_in_silence() {
    assertThat(most(group(90, 9, 54, 36))).isEqualTo("Zes van de tien mensen kozen ‘A’");
    assertThat(most(group(90, 10, 54, 36)))
        .isEqualTo("Zes van de tien mensen kozen ‘A’, van wie een keuze maakte");
  }

  @Example
  void rows_are_compared_on_the_first_and_the_last_answer() {
    var rows =
        List.of(
            row("Afval", 200, 20, 100, 80),
            row("Lawaai", 200, 90, 90, 20),
            row("Drugs", 200, 86, 74, 40));
    assertThat(rows(rows))
        .isEqualTo(
            "‘oneens’ is het meest gezegd over ‘Afval’ (40%) en ‘eens’ is het meest gezegd over"
                + " ‘Lawaai’ (45%) en ‘Drugs’ (43%)");
    assertThat(rows(List.of(row("Afval", 200, 60, 80, 60), row("Lawaai", 200, 62, 80, 58))))
        .isEqualTo("Hieronder staat per onderdeel wat mensen antwoordden");
  }

  @Example
  void a_row_that_is_hidden_or_told_together_could_be_the_first() {
    var afval = row("Afval", 200, 20, 100, 80);
    var hidden =
        new Group(afval.about(), "", 0, 0, true, List.of(), List.of(), Optional.of("te weinig"));
    assertThat(rows(List.of(afval, row("Lawaai", 200, 100, 90, 10), hidden)))
        .isEqualTo("Hieronder staat per onderdeel wat mensen antwoordden");
    var together =
        made(
            row("Drugs", 200, 0).about(),
            200,
            0,
            List.of(one("eens", 100, 200), bar(List.of("pas", "oneens"), 100, 200)),
            List.of());
    assertThat(rows(List.of(afval, together)))
        .isEqualTo("‘eens’ is het meest gezegd over ‘Drugs’ (50%)");
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

  private static String scale(Group group) {
    var common = first(Question.Scale.class).common();
    var text = first(Question.Scale.class).text();
    int size = group.bars().stream().mapToInt(bar -> bar.ids().size()).sum();
    var options =
        OPTIONS.subList(0, size).stream()
            .map(id -> new Option(id, text, Optional.empty(), false, false, false))
            .toList();
    var question = new Question.SingleChoice(common, options, true);
    return new Headline(DUTCH, true).of(question, NONE, List.of(group));
  }

  private static String rows(List<Group> rows) {
    return new Headline(DUTCH, true).of(first(Question.Statements.class), NONE, rows);
  }

  private static Group row(String name, long base, long... votes) {
    var ids = List.of("eens", "pas", "oneens");
    var bars = new ArrayList<Bar>();
    for (int i = 0; i < votes.length; i++) {
      bars.add(one(ids.get(i), votes[i], base));
    }
    var about = new Group.About(name, Optional.of(Said.here(name)));
    return made(about, base, 0, bars, List.of());
  }

  private static Bar one(String id, long count, long base) {
    return bar(List.of(id), count, base);
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
