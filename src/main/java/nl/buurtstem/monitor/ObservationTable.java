package nl.buurtstem.monitor;

import io.micronaut.core.type.Argument;
import io.micronaut.json.JsonMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.buurtstem.area.Area;
import nl.buurtstem.area.AreaKind;
import nl.buurtstem.area.AreaService;
import nl.buurtstem.export.CellType;
import nl.buurtstem.export.Column;
import nl.buurtstem.export.RowSink;
import nl.buurtstem.export.Rows;
import nl.buurtstem.export.Table;
import org.jspecify.annotations.Nullable;

/// The observations as a table that leaves the product. Its columns never change their names:
/// others read them by name, year after year. What is new comes at the end.
@Singleton
final class ObservationTable {
  private final MonitorService monitor;
  private final AreaService areas;
  private final JsonMapper json;

  ObservationTable(MonitorService monitor, AreaService areas, JsonMapper json) {
    this.monitor = monitor;
    this.areas = areas;
    this.json = json;
  }

  /// A cell's column and where its value comes from.
  private record Cell(Column column, Function<Row, @Nullable Object> value) {}

  /// An observation beside what it names.
  private record Row(
      Observation observation, Indicator indicator, Optional<Area> area, Source source) {}

  /// What the table is called and which columns it has.
  Table table() {
    return new Table(
        "waarnemingen",
        "Waarnemingen van de wijkvernieuwing",
        "Eén regel is één cijfer van één indicator in één gebied en één jaar. Cijfers uit"
            + " documenten, uit steekproeven en uit open peilingen staan naast elkaar: de kolom"
            + " soort zegt welke het is. Een cijfer dat te veel over weinig mensen zou zeggen,"
            + " heeft geen waarde; de kolom toestand zegt waarom.",
        cells().stream().map(Cell::column).toList(),
        List.of("indicator", "gebied", "PERIOD", "bron"));
  }

