package nl.buurtstem.platform;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;
import nl.buurtstem.platform.AssetUrls.Asset;

/// Serves style sheets, scripts, pictures and recordings from memory, for ever cacheable.
@Controller("/assets")
@Produces(MediaType.ALL)
@Secured(SecurityRule.IS_ANONYMOUS)
final class AssetController {
  private static final Pattern HASHED = Pattern.compile("(.+)\\.([0-9a-f]{10})(\\.[a-z0-9]+)");
  private static final String FOR_EVER = "public, max-age=31536000, immutable";
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
    return asset.type().startsWith("audio/") ? play(request, asset) : respond(request, asset);
  }

  /// A recording, in parts where the player asks for them.
  private static MutableHttpResponse<byte[]> play(HttpRequest<?> request, Asset asset) {
    int size = asset.bytes().length;
    var part =
        Optional.ofNullable(request.getHeaders().get(HttpHeaders.RANGE))
            .flatMap(asked -> ByteRange.read(asked, size));
    var bytes =
        part.map(known -> Arrays.copyOfRange(asset.bytes(), known.first(), known.last() + 1))
            .orElse(asset.bytes());
    var response =
        HttpResponse.<byte[]>status(part.isPresent() ? HttpStatus.PARTIAL_CONTENT : HttpStatus.OK)
            .body(bytes)
            .header(HttpHeaders.CONTENT_TYPE, asset.type())
            .header(HttpHeaders.ACCEPT_RANGES, "bytes")
            .header(HttpHeaders.CACHE_CONTROL, FOR_EVER);
    part.ifPresent(known ->
        response.header(
            HttpHeaders.CONTENT_RANGE,
            "bytes %d-%d/%d".formatted(known.first(), known.last(), size)));
    return response;
  }

  private static MutableHttpResponse<byte[]> respond(HttpRequest<?> request, Asset asset) {
    var accepted = request.getHeaders().get(HttpHeaders.ACCEPT_ENCODING);
    var zip =
        accepted != null && accepted.contains("gzip") && asset.gzip().length < asset.bytes().length;
    var response =
        HttpResponse.ok(zip ? asset.gzip() : asset.bytes())
            .header(HttpHeaders.CONTENT_TYPE, asset.type())
            .header(HttpHeaders.CACHE_CONTROL, FOR_EVER)
            .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
    return zip ? response.header(HttpHeaders.CONTENT_ENCODING, "gzip") : response;
  }
}
