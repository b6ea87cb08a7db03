package nl.buurtstem.poll.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import nl.buurtstem.TestServer;
import nl.buurtstem.area.AreaService;
import nl.buurtstem.poll.tally.Tally;
import nl.buurtstem.survey.Feed;
import nl.buurtstem.survey.Feed.Measure;
import nl.buurtstem.survey.Question;

/// Somebody has all that is public of a poll: the results of the whole and of each area, and the
/// figures of the monitor. It adds and subtracts them in every way, knows which cells are empty
/// where that was told, and looks for a few people.
class PollDisclosureTest {
  private static final AreaService AREAS = TestServer.shared().bean(AreaService.class);
  private static final int TRIES = 400;

  /// One piece of the poll with one answer.
  private record Cell(String area, String answer, long people) {}

  @Property(tries = TRIES)
  void no_answer_of_a_few_people_follows_from_what_is_public(
      @ForAll @LongRange(max = 1_000_000) long seed) {
    var tally = AskedPoll.tally(seed);
    var disclosure = new PollDisclosure(AskedPoll.DEFINITION, tally, AREAS);
    for (var id : List.of("gewoon", "deel", "veilig", "gevoelig", "waar", "cijfer", "waarom")) {
      attack(question(id), tally, disclosure);
    }
  }

  private static void attack(Question question, Tally tally, PollDisclosure disclosure) {
    var table = AnswerTable.of(question).getFirst();
    var cells = new ArrayList<Cell>();
    for (var area : tally.areas()) {
      for (var answer : table.answers()) {
        long people = tally.area(area).question(question.id()).count(answer);
        cells.add(new Cell(area, answer, people));
      }
    }
    var told = told(question, table, disclosure);
    assertNoFew(cells, told, AskedPoll.DEFINITION.fewestPerAnswer(question), question.id());
    wholePieces(cells, told, AskedPoll.DEFINITION.minimumBase(question), question.id());
  }

  /// Everything that is public: each number is how many people are in some cells.
  private static List<Predicate<Cell>> told(
      Question question, AnswerTable table, PollDisclosure disclosure) {
    var numbers = new ArrayList<Predicate<Cell>>();
    var told = disclosure.told(table);
    if (told.enough()) {
      numbers.add(_ -> true);
      told.whole().forEach(set -> numbers.add(cell -> set.contains(cell.answer())));
    }
    for (var area : told.areas()) {
      Predicate<Cell> within = within(area, disclosure);
      numbers.add(within);
      told.parts().forEach(set -> numbers.add(within.and(cell -> set.contains(cell.answer()))));
    }
    for (var feed : question.feeds()) {
      var share = (Measure.Share) feed.measure();
      for (var area : PollDisclosure.shown(disclosure.figures(question, feed))) {
        Predicate<Cell> within = within(area, disclosure);
        numbers.add(within);
        numbers.add(within.and(cell -> share.base().contains(cell.answer())));
        numbers.add(within.and(cell -> share.options().contains(cell.answer())));
      }
    }
    if (question.id().equals("veilig")) {
      numbers.addAll(asked("waar", Set.of("b", "c"), disclosure));
    } else if (question.id().equals("cijfer")) {
      numbers.addAll(asked("waarom", Set.of("8", "9", "10"), disclosure));
    }
    return numbers;
  }

  /// Who sees how many answered a question that hangs on this one knows how many gave the answers
  /// it hangs on, where it is known that nobody skipped it.
  private static List<Predicate<Cell>> asked(
      String hanging, Set<String> answers, PollDisclosure disclosure) {
    var numbers = new ArrayList<Predicate<Cell>>();
    Predicate<Cell> asked = cell -> answers.contains(cell.answer());
    var told = disclosure.told(AnswerTable.of(question(hanging)).getFirst());
    if (told.enough()) {
      numbers.add(asked);
    }
    told.areas().forEach(area -> numbers.add(within(area, disclosure).and(asked)));
    return numbers;
  }

  private static Predicate<Cell> within(String area, PollDisclosure disclosure) {
    var keys = disclosure.areas().counted(area);
    return cell -> keys.contains(cell.area());
  }

  /// No group of a few people, which is made of whole cells, has a number that follows.
  private static void assertNoFew(
      List<Cell> all, List<Predicate<Cell>> told, long least, String about) {
    var cells = withoutKnownEmpty(all, told);
    var known = new Span();
    told.forEach(number -> known.knows(row(cells, number)));
    var people = cells.stream().mapToLong(Cell::people).toArray();
    assertThat(known.smallestGroup(people, least)).as(about).isEmpty();
  }

  private static List<Cell> withoutKnownEmpty(List<Cell> all, List<Predicate<Cell>> told) {
    var empty =
        told.stream()
            .filter(number -> all.stream().filter(number).mapToLong(Cell::people).sum() == 0)
            .reduce(_ -> false, Predicate::or);
    return all.stream().filter(empty.negate()).toList();
  }

