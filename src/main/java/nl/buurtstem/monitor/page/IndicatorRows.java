package nl.buurtstem.monitor.page;

import java.util.List;
import java.util.Map;
import nl.buurtstem.area.AreaService;
import nl.buurtstem.area.AreaWords;
import nl.buurtstem.monitor.Figure;
import nl.buurtstem.monitor.Indicator;
import nl.buurtstem.monitor.Observation;
import nl.buurtstem.monitor.Reading;
import nl.buurtstem.monitor.Source;
import nl.buurtstem.platform.Words;
import nl.buurtstem.statistics.Interval;

/// The observations of one indicator as lines of a table.
public final class IndicatorRows {
  private final Indicator indicator;
  private final AreaService areas;
  private final Map<String, Source> sources;
  private final Words words;
  private final FigureWords figures;

  /// @param sources of the observations, by their ids
  /// @param words of the page's language
  public IndicatorRows(
      Indicator indicator, AreaService areas, Map<String, Source> sources, Words words) {
    this.indicator = indicator;
    this.areas = areas;
    this.sources = sources;
    this.words = words;
    this.figures = new FigureWords(words);
  }

  /// One line each, in their order.
  public List<IndicatorPage.Row> of(List<Observation> observations) {
    return observations.stream().map(this::row).toList();
  }

  private IndicatorPage.Row row(Observation observation) {
    var area = areas.find(observation.area());
    var reading =
        observation
            .reading()
            .flatMap(Reading::ofCode)
            .filter(found -> found != Reading.PLAIN)
            .map(found -> words.get(found.key()))
            .orElse("");
    return new IndicatorPage.Row(
        area.map(found -> AreaWords.name(words, found)).orElse(observation.area()),
        figures.period(observation.period()),
        figure(observation),
        figures.isInNumbers(indicator.unit(), observation)
            ? words.get("monitor.cell.in_numbers")
            : interval(observation.figure()),
        base(observation),
        figures.kind(observation.kind()),
        source(observation.source()),
        reading.isEmpty() && observation.isKnown() ? "" : observation.printed().orElse(""),
        reading,
        observation.simulated());
  }

  private String figure(Observation observation) {
    return switch (observation.figure()) {
      case Figure.Known _ -> figures.exact(indicator.unit(), observation);
      case Figure.NotAvailable() -> words.get("monitor.gap");
      case Figure.Hidden(var reason) -> figures.hiddenShort(reason);
    };
  }

  private String interval(Figure figure) {
    return switch (figure) {
      case Figure.Known known ->
          known.interval().map(this::interval).orElseGet(() -> words.get("monitor.cell.not_given"));
      case Figure.NotAvailable _, Figure.Hidden _ -> none(figure);
    };
  }

  private String interval(Interval interval) {
    var lower = Math.max(0, interval.lower());
    var upper = Math.min(indicator.unit().most(), interval.upper());
    return words.get(
        "monitor.interval",
        "lower",
        figures.value(indicator.unit(), lower),
        "upper",
        figures.value(indicator.unit(), upper));
  }

  private String base(Observation observation) {
    return switch (observation.figure()) {
      case Figure.Known known when known.base().isEmpty() -> words.get("monitor.cell.not_given");
      case Figure.Known known -> base(observation, known.base().getAsLong());
      case Figure.NotAvailable _, Figure.Hidden _ -> none(observation.figure());
    };
  }

  private String base(Observation observation, long answers) {
    var base = words.number(answers);
    return observation.alsoWithoutPart() ? base + " · " + words.get("monitor.took_in") : base;
  }

  /// Why a cell beside a figure that is not there is empty.
  private String none(Figure figure) {
    return words.get(figure instanceof Figure.Hidden ? "monitor.cell.hidden" : "monitor.gap");
  }

  private String source(String id) {
    var source = sources.get(id);
    return source == null ? id : source.title() + ", " + source.part();
  }
}
