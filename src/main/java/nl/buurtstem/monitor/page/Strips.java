package nl.buurtstem.monitor.page;

import static nl.buurtstem.monitor.page.ChartFrame.text;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.buurtstem.area.Area;
import nl.buurtstem.area.AreaService;
import nl.buurtstem.area.AreaWords;
import nl.buurtstem.monitor.Indicator;
import nl.buurtstem.monitor.MonitorService;
import nl.buurtstem.monitor.Observation;
import nl.buurtstem.monitor.ObservationFilter;
import nl.buurtstem.monitor.ObservationKind;
import nl.buurtstem.monitor.Source;
import nl.buurtstem.monitor.Unit;
import nl.buurtstem.platform.Frame;

/// How a wijk is doing, in six figures that a resident can feel, beside the other wijken.
@Singleton
public class Strips {
  private static final List<String> SIX =
      List.of(
          "onveiligheidsgevoelens",
          "ervaren_overlast",
          "verloedering",
          "eenzaamheid",
          "actief_buurt",
          "moeite_rondkomen");
  private static final String REST = "overig_groningen";
  private static final double LEFT = 12;
  private static final double RIGHT = 308;

  private final MonitorService monitor;
  private final AreaService areas;

  Strips(MonitorService monitor, AreaService areas) {
    this.monitor = monitor;
    this.areas = areas;
  }

  /// The six for one wijk.
  public List<Strip> of(Area wijk, Frame frame) {
    return SIX.stream()
        .flatMap(id -> monitor.indicator(id).stream())
        .map(indicator -> strip(indicator, wijk, frame))
        .toList();
  }

  private Strip strip(Indicator indicator, Area wijk, Frame frame) {
    var all = monitor.observations(ObservationFilter.publicOf(indicator.id()));
    var unit = indicator.unit();
    var figures = new FigureWords(frame.words());
    var printed = all.stream().filter(o -> o.kind() == ObservationKind.REGISTER_OR_IMPORTED);
    var chart = ChartFrame.of(unit, printed.toList(), List.of());
    var own = Latest.printed(all, wijk.key());
    var rest = Latest.printed(all, REST);
    var asked = Latest.asked(all, wijk.key());
    var around = own.isPresent() ? Optional.<Observation>empty() : around(wijk, all);
    return new Strip(
        "strip-" + indicator.id().replace('_', '-'),
        figures.name(indicator),
        frame.url("/cijfers/" + indicator.id()),
        description(frame, figures, unit, wijk, own, rest),
        Stream.of(
                own.map(found -> printed(indicator, figures, found)),
                asked.map(found -> figures.asked(unit, wijk, found)),
                own.or(() -> asked).isPresent()
                    ? Optional.<String>empty()
                    : Optional.of(figures.none(wijk)),
                around.map(found -> printed(indicator, figures, found)),
                rest.map(found -> compare(frame, figures, unit, found)))
            .flatMap(Optional::stream)
            .toList(),
        undated(Stream.of(own, around, rest)),
        asked.map(Observation::simulated).orElse(false),
        own.map(found -> place(chart, found)),
        rest.map(found -> place(chart, found)),
        others(chart, all, wijk),
        chart.label(0, figures),
        chart.label(chart.most(), figures));
  }

  /// The figure of the nearest area around a wijk that has one.
  private Optional<Observation> around(Area wijk, List<Observation> all) {
    return areas.withAllAround(wijk.key()).stream()
        .skip(1)
        .flatMap(area -> Latest.printed(all, area.key()).stream())
        .findFirst();
  }

  private String printed(Indicator indicator, FigureWords figures, Observation found) {
    var area = areas.find(found.area()).orElseThrow();
    return figures.dated(figures.sentence(indicator, area, found), found);
  }

  private String compare(Frame frame, FigureWords figures, Unit unit, Observation rest) {
    var area = areas.find(rest.area()).orElseThrow();
    var said =
        frame.t(
            "wijk.compare",
            "where",
            AreaWords.where(frame.words(), area),
            "value",
            figures.said(unit, rest.estimate().orElseThrow()));
    return figures.dated(said, rest);
  }

  private List<String> undated(Stream<Optional<Observation>> told) {
    return told.flatMap(Optional::stream)
        .filter(found -> !found.period().isKnown())
        .flatMap(found -> monitor.source(found.source()).stream())
        .map(Source::title)
        .distinct()
        .toList();
  }

  /// What the drawing shows, in which figures of polls do not stand.
  private String description(
      Frame frame,
      FigureWords figures,
      Unit unit,
      Area wijk,
      Optional<Observation> own,
      Optional<Observation> rest) {
    if (own.isEmpty() && rest.isPresent()) {
      return compare(frame, figures, unit, rest.get());
    }
    return frame.t(
        "wijk.strip_described",
        "area",
        AreaWords.name(frame.words(), wijk),
        "value",
        said(frame, figures, unit, own),
        "rest",
        said(frame, figures, unit, rest));
  }

  private static String said(
      Frame frame, FigureWords figures, Unit unit, Optional<Observation> observation) {
    return observation
        .map(found -> figures.value(unit, found.estimate().orElseThrow()))
        .orElseGet(() -> frame.t("monitor.gap"));
  }

  private List<String> others(ChartFrame chart, List<Observation> all, Area wijk) {
    return areas.wijken().stream()
        .filter(other -> !other.key().equals(wijk.key()))
        .flatMap(other -> Latest.printed(all, other.key()).stream())
        .map(found -> place(chart, found))
        .toList();
  }

  private static String place(ChartFrame chart, Observation observation) {
    return text(LEFT + (RIGHT - LEFT) * observation.estimate().orElseThrow() / chart.most());
  }
}
