package nl.buurtstem.platform.problem;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import nl.buurtstem.platform.Frames;
import nl.buurtstem.platform.Language;
import nl.buurtstem.platform.Languages;
import nl.buurtstem.platform.Messages;
import nl.buurtstem.platform.Problem;
import nl.buurtstem.platform.ProblemCode;
import nl.buurtstem.platform.Reason;
import nl.buurtstem.platform.Renderer;
import nl.buurtstem.platform.Words;

/// Turns a problem into what the caller can read: JSON (RFC 9457) for programs, a page for people;
/// both in the reader's own language.
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
  public MutableHttpResponse<?> respond(HttpRequest<?> request, ProblemCode code) {
    return respond(request, code, List.of());
  }

  /// The answer to a request that has this problem.
  ///
  /// @param reasons each thing that is wrong, told to programs
  public MutableHttpResponse<?> respond(
      HttpRequest<?> request, ProblemCode code, List<Reason> reasons) {
    var path = request.getPath();
    var words = messages.in(language(request));
    var answer =
        path.startsWith("/api/") || path.startsWith("/webhooks/")
            ? json(path, code, reasons, words)
            : page(request, code, words);
    return answer
        .header(HttpHeaders.CONTENT_LANGUAGE, words.language().code())
        .header(HttpHeaders.VARY, "Accept-Language, Accept-Encoding");
  }

  private MutableHttpResponse<?> page(HttpRequest<?> request, ProblemCode code, Words words) {
    var heading = words.get(code.key() + ".title");
    var page =
        new ProblemPage(
            frames.resident(request, words.language(), heading).elsewhere(""),
            heading,
            words.get(code.key() + ".text"),
            code.status().getCode(),
            Referrer.of(request));
    return renderer.page(code.status(), "layout/problem.jte", page);
  }

  /// The answer of a handler of errors, after which comes no other that would explain its problem.
  public MutableHttpResponse<?> explaining(
      HttpRequest<?> request, Supplier<MutableHttpResponse<?>> answer) {
    try {
      return answer.get();
    } catch (Problem problem) {
      return respond(request, problem.code(), problem.reasons());
    }
  }

  private static MutableHttpResponse<?> json(
      String path, ProblemCode code, List<Reason> reasons, Words words) {
    var body = new LinkedHashMap<String, Object>();
    body.put("type", "about:blank");
    body.put("title", words.get(code.key() + ".title"));
    body.put("status", code.status().getCode());
    body.put("detail", detail(code, reasons, words));
    body.put("instance", path);
    body.put("code", code.name());
    var parameters = reasons.stream().filter(reason -> reason.parameter().isPresent()).toList();
    if (!parameters.isEmpty()) {
      body.put("errors", parameters.stream().map(reason -> error(reason, words)).toList());
    }
    return HttpResponse.status(code.status()).contentType(PROBLEM_JSON).body(body);
  }

  private static String detail(ProblemCode code, List<Reason> reasons, Words words) {
    if (reasons.isEmpty()) {
      var forPrograms = code.key() + ".api";
      return words.get(words.has(forPrograms) ? forPrograms : code.key() + ".text");
    }
    return reasons.stream().map(reason -> reason.text(words)).collect(Collectors.joining(" "));
  }

  private static Map<String, Object> error(Reason reason, Words words) {
    var error = new LinkedHashMap<String, Object>();
    error.put("parameter", reason.parameter().orElse(""));
    error.put("detail", reason.text(words));
    return error;
  }

  private Language language(HttpRequest<?> request) {
    var segments = request.getPath().split("/", 3);
    return (segments.length > 1 ? languages.find(segments[1]) : languages.find("none"))
        .orElseGet(() ->
            request.getPath().startsWith("/beheer")
                ? languages.dutch()
                : languages.preferred(request.getHeaders().get(HttpHeaders.ACCEPT_LANGUAGE)));
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
