package nl.buurtstem.monitor.api;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Map;
import nl.buurtstem.export.CsvFormat;
import nl.buurtstem.export.Download;
import nl.buurtstem.export.api.PageLinks;
import nl.buurtstem.export.api.Paging;
import nl.buurtstem.monitor.MonitorService;
import nl.buurtstem.platform.Problem;
import nl.buurtstem.platform.ProblemCode;
import nl.buurtstem.platform.Reason;
import org.jspecify.annotations.Nullable;

/// The figures as open data: page by page as JSON, whole and streaming as CSV. Only what is
/// published, and only what may be shown.
@Controller("/api/v1/waarnemingen")
@Secured(SecurityRule.IS_ANONYMOUS)
@Tag(name = "cijfers")
final class ObservationApi {
  private static final String CSV = "text/csv";
  private final MonitorService monitor;
  private final ObservationTable table;
  private final ObservationFilters filters;

  ObservationApi(MonitorService monitor, ObservationTable table, ObservationFilters filters) {
    this.monitor = monitor;
    this.table = table;
    this.filters = filters;
  }

  /// A page of observations as the API gives it.
  @Serdeable
  @Schema(hidden = true) // described by ObservationFiles, from the columns of the table
  record Observations(
      PageLinks _links, long totaal, List<Map<String, @Nullable Object>> waarnemingen) {}

  @Operation(
      operationId = "waarnemingen",
      summary = "De cijfers van de indicatoren, met hun bron.",
      description =
          "Als JSON pagina voor pagina. Als CSV (Accept: text/csv) alle rijen in één keer, zonder"
              + " pagina en aantal. Wat in JSON null is, is in CSV een lege cel.")
  @ApiResponse(
      responseCode = "200",
      content = {
        @Content(
            mediaType = MediaType.APPLICATION_JSON,
            schema = @Schema(ref = "#/components/schemas/Waarnemingen")),
        @Content(mediaType = CSV, schema = @Schema(type = "string"))
      })
  @Get(produces = {MediaType.APPLICATION_JSON, CSV})
  HttpResponse<?> waarnemingen(
      HttpRequest<?> request,
      @Parameter(description = "De sleutel van een indicator.") @QueryValue
          @Nullable String indicator,
      @Parameter(description = "De sleutel van een gebied.") @QueryValue @Nullable String gebied,
      @Parameter(description = "Een jaar, of onbekend.") @QueryValue @Nullable String periode,
      @Parameter(description = "De sleutel van een bron.") @QueryValue @Nullable String bron,
      @QueryValue @Nullable Integer pagina,
      @QueryValue @Nullable Integer aantal) {
    var filter = filters.of(indicator, gebied, periode, bron);
    if (wantsCsv(request)) {
      refuse("pagina", pagina);
      refuse("aantal", aantal);
      return Download.csv(table.table(), table.rows(filter), CsvFormat.RFC_4180);
    }
    var paging = Paging.of(pagina, aantal);
    long total = monitor.count(filter);
    return HttpResponse.ok(
            new Observations(
                PageLinks.of(request, paging, total),
                total,
                table.page(filter, paging.from(), paging.size())))
        .header("Vary", "Accept, Accept-Encoding");
  }

  /// Whether CSV is named, and before JSON.
  private static boolean wantsCsv(HttpRequest<?> request) {
    for (var type : request.accept()) {
      if (type.matches(MediaType.of(CSV)) && !type.getName().contains("*")) {
        return true;
      }
      if (type.matches(MediaType.APPLICATION_JSON_TYPE)) {
        return false;
      }
    }
    return false;
  }

  private static void refuse(String parameter, @Nullable Integer given) {
    if (given != null) {
      throw new Problem(ProblemCode.BAD_INPUT, Reason.about(parameter, "unknown_parameter"));
    }
  }
}
