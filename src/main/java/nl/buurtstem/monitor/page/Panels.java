package nl.buurtstem.monitor.page;

import static nl.buurtstem.monitor.page.ChartFrame.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import nl.buurtstem.area.Area;
import nl.buurtstem.area.AreaKind;
import nl.buurtstem.area.AreaService;
import nl.buurtstem.area.AreaWords;
import nl.buurtstem.monitor.Figure;
import nl.buurtstem.monitor.Indicator;
import nl.buurtstem.monitor.Observation;
import nl.buurtstem.monitor.Target;
import nl.buurtstem.platform.Words;

/// Draws one panel per area of an indicator's observations.
final class Panels {
  private static final double SIZE = 5;

  private final Indicator indicator;
  private final List<Target> targets;
  private final Words words;
  private final FigureWords figures;
  private final AreaService areas;
  private final ChartFrame chart;
  private final Strokes strokes;
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
    this.strokes = new Strokes(chart);
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
        strokes.lines(known),
        known.stream().map(this::mark).toList(),
        own.stream().filter(observation -> !observation.isKnown()).map(this::gap).toList(),
        strokes.breaks(known),
        target);
  }

  /// The newest printed figure and the newest of a poll, each named for what it is.
  private String sentence(Area area, List<Observation> own) {
    var printed =
        Latest.printed(own, area.key()).map(latest -> figures.sentence(indicator, area, latest));
    var asked = Latest.asked(own, area.key());
    if (printed.isPresent() && asked.isPresent()) {
      return printed.get() + " " + figures.asked(indicator.unit(), area, asked.get());
    }
    return printed
        .or(() -> asked.map(latest -> figures.sentence(indicator, area, latest)))
        .orElseGet(() -> figures.sentence(indicator, area, own.getLast()));
  }

  /// Every figure with its year and kind, and what is to be reached.
  private String description(List<Observation> own, List<Panel.Line> target) {
    var parts = new ArrayList<String>();
    for (var observation : own) {
      var said =
          switch (observation.figure()) {
            case Figure.Known _ -> figures.described(indicator.unit(), observation);
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
        paths.addAll(strokes.lines(known));
        known.forEach(observation -> paths.add(strokes.shape(observation, SIZE - 2)));
      }
    });
    return List.copyOf(paths);
  }

  private Panel.Mark mark(Observation observation) {
    var label = figures.mark(indicator.unit(), observation);
    var above =
        chart.y(ChartFrame.highest(observation))
            - (strokes.whisker(observation).isEmpty() ? 10 : 6);
    return new Panel.Mark(
        strokes.shape(observation, SIZE),
        observation.kind().name().toLowerCase(Locale.ROOT).replace('_', '-'),
        strokes.whisker(observation),
        label,
        text(chart.labelX(observation.period(), label)),
        text(above));
  }

  private Panel.Gap gap(Observation observation) {
    var x = text(chart.x(observation.period()));
    return new Panel.Gap(x, text(chart.bottom() - 6), words.get("monitor.gap_mark"));
  }

  private static List<Observation> inTime(List<Observation> own) {
    return own.stream()
        .sorted(
            Comparator.comparingInt((Observation o) -> o.period().year().orElse(Integer.MAX_VALUE))
                .thenComparing(Observation::source))
        .toList();
  }
}
