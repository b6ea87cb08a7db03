package nl.buurtstem.export.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.uri.UriBuilder;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// The addresses of this page of a collection and of those around it, with the same filters; the
/// names are the link relations of IANA (RFC 8288).
@Serdeable
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(
    name = "Paginering",
    description =
        "Deze pagina van de verzameling en de pagina's eromheen, met dezelfde filters. Op de eerste"
            + " pagina ontbreekt prev, op de laatste next.")
public record PageLinks(
    Link self, Link first, @Nullable Link prev, @Nullable Link next, Link last) {

  /// The links of a page.
  ///
  /// @param total how many there are on all pages together
  public static PageLinks of(HttpRequest<?> request, Paging paging, long total) {
    int last = (int) Math.max(1, (total + paging.size() - 1) / paging.size());
    int page = paging.page();
    return new PageLinks(
        page(request, paging, page),
        page(request, paging, 1),
        page > 1 ? page(request, paging, Math.min(page - 1, last)) : null,
        page < last ? page(request, paging, page + 1) : null,
        page(request, paging, last));
  }

  private static Link page(HttpRequest<?> request, Paging paging, int page) {
    var address = UriBuilder.of(request.getPath());
    request
        .getParameters()
        .asMap()
        .forEach((name, values) -> {
          if (!name.equals(Paging.PAGE) && !name.equals(Paging.SIZE)) {
            address.queryParam(name, values.toArray());
          }
        });
    address.queryParam(Paging.PAGE, page).queryParam(Paging.SIZE, paging.size());
    return new Link(address.build().toString());
  }
}
