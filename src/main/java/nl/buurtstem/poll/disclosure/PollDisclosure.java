package nl.buurtstem.poll.disclosure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import nl.buurtstem.area.AreaService;
import nl.buurtstem.poll.tally.AreaTally;
import nl.buurtstem.poll.tally.Tally;
import nl.buurtstem.statistics.Disclosure;
import nl.buurtstem.statistics.Visibility;
import nl.buurtstem.survey.Definition;
import nl.buurtstem.survey.Feed;
import nl.buurtstem.survey.Question;

/// What may be told of a poll that has been counted: of which areas, and how far the answers to a
/// question may be told apart. The results and the monitor both ask here, so that the one never
/// gives away what the other hides (ADR 12).
///
/// An area is told of for a question only where it is told of for the poll, for the questions that
/// this one depends on, and for each indicator that the question feeds. Then everything that is
/// public of a question lies on three levels, each with fewer areas and more answers than the next:
/// the whole poll, the areas of the results, the areas of an indicator.
public final class PollDisclosure {
  private static final int FEWEST_FOR_A_MEAN = 2;

  private final Definition definition;
  private final PollAreas areas;
  private final AreaCounts counts;
  private final Set<String> all;
  private final Set<String> told;
  private final Map<String, Set<String>> questions = new HashMap<>();
  private final Set<String> closed = new HashSet<>();
  private final Map<String, Told> tables = new HashMap<>();
  private final Map<String, Map<String, Visibility>> figures = new HashMap<>();

  /// Decides all of it.
  ///
  /// @param tally the exact counts of the poll
  public PollDisclosure(Definition definition, Tally tally, AreaService areas) {
    this.definition = definition;
    this.areas = new PollAreas(definition, tally, areas);
    this.counts = AreaCounts.of(this.areas, tally);
    this.all = Set.copyOf(this.areas.keys());
    var responses = this.areas.cells(counts.each(AreaTally::responses));
    this.told = shown(Disclosure.decide(responses, definition.minimumBase()));
    definition.questions().forEach(this::decide);
  }

  /// The areas with what each counts.
  public PollAreas areas() {
    return areas;
  }

  /// The parts of the poll's area of which results are told, in the order of the poll. An area that
  /// has all responses is not a part.
  public List<String> parts() {
    return areas.keys().stream().filter(told::contains).filter(this::isPart).toList();
  }

  /// The parts of the poll's area of which no results are told.
  public List<String> untold() {
    return areas.keys().stream().filter(key -> !told.contains(key)).filter(this::isPart).toList();
  }

  /// The counts of an area.
  ///
  /// @throws IllegalArgumentException when it is none of the poll's
  public AreaTally count(String area) {
    return counts.of(area);
  }

  /// What may be told of the answers to a question, or to one of its rows.
  public Told told(AnswerTable table) {
    return tables.getOrDefault(key(table), Told.NOTHING);
  }

  /// Where the figure that a question gives an indicator may be seen.
  public Map<String, Visibility> figures(Question question, Feed feed) {
    return figures.getOrDefault(key(question, feed), Map.of());
  }

  /// The base from which the figure that a question gives an indicator is shown.
  public static long fewest(Definition definition, Question question) {
    return Math.max(FEWEST_FOR_A_MEAN, definition.minimumBase(question));
  }

  private void decide(Question question) {
    boolean open = Dependence.of(question).noneMatch(closed::contains);
    var within = new HashSet<>(open ? told : Set.<String>of());
    Dependence.of(question)
        .forEach(other -> within.retainAll(questions.getOrDefault(other, Set.of())));
    var feeds = figures(question, within);
    var everywhere = new HashSet<>(within);
    for (var table : AnswerTable.of(question)) {
      var decision = decision(table, feeds, barred(within));
      var one = open ? decision.decide(barred(within)) : Told.NOTHING;
      tables.put(key(table), one);
      everywhere.retainAll(decision.asked(one, barred(within)));
    }
    questions.put(question.id(), everywhere);
  }

  /// The feeds whose figures are seen somewhere. Leaves only the areas in which all of these are.
  private List<Feed> figures(Question question, Set<String> within) {
    var active = new ArrayList<Feed>();
    for (var feed : question.feeds()) {
      var seen =
          new FeedFigures(areas, counts, question, feed, active)
              .decide(
                  fewest(definition, question),
                  definition.fewestPerAnswer(question),
                  barred(within));
      figures.put(key(question, feed), seen);
      if (!shown(seen).isEmpty()) {
        active.add(feed);
        within.retainAll(shown(seen));
      }
    }
    return List.copyOf(active);
  }

  /// Where the answers can only be told without regard to the questions that hang on them, nothing
  /// is told of those.
  private TableDecision decision(AnswerTable table, List<Feed> feeds, Set<String> barred) {
    var splits = new Dependence(definition, this::hasEnough).splits(table);
    var decision = decision(table, feeds, splits);
    if (table.oneEach() && !splits.isEmpty() && decision.decide(barred).whole().isEmpty()) {
      closed.add(table.question().id());
      return decision(table, feeds, List.of());
    }
    return decision;
  }

  private TableDecision decision(AnswerTable table, List<Feed> feeds, List<Set<String>> splits) {
    return new TableDecision(definition, areas, counts, table, feeds, splits, this::isPart);
  }

  private boolean hasEnough(Question question) {
    var tally = counts.of(PollAreas.WHOLE_POLL).question(question.id());
    return AnswerTable.of(question).stream()
        .anyMatch(table -> table.base(tally) >= definition.minimumBase(question));
  }

  private Set<String> barred(Set<String> allowed) {
    return all.stream().filter(key -> !allowed.contains(key)).collect(Collectors.toSet());
  }

  /// The areas that are shown, without the whole poll.
  static Set<String> shown(Map<String, Visibility> seen) {
    return seen.entrySet().stream()
        .filter(entry -> entry.getValue() == Visibility.SHOWN)
        .map(Map.Entry::getKey)
        .filter(key -> !key.equals(PollAreas.WHOLE_POLL))
        .collect(Collectors.toSet());
  }

  private boolean isPart(String area) {
    return counts.of(area).responses() < counts.of(PollAreas.WHOLE_POLL).responses();
  }

  private static String key(AnswerTable table) {
    return table.question().id() + "." + table.row();
  }

  private static String key(Question question, Feed feed) {
    return question.id() + "." + feed.indicator();
  }
}