  /// The rows of a filter. They are read an indicator at a time, so that a slow reader holds no
  /// database connection and memory does not grow.
  Rows rows(ObservationFilter filter) {
    var cells = cells();
    return sink -> {
      var sources = new TreeMap<String, Source>();
      for (var indicator : monitor.indicators()) {
        if (filter.indicator().map(indicator.id()::equals).orElse(true)) {
          for (var observation : monitor.observations(of(indicator, filter))) {
            var source = sources.computeIfAbsent(observation.source(), this::source);
            var area = areas.find(observation.area());
            write(sink, cells, new Row(observation, indicator, area, source));
          }
        }
      }
    };
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

  private static void write(RowSink sink, List<Cell> cells, Row row) throws IOException {
    var values = new @Nullable Object[cells.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = cells.get(i).value().apply(row);
    }
    sink.row(values);
  }

  private List<Cell> cells() {
    return List.of(
        text("GEOLEVEL", "Soort gebied", "gemeente, programmagebied, wijk, buurt of overig",
            row -> row.area().map(area -> level(area.kind())).orElse(null)),
        text("GEOITEM", "Gebied (code)", "De code van het CBS waar het gebied er precies één heeft,"
            + " anders de sleutel van het gebied", row -> geoItem(row)),
        text("PERIOD", "Jaar", "Een jaar, of onbekend waar de bron het niet zegt",
            row -> row.observation().period().text()),
        text("gebied", "Gebied (sleutel)", "", row -> row.observation().area()),
        text("gebiedNaam", "Gebied (naam)", "", row -> row.area().map(Area::name).orElse(null)),
        cell("gebiedJaar", CellType.INTEGER, "Jaar van de gebiedscode",
            "Codes van het CBS worden hergebruikt: het jaar hoort erbij",
            row -> {
              var year = row.observation().areaYear();
              return year.isPresent() ? year.getAsInt() : null;
            }),
        text("indicator", "Indicator (sleutel)", "", row -> row.indicator().id()),
        cell("indicatorVersie", CellType.INTEGER, "Versie van de omschrijving van de indicator", "",
            row -> row.observation().indicatorVersion()),
        text("indicatorNaam", "Indicator (naam)", "", row -> row.indicator().officialName()),
        cell("kern", CellType.BOOLEAN, "Kernindicator", "Eén van de 24 van het programma",
            row -> row.indicator().core()),
        text("eenheid", "Eenheid", "procent (0-100), score (0-10) of promille (0-1000)",
            row -> unit(row.indicator().unit())),
        number("waarde", "Waarde", "Het cijfer, in de eenheid", Figure.Known::estimate),
        number("ondergrens", "Ondergrens", "Van het interval van 95 %, in de eenheid",
            known -> known.interval().map(interval -> interval.lower()).orElse(null)),
        number("bovengrens", "Bovengrens", "Van het interval van 95 %, in de eenheid",
            known -> known.interval().map(interval -> interval.upper()).orElse(null)),
        count("antwoorden", "Antwoorden", "Hoeveel mensen de vraag beantwoordden",
            known -> known.answers().isPresent() ? known.answers().getAsLong() : null),
        count("basis", "Basis", "Hoeveel daarvan in het cijfer meetellen",
            known -> known.base().isPresent() ? known.base().getAsLong() : null),
        number("effectieveBasis", "Effectieve basis", "Hoeveel ongewogen antwoorden even precies"
            + " zouden zijn", known ->
                known.effectiveBase().isPresent() ? known.effectiveBase().getAsDouble() : null),
        text("toestand", "Toestand", "getoond, niet_beschikbaar (de bron heeft geen cijfer),"
            + " te_weinig (te weinig antwoorden) of zou_verraden (een kleinere groep zou te"
            + " berekenen zijn)", row -> state(row.observation().figure())),
        text("soort", "Soort cijfer", "overgenomen (uit een register of document), steekproef of"
            + " open_peiling (geen steekproef)", row -> kind(row.observation().kind())),
        text("bron", "Bron (sleutel)", "", row -> row.source().id()),
        text("bronTitel", "Bron", "", row -> row.source().title()),
        text("bronDeel", "Deel van de bron", "Hoofdstuk of versie", row -> row.source().part()),
        text("reeks", "Reeks", "Cijfers met dezelfde reeks zijn met dezelfde woorden gevraagd",
            row -> row.observation().series()),
        text("weging", "Weging", "geen of geraakt (gewogen naar de bevolking)",
            row -> row.observation().weighting() == Weighting.NONE ? "geen" : "geraakt"),
        cell("kanalen", CellType.JSON, "Kanalen", "Hoe de antwoorden op de hele peiling binnenkwamen",
            row -> channels(row.observation().channels())),
        cell("gesimuleerd", CellType.BOOLEAN, "Gesimuleerd", "Of er verzonnen antwoorden in zitten",
            row -> row.observation().simulated()),
        text("gedrukt", "Zoals gedrukt", "", row -> row.observation().printed().orElse(null)),
        text("lezing", "Hoe het gedrukte is gelezen", "",
            row -> row.observation().reading().orElse(null)),
        cell("herkomst", CellType.JSON, "Herkomst", "Alles wat nodig is om het na te rekenen",
            row -> facts(row.observation().provenance())));
  }

  private static Cell cell(
      String name, CellType type, String title, String description,
      Function<Row, @Nullable Object> value) {
    return new Cell(new Column(name, type, title, description), value);
  }

  private static Cell text(
      String name, String title, String description, Function<Row, @Nullable Object> value) {
    return cell(name, CellType.TEXT, title, description, value);
  }

  private static Cell number(
      String name, String title, String description,
      Function<Figure.Known, @Nullable Object> value) {
    return cell(name, CellType.DECIMAL, title, description, known(value));
  }

  private static Cell count(
      String name, String title, String description,
      Function<Figure.Known, @Nullable Object> value) {
    return cell(name, CellType.INTEGER, title, description, known(value));
  }

  private static Function<Row, @Nullable Object> known(
      Function<Figure.Known, @Nullable Object> value) {
    return row ->
        row.observation().figure() instanceof Figure.Known known ? value.apply(known) : null;
  }

  private static String geoItem(Row row) {
    return row.area()
        .filter(area -> area.codes().size() == 1)
        .map(area -> area.codes().getFirst().code())
        .orElse(row.observation().area());
  }

  static String level(AreaKind kind) {
    return switch (kind) {
      case MUNICIPALITY -> "gemeente";
      case PROGRAMME -> "programmagebied";
      case WIJK -> "wijk";
      case BUURT -> "buurt";
      case REST -> "overig";
    };
  }

  static String unit(Unit unit) {
    return switch (unit) {
      case PERCENT -> "procent";
      case SCORE -> "score";
      case PER_MILLE -> "promille";
    };
  }

  private static String kind(ObservationKind kind) {
    return switch (kind) {
      case REGISTER_OR_IMPORTED -> "overgenomen";
      case SAMPLE -> "steekproef";
      case OPEN_POLL -> "open_peiling";
    };
  }

  private static String state(Figure figure) {
    return switch (figure) {
      case Figure.Known _ -> "getoond";
      case Figure.NotAvailable _ -> "niet_beschikbaar";
      case Figure.Hidden(var reason) ->
          switch (reason) {
            case TOO_FEW -> "te_weinig";
            case WOULD_REVEAL -> "zou_verraden";
            case SHOWN -> throw new IllegalStateException("hidden because it may be shown");
          };
    };
  }

  private static @Nullable Object channels(Map<String, Long> channels) {
    return channels.isEmpty()
        ? null
        : channels.entrySet().stream()
            .collect(
                Collectors.toMap(
                    entry -> entry.getKey().toLowerCase(Locale.ROOT),
                    Map.Entry::getValue,
                    (one, _) -> one,
                    TreeMap::new));
  }

  private Object facts(String provenance) {
    try {
      return json.readValue(provenance, Argument.mapOf(String.class, Object.class));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
