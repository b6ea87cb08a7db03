package nl.buurtstem.export.api;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.OpenAPIDefinition;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.info.Info;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;

/// Serves the description of the API, which the build makes from the controllers themselves.
@OpenAPIDefinition(
    info =
        @Info(
            title = "Buurtstem",
            version = ApiConventions.VERSION,
            description =
                "Cijfers van de wijkvernieuwing en uitkomsten van peilingen. Alles is openbaar en"
                    + " mag vrij worden gebruikt; getallen die te veel over weinig mensen zeggen,"
                    + " staan er niet in."))
@Controller("/api/v1")
@Secured(SecurityRule.IS_ANONYMOUS)
@Tag(name = "beschrijving")
final class OpenApiController {
  private final byte[] description;

  OpenApiController(ApiDescription description) {
    this.description = description.json();
  }

  @Operation(operationId = "begin", summary = "Waar alles in deze API staat.")
  @Get
  Start begin() {
    return new Start(
        new Places(
            Link.to(""),
            Link.to("/gebieden"),
            Link.to("/indicatoren"),
            Link.to("/peilingen"),
            Link.to("/waarnemingen"),
            Link.to("/openapi.json")));
  }

  @Operation(operationId = "openapi", summary = "De beschrijving van deze API (OpenAPI 3.0).")
  @ApiResponse(
      responseCode = "200",
      content = @Content(mediaType = "application/json", schema = @Schema(type = "object")))
  @Get("/openapi.json")
  HttpResponse<byte[]> openapi() {
    return HttpResponse.ok(description).contentType("application/json");
  }

  /// The root of the API.
  @Serdeable
  @Schema(name = "Begin", description = "Het begin van de API.")
  record Start(Places _links) {}

  /// What there is.
  @Serdeable
  @Schema(name = "Plaatsen", description = "Wat er is, en waar.")
  record Places(
      Link self,
      Link gebieden,
      Link indicatoren,
      Link peilingen,
      Link waarnemingen,
      Link openapi) {}
}
