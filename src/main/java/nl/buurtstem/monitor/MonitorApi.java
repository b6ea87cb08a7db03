package nl.buurtstem.monitor;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.server.types.files.StreamedFile;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.buurtstem.area.AreaService;
import nl.buurtstem.export.CsvFormat;
import nl.buurtstem.export.Csvw;
import nl.buurtstem.export.Download;
import nl.buurtstem.export.OpenDataSettings;
import nl.buurtstem.platform.Problem;
import nl.buurtstem.platform.ProblemCode;
import nl.buurtstem.platform.Reason;
import org.jspecify.annotations.Nullable;

/// Indicators and their figures as open data. Only what is published, and only what may be shown.
@Controller("/api/v1")
@Secured(SecurityRule.IS_ANONYMOUS)
@Tag(name = "cijfers")
final class MonitorApi {
  private static final String FILE = "waarnemingen.csv";
  private static final String METADATA = FILE + "-metadata.json";
  private final MonitorService monitor;
  private final AreaService areas;
  private final ObservationTable observations;
  private final OpenDataSettings settings;

  MonitorApi(
      MonitorService monitor,
      AreaService areas,
      ObservationTable observations,
      OpenDataSettings settings) {
    this.monitor = monitor;
    this.areas = areas;
    this.observations = observations;
    this.settings = settings;
  }

  /// An indicator as the API gives it.
  @Serdeable
  @Schema(
      name = "Indicator",
      description = "Iets dat jaar na jaar op dezelfde manier wordt gemeten.")
  record IndicatorView(
      String id,
      int versie,
      @Schema(description = "Of het één van de 24 kernindicatoren van het programma is.")
          boolean kern,
      @Schema(description = "Het cluster of thema, zoals gedrukt.") String cluster,
      String naam,
      @Schema(allowableValues = {"procent", "score", "promille"}) String eenheid,
      @Schema(allowableValues = {"hoger", "lager"}) String beterIs,
      List<Doel> doelen) {}

  /// A target as the API gives it.
  @Serdeable
  @Schema(name = "Doel", description = "Wat het programma wil bereiken.")
  record Doel(
      String gebied,
      @Schema(description = "Het cijfer moet boven (hoger) of onder (lager) de grens komen.")
          String richting,
      double grens,
      String gedrukt,
      int vanJaar,
      int totJaar,
      String bron) {}

  /// The indicators; the kernindicatoren first, in the programme's order.
  @Operation(
      operationId = "indicatoren",
      summary = "Alle indicatoren; de 24 kernindicatoren staan vooraan.")
  @Get("/indicatoren")
  List<IndicatorView> indicatoren(
      @Parameter(description = "Alleen de kernindicatoren (true) of juist de andere (false).")
          @QueryValue
          @Nullable Boolean kern) {
    return monitor.indicators().stream()
        .filter(indicator -> kern == null || indicator.core() == kern)
        .map(this::view)
        .toList();
  }

  /// One indicator.
  @Operation(operationId = "indicator", summary = "Eén indicator.")
  @Get("/indicatoren/{id}")
  IndicatorView indicator(String id) {
    return monitor
        .indicator(id)
        .map(this::view)
        .orElseThrow(() -> new Problem(ProblemCode.NOT_FOUND, Reason.of("no_indicator")));
  }

  /// The observations, streamed as JSON.
  @Operation(operationId = "waarnemingen", summary = "De cijfers van de indicatoren, met hun bron.")
  @Get(value = "/waarnemingen", produces = MediaType.APPLICATION_JSON)
  HttpResponse<StreamedFile> waarnemingen(
      @QueryValue @Nullable String indicator,
      @QueryValue @Nullable String gebied,
      @Parameter(description = "Een jaar, of onbekend.") @QueryValue @Nullable String periode) {
    return Download.json(
        observations.table(), observations.rows(filter(indicator, gebied, periode)));
  }

  /// The observations, streamed as CSV.
  @Operation(operationId = "waarnemingenCsv", summary = "Dezelfde cijfers als CSV-bestand.")
  @Get(value = "/" + FILE, produces = "text/csv")
  HttpResponse<StreamedFile> csv(
      @QueryValue @Nullable String indicator,
      @QueryValue @Nullable String gebied,
      @Parameter(description = "Een jaar, of onbekend.") @QueryValue @Nullable String periode) {
    var rows = observations.rows(filter(indicator, gebied, periode));
    return Download.csv(observations.table(), rows, CsvFormat.RFC_4180, FILE)
        .header("Link", "<" + METADATA + ">; rel=\"describedby\"; type=\"application/csvm+json\"");
  }

  /// What the columns of the CSV file mean.
  @Operation(
      operationId = "waarnemingenCsvMetadata",
      summary = "De kolommen van het CSV-bestand (CSV on the Web).")
  @Get("/" + METADATA)
  Map<String, Object> metadata() {
    return Csvw.metadata(observations.table(), FILE, settings.licence(), settings.publisher());
  }

  private ObservationFilter filter(
      @Nullable String indicator, @Nullable String gebied, @Nullable String periode) {
    if (indicator != null && monitor.indicator(indicator).isEmpty()) {
      throw new Problem(ProblemCode.BAD_INPUT, Reason.about("indicator", "no_indicator"));
    }
    if (gebied != null && areas.find(gebied).isEmpty()) {
      throw new Problem(ProblemCode.BAD_INPUT, Reason.about("gebied", "no_area"));
    }
    if (periode != null && !periode.matches("\\d{4}|" + Period.unknown().text())) {
      throw new Problem(ProblemCode.BAD_INPUT, Reason.about("periode", "period"));
    }
    return new ObservationFilter(
        Optional.ofNullable(indicator),
        Optional.ofNullable(gebied),
        Optional.ofNullable(periode),
        Optional.empty(),
        true);
  }

  private IndicatorView view(Indicator indicator) {
    return new IndicatorView(
        indicator.id(),
        indicator.version(),
        indicator.core(),
        indicator.topic(),
        indicator.officialName(),
        ObservationWords.of(indicator.unit()),
        ObservationWords.of(indicator.better()),
        monitor.targets(indicator.id()).stream().map(MonitorApi::view).toList());
  }

  private static Doel view(Target target) {
    return new Doel(
        target.area(),
        ObservationWords.of(target.better()),
        target.bound(),
        target.printed(),
        target.fromYear(),
        target.toYear(),
        target.source());
  }
}
