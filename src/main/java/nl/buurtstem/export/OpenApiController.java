package nl.buurtstem.export;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.OpenAPIDefinition;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.info.Info;
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

  /// De beschrijving van deze API.
  @Operation(operationId = "openapi", summary = "De beschrijving van deze API (OpenAPI 3.0).")
  @Get("/openapi.json")
  HttpResponse<byte[]> openapi() {
    return HttpResponse.ok(description).contentType("application/json");
  }
}
