package nl.buurtstem.platform;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import org.jspecify.annotations.Nullable;

/// Turns a problem into what the caller can read: JSON (RFC 9457) for programs, a page in their own
/// language for people.
@Singleton
public final class Problems {
  private static final MediaType PROBLEM_JSON = MediaType.of("application/problem+json");
  private final Languages languages;
  private final Messages messages;
  private final Frames frames;
  private final Renderer renderer;

  Problems(Languages languages, Messages messages, Frames frames, Renderer renderer) {
    this.languages = languages;
    this.messages = messages;
    this.frames = frames;
    this.renderer = renderer;
  }

  /// The answer to a request that has this problem.
  public MutableHttpResponse<?> respond(
      HttpRequest<?> request, ProblemCode code, @Nullable String detail) {
    var path = request.getPath();
    if (path.startsWith("/api/") || path.startsWith("/webhooks/")) {
      return json(code, detail);
    }
    var language = language(request);
    var words = messages.in(language);
    var heading = words.get(code.key() + ".title");
    var page =
        new ProblemPage(
            frames.resident(request, language, heading).elsewhere(""),
            heading,
            words.get(code.key() + ".text"),
            code.status().getCode());
    return renderer.page(code.status(), "layout/problem.jte", page);
  }

  private MutableHttpResponse<?> json(ProblemCode code, @Nullable String detail) {
    var body = new LinkedHashMap<String, Object>();
    body.put("type", "about:blank");
    body.put("title", messages.in(languages.dutch()).get(code.key() + ".title"));
    body.put("status", code.status().getCode());
    body.put("code", code.name());
    if (detail != null) {
      body.put("detail", detail);
    }
    return HttpResponse.status(code.status()).contentType(PROBLEM_JSON).body(body);
  }

  private Language language(HttpRequest<?> request) {
    var segments = request.getPath().split("/", 3);
    return (segments.length > 1 ? languages.find(segments[1]) : languages.find("none"))
        .orElseGet(() ->
            request.getPath().startsWith("/beheer")
                ? languages.dutch()
                : languages.preferred(request.getHeaders().get("Accept-Language")));
  }

  /// The problem that stands for a plain HTTP status.
  static ProblemCode codeFor(HttpStatus status) {
    for (var code : ProblemCode.values()) {
      if (code.status() == status) {
        return code;
      }
    }
    return status.getCode() < 500 ? ProblemCode.BAD_INPUT : ProblemCode.FAILED;
  }
}
