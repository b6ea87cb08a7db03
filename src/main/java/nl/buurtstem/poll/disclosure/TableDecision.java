package nl.buurtstem.poll.disclosure;

import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import nl.buurtstem.poll.tally.AreaTally;
import nl.buurtstem.poll.tally.QuestionTally;
import nl.buurtstem.statistics.Block;
import nl.buurtstem.statistics.Disclosure;
import nl.buurtstem.statistics.Limits;
import nl.buurtstem.statistics.Neighbours;
import nl.buurtstem.statistics.Pools;
import nl.buurtstem.survey.Definition;
import nl.buurtstem.survey.Feed;
import nl.buurtstem.survey.Feed.Measure;
import nl.buurtstem.survey.Question;

/// Decides what is told of one table of answers: how far they are told apart for the whole poll,
/// and for which areas how far.
///
/// @param feeds those of the question whose figures are seen somewhere
/// @param splits the answers after which other questions are asked: how many were asked must not
///   tell more of these answers than is told here
/// @param isPart whether an area has fewer responses than the whole poll
record TableDecision(
    Definition definition,
    PollAreas areas,
    AreaCounts counts,
    AnswerTable table,
    List<Feed> feeds,
    List<Set<String>> splits,
    Predicate<String> isPart) {

  Told decide(Set<String> barred) {
    if (base(PollAreas.WHOLE_POLL) < fewest()) {
      return Told.NOTHING;
    }
    var block = new Block(PollAreas.WHOLE_POLL, List.of());
    var whole = worthTelling(apart(List.of(block), List.of()));
    if (whole.stream().anyMatch(one -> one.size() > 1) && meanTells(whole)) {
      whole = List.of(); // with the mean and its spread, they could be told apart after all
    }
    return perArea(barred, whole);
  }

  /// The areas in which it may be told how many were asked a question that hangs on these answers:
  /// where the answers are told, or where at least the sides that it depends on may be.
  Set<String> asked(Told told, Set<String> barred) {
    if (!table.oneEach()) {
      return tellsAll(told) ? told.areas() : Set.of();
    }
    if (told.whole().isEmpty() || !told.parts().isEmpty() || (sensitive() && scored())) {
      return told.parts().isEmpty() ? Set.of() : told.areas();
    }
    var sides =
        classes().stream()
            .map(answers ->
                counts.each(
                    area -> answers.stream().mapToLong(one -> table.count(tally(area), one)).sum()))
            .toList();
    long least = definition.fewestPerAnswer(table.question());
    var limits = new Limits(barred, sides, least);
    return PollDisclosure.shown(Disclosure.decide(areas.cells(bases()), fewest(), limits));
  }

  /// Whether each answer that another question hangs on is told.
  private boolean tellsAll(Told told) {
    return splits.stream()
        .flatMap(Set::stream)
        .filter(table.answers()::contains)
        .allMatch(answer -> told.parts().contains(Set.of(answer)));
  }

  /// A higher base shows fewer areas but tells more of each; so many figures as there can be are
  /// told.
  private Told perArea(Set<String> barred, List<Set<String>> whole) {
    var best = new Told(true, whole, decideAreas(fewest(), barred), List.of());
    long most = 0;
    for (long least : scored() ? List.of(fewest()) : candidates()) {
      var shown = decideAreas(least, barred);
      var parts = whole.isEmpty() ? whole : parts(shown, whole);
      long figures = shown.stream().filter(isPart).count() * parts.size();
      if (figures > most) {
        most = figures;
        best = new Told(true, whole, shown, parts);
      }
    }
    return best;
  }

  private List<Set<String>> parts(Set<String> shown, List<Set<String>> whole) {
    var published = new HashSet<>(shown);
    published.add(PollAreas.WHOLE_POLL);
    var blocks = Block.in(areas.cells(bases()), published);
    var parts = worthTelling(apart(blocks, whole));
    return scored() && parts.stream().anyMatch(one -> one.size() > 1) ? List.of() : parts;
  }

  /// Something is told only where there are two answers to tell apart.
  private List<Set<String>> worthTelling(List<Set<String>> told) {
    return table.oneEach() && told.size() < 2 ? List.of() : told;
  }

  private List<Set<String>> apart(List<Block> blocks, List<Set<String>> before) {
    var perBlock = blocks.stream().map(this::answers).toList();
    var together = before.stream().filter(one -> one.size() > 1).toList();
    long least = definition.fewestPerAnswer(table.question());
    if (table.oneEach()) {
      return table
          .order()
          .map(order -> Neighbours.of(order, classes(), together, perBlock, least))
          .orElseGet(() -> Pools.of(classes(), together, perBlock, least));
    }
    return table.answers().stream()
        .filter(answer -> before.isEmpty() || before.contains(Set.of(answer)))
        .filter(answer ->
            perBlock.stream().allMatch(one -> isTold(one.getOrDefault(answer, 0L), least)))
        .map(Set::of)
        .toList();
  }

  private static boolean isTold(long count, long least) {
    return count == 0 || count >= least;
  }

  private Map<String, Long> answers(Block block) {
    var answers = new LinkedHashMap<String, Long>();
    for (var answer : table.answers()) {
      answers.put(answer, block.count(counts.each(area -> table.count(tally(area), answer))));
    }
    return answers;
  }

  /// The figures of indicators tell of all rows together, so they do not divide those of one.
  private List<Set<String>> classes() {
    return Sides.classes(table.answers(), table.row().isEmpty() ? feeds : List.of(), splits);
  }

  /// Whether a mean of the answers is public.
  private boolean scored() {
    return table.question() instanceof Question.Grade
        || feeds.stream().anyMatch(feed -> isMean(feed.measure()));
  }

  private boolean isMean(Measure measure) {
    return switch (measure) {
      case Measure.Share _, Measure.ShareOfGrade _ -> false;
      case Measure.Scores _ -> !table.row().isEmpty() || !Sides.apart(measure);
      case Measure.Mean _ -> true;
    };
  }

  /// Whether the mean that is public may tell how the people of a set divide over its answers.
  private boolean meanTells(List<Set<String>> told) {
    return scored()
        && (sensitive()
            || !new MeanWindow(table, feeds, tally(counts.of(PollAreas.WHOLE_POLL))).hides(told));
  }

  private boolean sensitive() {
    return table.question().sensitive().isPresent();
  }

  private List<Long> candidates() {
    var found = new TreeSet<Long>(Comparator.naturalOrder());
    found.add(fewest());
    areas.keys().stream().map(this::base).filter(base -> base > fewest()).forEach(found::add);
    return List.copyOf(found);
  }

  private Set<String> decideAreas(long least, Set<String> barred) {
    return PollDisclosure.shown(
        Disclosure.decide(areas.cells(bases()), least, Limits.barring(barred)));
  }

  private Map<String, Long> bases() {
    return counts.each(area -> table.base(tally(area)));
  }

  private long base(String key) {
    return table.base(tally(counts.of(key)));
  }

  private QuestionTally tally(AreaTally area) {
    return area.question(table.question().id());
  }

  private long fewest() {
    return definition.minimumBase(table.question());
  }
}
