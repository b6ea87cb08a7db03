package nl.buurtstem.panel.staff;

import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.buurtstem.area.Area;
import nl.buurtstem.area.AreaService;
import nl.buurtstem.panel.Strata;
import nl.buurtstem.panel.StratumCount;
import nl.buurtstem.panel.StratumCount.Result;
import nl.buurtstem.panel.draw.BirthBand;
import nl.buurtstem.panel.draw.Stratum;
import nl.buurtstem.panel.draw.Telling;
import nl.buurtstem.panel.page.BandWords;
import nl.buurtstem.platform.Words;

/// Puts strata into words. How many answered is told of groups of ten invited people and up, and
/// never so that a smaller group can be worked out ([Telling]).
@Singleton
class StratumWords {
  private static final String NONE = "–";

  private final AreaService areas;
  private final Strata strata;

  StratumWords(AreaService areas, Strata strata) {
    this.areas = areas;
    this.strata = strata;
  }

  /// A line for each stratum.
  List<StratumLine> lines(Words words, List<StratumCount> counts) {
    var people = strata.people();
    var asked = new HashMap<Stratum, Telling.Asked>();
    counts.forEach(count -> asked.put(count.stratum(), asked(count)));
    var told = Telling.strata(asked);
    return counts.stream()
        .map(count -> {
          var stratum = count.stratum();
          var known =
              stratum.buurt().isEmpty()
                  ? Optional.ofNullable(people.get(stratum))
                  : Optional.<Long>empty();
          return line(
              words,
              place(stratum),
              BandWords.of(words, stratum.band()),
              known.map(words::number).orElse(NONE),
              count,
              told.contains(stratum));
        })
        .toList();
  }

  /// A line for each wijk.
  List<StratumLine> byWijk(Words words, List<StratumCount> counts) {
    return grouped(words, counts, count -> name(count.stratum().wijk()), name -> name, _ -> "");
  }

  /// A line for each band of years.
  List<StratumLine> byBand(Words words, List<StratumCount> counts) {
    return grouped(
        words,
        counts,
        count -> count.stratum().band(),
        _ -> "",
        (BirthBand band) -> BandWords.of(words, band));
  }

  /// All together.
  StratumLine all(Words words, List<StratumCount> counts) {
    if (counts.isEmpty()) {
      return new StratumLine("", "", NONE, NONE, NONE, NONE, NONE, NONE);
    }
    return grouped(words, counts, _ -> "", _ -> words.get("staff.panel.draw.all"), _ -> "")
        .getFirst();
  }

  private <T> List<StratumLine> grouped(
      Words words,
      List<StratumCount> counts,
      Function<StratumCount, T> group,
      Function<T, String> place,
      Function<T, String> band) {
    var groups =
        counts.stream()
            .collect(Collectors.groupingBy(group, LinkedHashMap::new, Collectors.toList()));
    var sums = new LinkedHashMap<T, StratumCount>();
    groups.forEach((key, all) -> sums.put(key, sum(all)));
    var asked = new HashMap<T, Telling.Asked>();
    counts.forEach(count -> asked.merge(group.apply(count), asked(count), Telling.Asked::plus));
    Set<T> told = Telling.groups(asked);
    var people = people(counts, group);
    return sums.entrySet().stream()
        .map(entry ->
            line(
                words,
                place.apply(entry.getKey()),
                band.apply(entry.getKey()),
                Optional.ofNullable(people.get(entry.getKey())).map(words::number).orElse(NONE),
                entry.getValue(),
                told.contains(entry.getKey())))
        .toList();
  }

  /// The inhabitants of groups of which all strata are known.
  private <T> Map<T, Long> people(List<StratumCount> counts, Function<StratumCount, T> group) {
    var known = strata.people();
    var people = new HashMap<T, Long>();
    var counted = new HashSet<Stratum>();
    for (var count : counts) {
      var wijk = count.stratum().wholeWijk();
      if (counted.add(wijk)) {
        long n = known.getOrDefault(wijk, Long.MIN_VALUE / 1_000);
        people.merge(group.apply(count), n, Long::sum);
      }
    }
    people.values().removeIf(n -> n < 0);
    return people;
  }

  private static StratumCount sum(List<StratumCount> all) {
    int available = all.stream().mapToInt(StratumCount::available).sum();
    int taken = all.stream().mapToInt(StratumCount::taken).sum();
    var result = all.stream().flatMap(count -> count.result().stream()).reduce(Result::plus);
    return new StratumCount(all.getFirst().stratum(), 0, available, taken, result);
  }

  private static StratumLine line(
      Words words, String place, String band, String people, StratumCount count, boolean told) {
    return new StratumLine(
        place,
        band,
        people,
        words.number(count.available()),
        words.number(count.taken()),
        count.result().map(result -> words.number(result.invited())).orElse(NONE),
        count.result().map(result -> answered(words, result, told)).orElse(NONE),
        count.result().map(result -> words.number(result.dropped())).orElse(NONE));
  }

  private static String answered(Words words, Result result, boolean told) {
    if (result.invited() == 0) {
      return NONE;
    }
    return told
        ? words.get(
            "staff.panel.draw.answered_of",
            "n",
            result.answered(),
            "percent",
            words.percent(100.0 * result.answered() / result.invited(), 0))
        : words.get("staff.panel.draw.too_few");
  }

  private static Telling.Asked asked(StratumCount count) {
    return count
        .result()
        .map(result -> Telling.Asked.of(result.invited(), result.answered()))
        .orElse(Telling.Asked.NOBODY);
  }

  private String place(Stratum stratum) {
    return stratum.buurt().map(this::name).orElseGet(() -> name(stratum.wijk()));
  }

  private String name(String key) {
    return areas.find(key).map(Area::name).orElse(key);
  }
}
