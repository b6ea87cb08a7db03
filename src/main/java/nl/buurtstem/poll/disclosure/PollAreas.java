package nl.buurtstem.poll.disclosure;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import nl.buurtstem.area.Area;
import nl.buurtstem.area.AreaService;
import nl.buurtstem.poll.tally.Tally;
import nl.buurtstem.statistics.Cell;
import nl.buurtstem.statistics.Remainders;
import nl.buurtstem.survey.Choice;
import nl.buurtstem.survey.Definition;
import org.jspecify.annotations.Nullable;

/// The areas that a poll can say something about, as a tree: the areas it was held in, the parts of
/// those that its respondents could name, and what lies between. At the top stands the whole poll,
/// whose figures its results page shows.
public final class PollAreas {
  /// The key of the whole poll: no area has it.
  public static final String WHOLE_POLL = "*";

  private final Map<String, @Nullable String> parents = new LinkedHashMap<>();
  private final Map<String, Set<String>> counted = new LinkedHashMap<>();
  private final Set<String> tookIn = new HashSet<>();

  PollAreas(Definition definition, Tally tally, AreaService areas) {
    parents.put(WHOLE_POLL, null);
    definition.areas().forEach(root -> parents.put(root, WHOLE_POLL));
    named(definition, tally).forEach(key -> hang(key, areas));
    for (var key : keys()) {
      var within = areas.withAllWithin(key).stream().map(Area::key).toList();
      counted.put(key, new TreeSet<>(within));
    }
    if (definition.areas().size() == 1) {
      // Who names no part lives somewhere in the area that was asked.
      counted
          .computeIfAbsent(definition.areas().getFirst(), _ -> new TreeSet<>())
          .add(Tally.NO_AREA);
    }
    counted.put(WHOLE_POLL, new TreeSet<>(tally.areas()));
    takeIn(definition, tally);
  }

  /// Counts the few who named no part of an area with its largest part, for all questions alike, so
  /// that no part must be hidden for them (ADR 8).
  private void takeIn(Definition definition, Tally tally) {
    var responses =
        keys().stream()
            .map(key -> {
              var parent = parents.get(key);
              var above = WHOLE_POLL.equals(parent) ? null : parent;
              return new Cell(key, above, tally.together(counted(key)).responses());
            })
            .toList();
    long enough =
        definition.questions().stream().mapToLong(definition::minimumBase).max().orElse(0);
    Remainders.homes(responses, enough)
        .forEach((whole, home) -> {
          var beyond = new TreeSet<>(counted(whole));
          keys().stream()
              .filter(key -> whole.equals(parents.get(key)))
              .forEach(part -> beyond.removeAll(counted(part)));
          for (String key = home; key != null && !key.equals(whole); key = parents.get(key)) {
            counted(key).addAll(beyond);
          }
          tookIn.add(home);
        });
  }

  /// Whether answers that named no part of an area are counted for this area.
  public boolean tookIn(String key) {
    return tookIn.contains(key);
  }

  private static Set<String> named(Definition definition, Tally tally) {
    var named = new LinkedHashSet<String>();
    definition
        .areaQuestion()
        .ifPresent(question -> question.choices().stream().map(Choice::id).forEach(named::add));
    named.addAll(tally.areas());
    return named;
  }

  /// Hangs an area below the area of the poll that contains it, with the areas between; one that
  /// lies in none of them counts for the whole poll only.
  private void hang(String key, AreaService areas) {
    var way = new ArrayList<String>();
    for (var area : areas.withAllAround(key)) {
      if (parents.containsKey(area.key())) {
        way.forEach(step -> parents.put(step, parent(step, areas)));
        return;
      }
      way.add(area.key());
    }
  }

  private static String parent(String key, AreaService areas) {
    return areas.find(key).flatMap(Area::parent).orElseThrow();
  }

  /// The areas, without the whole poll.
  public List<String> keys() {
    return parents.keySet().stream().filter(key -> !key.equals(WHOLE_POLL)).toList();
  }

  /// The keys that responses may carry to count for this area.
  public Set<String> counted(String key) {
    var keys = counted.get(key);
    if (keys == null) {
      throw new IllegalArgumentException("not an area of this poll: " + key);
    }
    return keys;
  }

  /// The tree with the number of answers of each area.
  List<Cell> cells(Map<String, Long> bases) {
    return parents.entrySet().stream()
        .map(entry ->
            new Cell(entry.getKey(), entry.getValue(), bases.getOrDefault(entry.getKey(), 0L)))
        .toList();
  }
}
