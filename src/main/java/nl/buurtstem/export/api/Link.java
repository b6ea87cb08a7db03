package nl.buurtstem.export.api;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;

/// Where something else is.
///
/// @param href its address, as a reference relative to this service (RFC 3986, 4.2)
@Serdeable
@Schema(name = "Verwijzing", description = "Waar iets staat.")
public record Link(
    @Schema(description = "Een adres, ten opzichte van deze server.", format = "uri-reference")
        String href) {

  /// A place below the root of the API, such as `/gebieden/beijum`.
  public static Link to(String path) {
    return new Link(ApiDescription.ROOT + path);
  }
}
