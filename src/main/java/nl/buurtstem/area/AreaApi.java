package nl.buurtstem.area;

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
import nl.buurtstem.platform.Problem;
import nl.buurtstem.platform.ProblemCode;
import nl.buurtstem.platform.Reason;
import org.jspecify.annotations.Nullable;

/// The areas as open data.
@Controller("/api/v1/gebieden")
@Secured(SecurityRule.IS_ANONYMOUS)
@Tag(name = "gebieden")
final class AreaApi {
  private final AreaService areas;

  AreaApi(AreaService areas) {
    this.areas = areas;
  }

  /// An area as the API gives it.
  @Serdeable
  @Schema(name = "Gebied", description = "Een gemeente, programmagebied, wijk of buurt.")
  record Gebied(
      @Schema(description = "De sleutel van het gebied, ook in andere antwoorden.") String id,
      String naam,
      @Schema(
              description = "Het soort gebied.",
              allowableValues = {"gemeente", "programmagebied", "wijk", "buurt", "overig"})
          String soort,
      @Schema(description = "Het gebied waarin dit gebied ligt.") @Nullable String ligtIn,
      @Schema(description = "De codes van het CBS, van dit gebied of van zijn delen.")
          List<Code> cbsCodes,
      SelfLink _links) {}

  /// A code of Statistics Netherlands as the API gives it.
  @Serdeable
  @Schema(name = "CbsCode", description = "Codes worden hergebruikt: het jaar hoort erbij.")
  record Code(String code, int jaar) {}

  /// A page of areas as the API gives it.
  @Serdeable
  @Schema(name = "Gebieden", description = "Een pagina met gebieden.")
  record Gebieden(
      PageLinks _links,
      @Schema(description = "Hoeveel er op alle pagina's samen staan.") long totaal,
      List<Gebied> gebieden) {}

  @Operation(operationId = "gebieden", summary = "Alle gebieden.")
  @Get
  Gebieden gebieden(
      HttpRequest<?> request,
      @QueryValue @Nullable Integer pagina,
      @QueryValue @Nullable Integer aantal) {
    var paging = Paging.of(pagina, aantal);
    var all = areas.all();
    return new Gebieden(
        PageLinks.of(request, paging, all.size()),
        all.size(),
        paging.of(all).stream().map(this::gebied).toList());
  }

  @Operation(operationId = "gebied", summary = "Eén gebied.")
  @Get("/{id}")
  Gebied gebied(@Parameter(description = "De sleutel van het gebied.") String id) {
    return areas
        .find(id)
        .map(this::gebied)
        .orElseThrow(() -> new Problem(ProblemCode.NOT_FOUND, Reason.of("no_area")));
  }

  private Gebied gebied(Area area) {
    var codes =
        areas.codes(area.key()).stream().map(code -> new Code(code.code(), code.year())).toList();
    return new Gebied(
        area.key(),
        area.name(),
        area.kind().dutch(),
        area.parent().orElse(null),
        codes,
        SelfLink.to("/gebieden/" + area.key()));
  }
}
