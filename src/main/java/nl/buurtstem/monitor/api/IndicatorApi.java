package nl.buurtstem.monitor.api;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import nl.buurtstem.export.api.PageLinks;
import nl.buurtstem.export.api.Paging;
import nl.buurtstem.export.api.SelfLink;
import nl.buurtstem.monitor.Indicator;
import nl.buurtstem.monitor.MonitorService;
import nl.buurtstem.monitor.Target;
import nl.buurtstem.platform.Problem;
import nl.buurtstem.platform.ProblemCode;
import nl.buurtstem.platform.Reason;
import org.jspecify.annotations.Nullable;

/// The indicators as open data.
@Controller("/api/v1")
@Secured(SecurityRule.IS_ANONYMOUS)
@Tag(name = "cijfers")
final class IndicatorApi {
  private final MonitorService monitor;

  IndicatorApi(MonitorService monitor) {
    this.monitor = monitor;
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
      List<Doel> doelen,
      SelfLink _links) {}

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

  /// A page of indicators as the API gives it.
  @Serdeable
  @Schema(name = "Indicatoren", description = "Een pagina met indicatoren.")
  record Indicators(
      PageLinks _links,
      @Schema(description = "Hoeveel er op alle pagina's samen staan.") long totaal,
      List<IndicatorView> indicatoren) {}

  @Operation(
      operationId = "indicatoren",
      summary = "Alle indicatoren; de 24 kernindicatoren staan vooraan.")
  @Get("/indicatoren")
  Indicators indicatoren(
      HttpRequest<?> request,
      @Parameter(description = "Alleen de kernindicatoren (true) of juist de andere (false).")
          @QueryValue
          @Nullable Boolean kern,
      @QueryValue @Nullable Integer pagina,
      @QueryValue @Nullable Integer aantal) {
    var paging = Paging.of(pagina, aantal);
    var all =
        monitor.indicators().stream()
            .filter(indicator -> kern == null || indicator.core() == kern)
            .toList();
    return new Indicators(
        PageLinks.of(request, paging, all.size()),
        all.size(),
        paging.of(all).stream().map(this::view).toList());
  }

  @Operation(operationId = "indicator", summary = "Eén indicator.")
  @Get("/indicatoren/{id}")
  IndicatorView indicator(@Parameter(description = "De sleutel van de indicator.") String id) {
    return monitor
        .indicator(id)
        .map(this::view)
        .orElseThrow(() -> new Problem(ProblemCode.NOT_FOUND, Reason.of("no_indicator")));
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
        monitor.targets(indicator.id()).stream().map(IndicatorApi::view).toList(),
        SelfLink.to("/indicatoren/" + indicator.id()));
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