  /// The same for how many answered at all in some areas, who must be more.
  private static void wholePieces(
      List<Cell> all, List<Predicate<Cell>> told, long least, String about) {
    var cells = withoutKnownEmpty(all, told);
    var known = new Span();
    told.forEach(number -> known.knows(row(cells, number)));
    for (int bits = 1; bits < 1 << AskedPoll.AREAS.size(); bits++) {
      int chosen = bits;
      Predicate<Cell> in = cell -> (chosen >> AskedPoll.AREAS.indexOf(cell.area()) & 1) == 1;
      long people = cells.stream().filter(in).mapToLong(Cell::people).sum();
      if (people > 0 && people < least) {
        assertThat(known.tells(row(cells, in))).as("%s: %d people", about, people).isFalse();
      }
    }
  }

  private static double[] row(List<Cell> cells, Predicate<Cell> in) {
    return cells.stream().mapToDouble(cell -> in.test(cell) ? 1 : 0).toArray();
  }

  @Property(tries = TRIES)
  void of_several_answers_each_is_safe(@ForAll @LongRange(max = 1_000_000) long seed) {
    var tally = AskedPoll.tally(seed);
    var disclosure = new PollDisclosure(AskedPoll.DEFINITION, tally, AREAS);
    var table = AnswerTable.of(question("dingen")).getFirst();
    var told = disclosure.told(table);
    for (var answer : table.answers()) {
      var cells = new ArrayList<Cell>();
      for (var area : tally.areas()) {
        cells.add(new Cell(area, answer, tally.area(area).question("dingen").count(answer)));
      }
      var numbers = new ArrayList<Predicate<Cell>>();
      if (told.whole().contains(Set.of(answer))) {
        numbers.add(_ -> true);
      }
      if (told.parts().contains(Set.of(answer))) {
        told.areas().forEach(area -> numbers.add(within(area, disclosure)));
      }
      assertNoFew(cells, numbers, 5, answer);
    }
  }

  /// A mean and its spread can tell apart what was put together; so there nothing is, or nothing is
  /// told of the single answers.
  @Property(tries = TRIES)
  void answers_that_have_a_mean_are_not_told_together_where_they_are_sensitive(
      @ForAll @LongRange(max = 1_000_000) long seed) {
    var disclosure = new PollDisclosure(AskedPoll.DEFINITION, AskedPoll.tally(seed), AREAS);
    var sensitive = disclosure.told(AnswerTable.of(question("score")).getFirst());
    assertThat(seen(question("score"), disclosure).isEmpty() || alone(sensitive.whole())).isTrue();
    for (var id : List.of("score", "cijfer")) {
      var told = disclosure.told(AnswerTable.of(question(id)).getFirst());
      assertThat(
              seen(question(id), disclosure).isEmpty() && id.equals("score") || alone(told.parts()))
          .isTrue();
    }
  }

  /// The attacker is no fool: it finds one person when everything is told.
  @Example
  void the_attacker_finds_a_few_people_where_nothing_is_hidden() {
    var cells =
        List.of(
            new Cell("x", "a", 20),
            new Cell("x", "b", 8),
            new Cell("y", "a", 30),
            new Cell("y", "b", 1));
    var people = new long[] {20, 8, 30, 1};
    var known = new Span();
    known.knows(row(cells, cell -> cell.answer().equals("b")));
    known.knows(row(cells, cell -> cell.area().equals("x")));
    assertThat(known.smallestGroup(people, 5)).isEmpty();
    known.knows(row(cells, cell -> cell.area().equals("x") && cell.answer().equals("a")));
    assertThat(known.smallestGroup(people, 5)).hasValue(1);
    assertThat(known.tells(0, 0, 0, 1)).isTrue();
  }

  /// Were it hidden everywhere, none of this would show anything.
  @Example
  void much_is_told_all_the_same() {
    int areas = 0;
    int pooled = 0;
    int hanging = 0;
    for (long seed = 0; seed < 100; seed++) {
      var disclosure = new PollDisclosure(AskedPoll.DEFINITION, AskedPoll.tally(seed), AREAS);
      var told = disclosure.told(AnswerTable.of(question("gewoon")).getFirst());
      areas += told.parts().isEmpty() ? 0 : told.areas().size();
      hanging += disclosure.told(AnswerTable.of(question("waarom")).getFirst()).areas().size();
      pooled += told.whole().stream().anyMatch(set -> set.size() > 1) ? 1 : 0;
    }
    assertThat(areas).isGreaterThan(100);
    assertThat(hanging).isGreaterThan(50);
    assertThat(pooled).isGreaterThan(5);
  }

  private static boolean alone(Collection<Set<String>> sets) {
    return sets.stream().allMatch(set -> set.size() == 1);
  }

  private static Set<String> seen(Question question, PollDisclosure disclosure) {
    return PollDisclosure.shown(
        disclosure.figures(
            question,
            question.feeds().isEmpty()
                ? new Feed("", new Measure.Mean())
                : question.feeds().getFirst()));
  }

  private static Question question(String id) {
    return AskedPoll.DEFINITION.question(id).orElseThrow();
  }
}
