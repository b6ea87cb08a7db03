package nl.buurtstem.export.api;

import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.filter.ServerFilterPhase;
import io.micronaut.http.server.types.files.StreamedFile;
import io.micronaut.json.JsonMapper;
import io.micronaut.web.router.RouteAttributes;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import nl.buurtstem.platform.ProblemCode;
import nl.buurtstem.platform.Reason;
import nl.buurtstem.platform.problem.Problems;
import org.jspecify.annotations.Nullable;

/// What the NLGov REST API Design Rules ask of every address under `/api`: the version in a header
/// (`/core/version-header`), no address with a slash at its end (`/core/no-trailing-slash`), and
/// leave for scripts of other sites to read (`/core/transport/cors`), since everything here is
/// public; the same for the files with open data. Answers carry an ETag, so that who asks again for
/// what has not changed gets an empty 304.
@Singleton
@ServerFilter({"/api/**", "/gegevens/**"})
final class ApiConventions implements Ordered {
  static final String VERSION = "1.0.0";
  private final Problems problems;
  private final JsonMapper mapper;

  ApiConventions(Problems problems, JsonMapper mapper) {
    this.problems = problems;
    this.mapper = mapper;
  }

  /// Before the check of who may see what, which would refuse OPTIONS.
  @Override
  public int getOrder() {
    return ServerFilterPhase.SECURITY.before();
  }

  @RequestFilter
  @Nullable HttpResponse<?> ask(HttpRequest<?> request) {
    if (request.getMethod() == HttpMethod.OPTIONS) {
      return withHeaders(
          HttpResponse.noContent()
              .header("Allow", "GET, HEAD, OPTIONS")
              .header("Access-Control-Allow-Methods", "GET, HEAD, OPTIONS")
              .header("Access-Control-Allow-Headers", "Accept, Accept-Language, If-None-Match")
              .header("Access-Control-Max-Age", "86400"));
    }
    var path = request.getPath();
    if (path.endsWith("/") && !path.equals(ApiDescription.ROOT + "/")) {
      return withHeaders(
          problems.respond(request, ProblemCode.NOT_FOUND, List.of(Reason.of("no_slash"))));
    }
    return null;
  }

  @ResponseFilter
  HttpResponse<?> answer(HttpRequest<?> request, MutableHttpResponse<?> response)
      throws IOException {
    // The body that a HEAD request does not get says as much as the one that GET does.
    var body = response.body();
    var told = body == null ? RouteAttributes.getHeadBody(response).orElse(null) : body;
    if (told == null
        || told instanceof StreamedFile
        || response.code() != HttpStatus.OK.getCode()) {
      return withHeaders(response);
    }
    var bytes = told instanceof byte[] ready ? ready : mapper.writeValueAsBytes(told);
    var tag = "\"" + hash(bytes) + "\"";
    var known = request.getHeaders().get("If-None-Match");
    if (known != null && (known.equals("*") || known.contains(tag))) {
      return withHeaders(HttpResponse.notModified().header("ETag", "W/" + tag));
    }
    var type = response.getContentType().orElse(MediaType.APPLICATION_JSON_TYPE);
    var answer = body == null ? response : response.body(bytes);
    // Weak, since the same may leave compressed or not.
    return withHeaders(answer.contentType(type).header("ETag", "W/" + tag));
  }

  private static MutableHttpResponse<?> withHeaders(MutableHttpResponse<?> response) {
    var headers = response.getHeaders();
    headers.set("API-Version", VERSION);
    headers.set("Access-Control-Allow-Origin", "*");
    headers.set(
        "Access-Control-Expose-Headers",
        "API-Version, ETag, Link, Content-Disposition, Content-Language");
    if (!headers.contains("Cache-Control")) {
      headers.set("Cache-Control", "no-cache"); // may be kept, must be asked about
    }
    return response;
  }

  private static String hash(byte[] bytes) {
    try {
      var digest = MessageDigest.getInstance("SHA-256").digest(bytes);
      return HexFormat.of().formatHex(digest, 0, 16);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e); // every Java has SHA-256
    }
  }
}
