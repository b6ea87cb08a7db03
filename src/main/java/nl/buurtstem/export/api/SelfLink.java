package nl.buurtstem.export.api;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;

/// Where one member of a collection is.
@Serdeable
@Schema(name = "EigenAdres", description = "Waar dit op zichzelf staat.")
public record SelfLink(Link self) {

  /// The link of a member.
  ///
  /// @param path below the root of the API, such as `/gebieden/beijum`
  public static SelfLink to(String path) {
    return new SelfLink(Link.to(path));
  }
}
