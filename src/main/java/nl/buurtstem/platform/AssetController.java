package nl.buurtstem.platform;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import java.util.regex.Pattern;
import nl.buurtstem.platform.AssetUrls.Asset;

/// Serves style sheets, scripts and pictures from memory, for ever cacheable.
@Controller("/assets")
@Produces(MediaType.ALL)
@Secured(SecurityRule.IS_ANONYMOUS)
final class AssetController {
  private static final Pattern HASHED = Pattern.compile("(.+)\\.([0-9a-f]{10})(\\.[a-z0-9]+)");
  private final AssetUrls assets;

  AssetController(AssetUrls assets) {
    this.assets = assets;
  }

  @Get("/{+path}")
  HttpResponse<byte[]> get(HttpRequest<?> request, String path) {
    var match = HASHED.matcher(path);
    if (!match.matches()) {
      throw new Problem(ProblemCode.NOT_FOUND);
    }
    var hash = match.group(2);
    var asset =
        assets
            .find(match.group(1) + match.group(3))
            .filter(found -> found.hash().equals(hash))
            .orElseThrow(() -> new Problem(ProblemCode.NOT_FOUND));
    return respond(request, asset);
  }

  private static MutableHttpResponse<byte[]> respond(HttpRequest<?> request, Asset asset) {
    var accepted = request.getHeaders().get(HttpHeaders.ACCEPT_ENCODING);
    var zip =
        accepted != null && accepted.contains("gzip") && asset.gzip().length < asset.bytes().length;
    var response =
        HttpResponse.ok(zip ? asset.gzip() : asset.bytes())
            .header(HttpHeaders.CONTENT_TYPE, asset.type())
            .header(HttpHeaders.CACHE_CONTROL, "public, max-age=31536000, immutable")
            .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
    return zip ? response.header(HttpHeaders.CONTENT_ENCODING, "gzip") : response;
  }
}
