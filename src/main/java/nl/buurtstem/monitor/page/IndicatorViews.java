package nl.buurtstem.monitor.page;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import nl.buurtstem.area.Area;
import nl.buurtstem.area.AreaService;
import nl.buurtstem.monitor.Figure;
import nl.buurtstem.monitor.Indicator;
import nl.buurtstem.monitor.MonitorService;
import nl.buurtstem.monitor.Observation;
import nl.buurtstem.monitor.ObservationFilter;
import nl.buurtstem.monitor.ObservationKind;
import nl.buurtstem.monitor.Programme;
import nl.buurtstem.monitor.Source;
import nl.buurtstem.monitor.Target;
import nl.buurtstem.platform.Frame;

/// Puts together what the monitor's public pages show.
@Singleton
class IndicatorViews {
  private final MonitorService monitor;
  private final AreaService areas;

  IndicatorViews(MonitorService monitor, AreaService areas) {
    this.monitor = monitor;
    this.areas = areas;
  }

  IndicatorListPage list(Frame frame) {
    var byIndicator = new HashMap<String, List<Observation>>();
    monitor.observations(
        ObservationFilter.everythingPublic(),
        observation ->
            byIndicator
                .computeIfAbsent(observation.indicator(), _ -> new ArrayList<>())
                .add(observation));
    var figures = new FigureWords(frame.words());
    var topics = new LinkedHashMap<String, List<IndicatorListPage.Item>>();
    for (var indicator : monitor.indicators()) {
      var own = byIndicator.getOrDefault(indicator.id(), List.of());
      topics
          .computeIfAbsent(figures.topic(indicator), _ -> new ArrayList<>())
          .add(item(frame, figures, indicator, own));
    }
    return new IndicatorListPage(
        frame,
        topics.entrySet().stream()
            .map(topic -> new IndicatorListPage.Topic(topic.getKey(), topic.getValue()))
            .toList());
  }

  private IndicatorListPage.Item item(
      Frame frame, FigureWords figures, Indicator indicator, List<Observation> own) {
    var latest = Latest.printed(own, Programme.AREA).or(() -> first(own));
    var target = monitor.targets(indicator.id()).stream().findFirst();
    return new IndicatorListPage.Item(
        figures.name(indicator),
        frame.url("/cijfers/" + indicator.id()),
        latest.flatMap(found -> sentence(figures, indicator, found)).orElse(""),
        latest.map(found -> figures.period(found.period())).orElse(""),
        target.map(found -> figures.target(indicator, found)).orElse(""),
        reached(target, latest));
  }

  private static boolean reached(Optional<Target> target, Optional<Observation> latest) {
    return target.isPresent()
        && latest.isPresent()
        && latest.get().area().equals(target.get().area())
        && target.get().isReachedBy(latest.get().estimate().orElseThrow());
  }

  private static Optional<Observation> first(List<Observation> own) {
    return own.stream().filter(Observation::isKnown).findFirst();
  }

  private Optional<String> sentence(
      FigureWords figures, Indicator indicator, Observation observation) {
    return areas
        .find(observation.area())
        .map(area -> figures.sentence(indicator, area, observation));
  }

  IndicatorPage indicator(Frame frame, Indicator indicator) {
    var figures = new FigureWords(frame.words());
    var own = monitor.observations(ObservationFilter.publicOf(indicator.id()));
    var targets = monitor.targets(indicator.id());
    var panels = new Panels(indicator, own, targets, areas, frame.words());
    var drawn = panels.all();
    var lead = Latest.printed(own, Programme.AREA).or(() -> first(own));
    return new IndicatorPage(
        frame,
        figures.name(indicator),
        indicator.officialName(),
        figures.topic(indicator),
        frame.t("monitor.better." + indicator.better().name().toLowerCase(Locale.ROOT)),
        lead.flatMap(found -> sentence(figures, indicator, found)),
        lead.map(found -> figures.period(found.period())).orElse(""),
        targets.stream().findFirst().map(target -> target(figures, indicator, target)),
        reached(targets.stream().findFirst(), lead),
        panels.chart(),
        panels.chart().ticks(figures),
        panels.chart().periods(figures),
        drawn,
        kinds(figures, own),
        panels.chart().unknownYear(),
        drawn.stream().anyMatch(panel -> !panel.breaks().isEmpty()),
        own.stream().anyMatch(observation -> observation.kind() == ObservationKind.OPEN_POLL),
        own.stream().anyMatch(IndicatorViews::hasInterval),
        own.stream().anyMatch(Observation::simulated),
        new IndicatorRows(indicator, areas, sources(own), frame.words()).of(own));
  }

  private static boolean hasInterval(Observation observation) {
    return observation.figure() instanceof Figure.Known known && known.interval().isPresent();
  }

  private String target(FigureWords figures, Indicator indicator, Target target) {
    var area = areas.find(target.area()).map(Area::name).orElse(target.area());
    return figures.target(indicator, target) + " · " + area;
  }

  private static List<IndicatorPage.Kind> kinds(FigureWords figures, List<Observation> own) {
    return own.stream()
        .map(Observation::kind)
        .distinct()
        .sorted()
        .map(kind ->
            new IndicatorPage.Kind(
                kind.name().toLowerCase(Locale.ROOT).replace('_', '-'), figures.kind(kind)))
        .toList();
  }

  private Map<String, Source> sources(List<Observation> own) {
    var sources = new HashMap<String, Source>();
    for (var observation : own) {
      monitor.source(observation.source()).ifPresent(source -> sources.put(source.id(), source));
    }
    return sources;
  }
}
