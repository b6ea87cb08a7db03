package nl.buurtstem.monitor.api;

import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.stream.Collectors;
import nl.buurtstem.area.Area;
import nl.buurtstem.area.AreaService;
import nl.buurtstem.export.CellType;
import nl.buurtstem.export.Column;
import nl.buurtstem.export.Rows;
import nl.buurtstem.export.Table;
import nl.buurtstem.monitor.Figure;
import nl.buurtstem.monitor.Indicator;
import nl.buurtstem.monitor.MonitorService;
import nl.buurtstem.monitor.Observation;
import nl.buurtstem.monitor.ObservationFilter;
import nl.buurtstem.monitor.Source;
import nl.buurtstem.platform.CsvFile;
import nl.buurtstem.poll.response.Channel;
import nl.buurtstem.statistics.Interval;
import org.jspecify.annotations.Nullable;

/// The observations as a table that leaves the product. Its columns (`export/waarnemingen.csv`)
/// never change their names: others read them by name, year after year. What is new comes at the
/// end.
@Singleton
final class ObservationTable {
  private static final Table TABLE =
      new Table(
          "waarnemingen",
          "Waarnemingen van de wijkvernieuwing",
          "Eén regel is één cijfer van één indicator in één gebied en één jaar. Cijfers uit"
              + " documenten, uit steekproeven en uit open peilingen staan naast elkaar: de kolom"
              + " soort zegt welke het is. Een cijfer dat te veel over weinig mensen zou zeggen,"
              + " heeft geen waarde; de kolom toestand zegt waarom.",
          columns(),
          List.of("indicator", "gebied", "PERIOD", "bron"));

  private final MonitorService monitor;
  private final AreaService areas;
  private final ProvenanceFacts provenance;

  ObservationTable(MonitorService monitor, AreaService areas, ProvenanceFacts provenance) {
    this.monitor = monitor;
    this.areas = areas;
    this.provenance = provenance;
  }

  /// What the table is called and which columns it has.
  Table table() {
    return TABLE;
  }

  private static List<Column> columns() {
    return CsvFile.rows("export/waarnemingen.csv").stream()
        .map(row ->
            new Column(
                row.get("name"),
                CellType.valueOf(row.get("type")),
                row.get("title"),
                row.get("description"),
                Boolean.parseBoolean(row.get("required"))))
        .toList();
  }

  /// The rows of a filter. They are read an indicator at a time, so that a slow reader holds no
  /// database connection and memory does not grow.
  Rows rows(ObservationFilter filter) {
    return sink -> {
      var sources = new TreeMap<String, Source>();
      for (var indicator : monitor.indicators()) {
        if (filter.indicator().map(indicator.id()::equals).orElse(true)) {
          for (var observation : monitor.observations(of(indicator, filter))) {
            var source = sources.computeIfAbsent(observation.source(), this::source);
            sink.row(cells(observation, indicator, source));
          }
        }
      }
    };
  }

  /// Some of the rows of a filter, each with its columns by name.
  ///
  /// @param from how many rows come before them
  List<Map<String, @Nullable Object>> page(ObservationFilter filter, long from, int most) {
    var indicators =
        monitor.indicators().stream().collect(Collectors.toMap(Indicator::id, one -> one));
    var sources = new TreeMap<String, Source>();
    return monitor.observations(filter, from, most).stream()
        .map(seen -> {
          var indicator = Objects.requireNonNull(indicators.get(seen.indicator()));
          var source = sources.computeIfAbsent(seen.source(), this::source);
          return byName(cells(seen, indicator, source));
        })
        .toList();
  }

  private static Map<String, @Nullable Object> byName(@Nullable Object[] cells) {
    var row = new LinkedHashMap<String, @Nullable Object>();
    for (int i = 0; i < cells.length; i++) {
      row.put(TABLE.columns().get(i).name(), cells[i]);
    }
    return row;
  }

  private static ObservationFilter of(Indicator indicator, ObservationFilter filter) {
    return new ObservationFilter(
        Optional.of(indicator.id()),
        filter.area(),
        filter.period(),
        filter.source(),
        filter.publishedOnly());
  }

  private Source source(String id) {
    return monitor
        .source(id)
        .orElseThrow(() -> new IllegalStateException("an observation of an unknown source " + id));
  }

  private @Nullable Object[] cells(Observation seen, Indicator indicator, Source source) {
    var area =
        areas
            .find(seen.area())
            .orElseThrow(() -> new IllegalStateException("an unknown area " + seen.area()));
    var known = Optional.of(seen.figure()).filter(Figure.Known.class::isInstance);
    var figure = known.map(Figure.Known.class::cast);
    return new @Nullable Object[] {
      area.kind().dutch(),
      geoItem(area),
      seen.period().isKnown() ? seen.period().text() : null,
      area.key(),
      area.name(),
      seen.areaYear().isPresent() ? seen.areaYear().getAsInt() : null,
      indicator.id(),
      seen.indicatorVersion(),
      indicator.officialName(),
      indicator.core(),
      ObservationWords.of(indicator.unit()),
      figure.map(Figure.Known::estimate).orElse(null),
      figure.flatMap(Figure.Known::interval).map(Interval::lower).orElse(null),
      figure.flatMap(Figure.Known::interval).map(Interval::upper).orElse(null),
      figure.map(Figure.Known::answers).map(ObservationTable::orNull).orElse(null),
      figure.map(Figure.Known::base).map(ObservationTable::orNull).orElse(null),
      figure.map(Figure.Known::effectiveBase).map(ObservationTable::orNull).orElse(null),
      ObservationWords.of(seen.figure()),
      ObservationWords.of(seen.kind()),
      source.id(),
      source.title(),
      source.part(),
      seen.series(),
      ObservationWords.of(seen.weighting()),
      channels(seen.channels()),
      seen.simulated(),
      seen.printed().orElse(null),
      seen.reading().orElse(null),
      provenance.of(seen)
    };
  }

  private static String geoItem(Area area) {
    return area.codes().size() == 1 ? area.codes().getFirst().code() : area.key();
  }

  private static @Nullable Object channels(Map<String, Long> channels) {
    var byName = new TreeMap<String, Long>();
    channels.forEach((channel, count) -> byName.put(Channel.valueOf(channel).dutch(), count));
    return byName.isEmpty() ? null : byName;
  }

  private static @Nullable Long orNull(OptionalLong number) {
    return number.isPresent() ? number.getAsLong() : null;
  }

  private static @Nullable Double orNull(OptionalDouble number) {
    return number.isPresent() ? number.getAsDouble() : null;
  }
}
