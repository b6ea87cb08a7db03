package nl.buurtstem.monitor;

import static nl.buurtstem.monitor.ChartFrame.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.buurtstem.area.Area;
import nl.buurtstem.area.AreaKind;
import nl.buurtstem.area.AreaService;
import nl.buurtstem.area.AreaWords;
import nl.buurtstem.platform.Words;

/// Draws one panel per area of an indicator's observations.
final class Panels {
  private static final double SIZE = 5;
  private static final double CAP = 4;

  private final Indicator indicator;
  private final List<Target> targets;
  private final Words words;
  private final FigureWords figures;
  private final AreaService areas;
  private final ChartFrame chart;
  private final Map<Area, List<Observation>> perArea = new LinkedHashMap<>();

  Panels(
      Indicator indicator,
      List<Observation> observations,
      List<Target> targets,
      AreaService areas,
      Words words) {
    this.indicator = indicator;
    this.targets = targets;
    this.areas = areas;
    this.words = words;
    this.figures = new FigureWords(words);
    this.chart = ChartFrame.of(indicator.unit(), observations, targets);
    for (var area : areas.all()) {
      var own = observations.stream().filter(o -> o.area().equals(area.key())).toList();
      if (!own.isEmpty()) {
        perArea.put(area, inTime(own));
      }
    }
  }

  /// The scales that all panels share.
  ChartFrame chart() {
    return chart;
  }

  /// One panel per area, programme and wijken first.
  List<Panel> all() {
    return perArea.entrySet().stream()
        .sorted(Comparator.comparing(entry -> entry.getKey().kind() == AreaKind.REST))
        .map(entry -> panel(entry.getKey(), entry.getValue()))
        .toList();
  }

  private Panel panel(Area area, List<Observation> own) {
    var known = own.stream().filter(Observation::isKnown).toList();
    var target = target(area);
    return new Panel(
        "chart-" + area.key().replace('_', '-'),
        AreaWords.name(words, area),
        description(own, target),
        sentence(area, own),
        others(area),
        lines(known),
        known.stream().map(this::mark).toList(),
        own.stream().filter(observation -> !observation.isKnown()).map(this::gap).toList(),
        breaks(known),
        target);
  }

  /// The newest printed figure and the newest of a poll, each named for what it is.
  private String sentence(Area area, List<Observation> own) {
    var said =
        Stream.of(Latest.printed(own, area.key()), Latest.asked(own, area.key()))
            .flatMap(Optional::stream)
            .map(latest -> figures.sentence(indicator, area, latest))
            .collect(Collectors.joining(" "));
    return said.isEmpty() ? figures.sentence(indicator, area, own.getLast()) : said;
  }

  /// Every figure with its year and kind, and what is to be reached.
  private String description(List<Observation> own, List<Panel.Line> target) {
    var parts = new ArrayList<String>();
    for (var observation : own) {
      var said =
          switch (observation.figure()) {
            case Figure.Known known -> figures.value(indicator.unit(), known.estimate());
            case Figure.NotAvailable() -> words.get("monitor.gap");
            case Figure.Hidden(var reason) -> figures.hiddenShort(reason);
          };
      parts.add(
          words.get(
              "monitor.described",
              "period",
              figures.period(observation.period()),
              "figure",
              said,
              "kind",
              figures.kind(observation.kind())));
    }
    target.forEach(line -> parts.add(line.label() + "."));
    return String.join(" ", parts);
  }

  private List<Panel.Line> target(Area area) {
    var around = areas.withAllAround(area.key()).stream().map(Area::key).toList();
    return targets.stream()
        .filter(target -> around.contains(target.area()))
        .map(target ->
            new Panel.Line(text(chart.y(target.bound())), figures.target(indicator, target)))
        .toList();
  }

  private List<String> others(Area area) {
    var paths = new ArrayList<String>();
    perArea.forEach((other, theirs) -> {
      if (!other.equals(area)) {
        var known = theirs.stream().filter(Observation::isKnown).toList();
        paths.addAll(lines(known));
        known.forEach(observation -> paths.add(shape(observation, SIZE - 2)));
      }
    });
    return List.copyOf(paths);
  }

  /// A line only between figures that were asked in the same words.
  private List<String> lines(List<Observation> known) {
    var lines = new ArrayList<String>();
    for (int i = 1; i < known.size(); i++) {
      var from = known.get(i - 1);
      var to = known.get(i);
      if (from.series().equals(to.series())) {
        lines.add("M" + place(from) + "L" + place(to));
      }
    }
    return List.copyOf(lines);
  }

  /// Two short strokes halfway where the wording changed between two years.
  private List<String> breaks(List<Observation> known) {
    var breaks = new ArrayList<String>();
    for (int i = 1; i < known.size(); i++) {
      var from = known.get(i - 1);
      var to = known.get(i);
      var inTime = from.period().year().isPresent() && to.period().year().isPresent();
      if (inTime && !from.series().equals(to.series())) {
        var x = (chart.x(from.period()) + chart.x(to.period())) / 2;
        var y = chart.bottom();
        breaks.add(stroke(x - 3, y) + stroke(x + 3, y));
      }
    }
    return List.copyOf(breaks);
  }

  private static String stroke(double x, double y) {
    return "M" + text(x - 3) + " " + text(y + 6) + "L" + text(x + 3) + " " + text(y - 6);
  }

  private Panel.Mark mark(Observation observation) {
    var estimate = observation.estimate().orElseThrow();
    var x = chart.x(observation.period());
    var above =
        chart.y(ChartFrame.highest(observation)) - (whisker(observation).isEmpty() ? 10 : 6);
    return new Panel.Mark(
        shape(observation, SIZE),
        observation.kind().name().toLowerCase(Locale.ROOT).replace('_', '-'),
        whisker(observation),
        figures.number(indicator.unit(), estimate),
        text(x),
        text(above));
  }

  private Panel.Gap gap(Observation observation) {
    var x = text(chart.x(observation.period()));
    return new Panel.Gap(x, text(chart.bottom() - 6), words.get("monitor.gap_mark"));
  }

  /// A circle for printed figures, a square for a sample, a diamond for an open poll.
  private String shape(Observation observation, double size) {
    var x = chart.x(observation.period());
    var y = chart.y(observation.estimate().orElseThrow());
    var s = text(size);
    var twice = text(2 * size);
    return switch (observation.kind()) {
      case REGISTER_OR_IMPORTED ->
          "M"
              + text(x - size)
              + " "
              + text(y)
              + "a"
              + s
              + " "
              + s
              + " 0 1 0 "
              + twice
              + " 0a"
              + s
              + " "
              + s
              + " 0 1 0 -"
              + twice
              + " 0z";
      case SAMPLE ->
          "M"
              + text(x - size)
              + " "
              + text(y - size)
              + "h"
              + twice
              + "v"
              + twice
              + "h-"
              + twice
              + "z";
      case OPEN_POLL ->
          "M"
              + text(x)
              + " "
              + text(y - size - 1)
              + "L"
              + text(x + size + 1)
              + " "
              + text(y)
              + "L"
              + text(x)
              + " "
              + text(y + size + 1)
              + "L"
              + text(x - size - 1)
              + " "
              + text(y)
              + "z";
    };
  }

  private String whisker(Observation observation) {
    if (!(observation.figure() instanceof Figure.Known known) || known.interval().isEmpty()) {
      return "";
    }
    var x = chart.x(observation.period());
    var high = text(chart.y(known.interval().get().upper()));
    var low = text(chart.y(known.interval().get().lower()));
    var cap = "h" + text(2 * CAP);
    var left = text(x - CAP);
    return "M" + left + " " + high + cap + "M" + text(x) + " " + high + "V" + low + "M" + left + " "
        + low + cap;
  }

  private String place(Observation observation) {
    var y = chart.y(observation.estimate().orElseThrow());
    return text(chart.x(observation.period())) + " " + text(y);
  }

  private static List<Observation> inTime(List<Observation> own) {
    return own.stream()
        .sorted(
            Comparator.comparingInt((Observation o) -> o.period().year().orElse(0))
                .thenComparing(Observation::source))
        .toList();
  }
}
