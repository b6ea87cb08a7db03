package nl.buurtstem.platform.problem;

import io.micronaut.core.bind.exceptions.UnsatisfiedArgumentException;
import io.micronaut.core.convert.exceptions.ConversionErrorException;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Error;
import io.micronaut.http.exceptions.ContentLengthExceededException;
import io.micronaut.http.exceptions.HttpStatusException;
import io.micronaut.http.server.exceptions.NotAllowedException;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.micronaut.web.router.exceptions.UnsatisfiedRouteException;
import io.netty.handler.codec.http.multipart.HttpPostRequestDecoder.ErrorDataDecoderException;
import java.io.EOFException;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.util.List;
import java.util.TreeSet;
import nl.buurtstem.platform.Problem;
import nl.buurtstem.platform.ProblemCode;
import nl.buurtstem.platform.Reason;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Catches what no handler answered.
@Controller
@Secured(SecurityRule.IS_ANONYMOUS)
final class ProblemHandlers {
  private static final Logger LOG = LoggerFactory.getLogger(ProblemHandlers.class);
  private final Problems problems;

  ProblemHandlers(Problems problems) {
    this.problems = problems;
  }

  @Error(global = true)
  HttpResponse<?> problem(HttpRequest<?> request, Problem problem) {
    return problems.respond(request, problem.code(), problem.reasons());
  }

  @Error(global = true, status = HttpStatus.NOT_FOUND)
  HttpResponse<?> notFound(HttpRequest<?> request) {
    return problems.respond(request, ProblemCode.NOT_FOUND);
  }

  @Error(global = true)
  HttpResponse<?> methodNotAllowed(HttpRequest<?> request, NotAllowedException exception) {
    return problems
        .respond(request, ProblemCode.METHOD_NOT_ALLOWED)
        .header(HttpHeaders.ALLOW, String.join(", ", new TreeSet<>(exception.getAllowedMethods())));
  }

  @Error(global = true, status = HttpStatus.UNSUPPORTED_MEDIA_TYPE)
  HttpResponse<?> wrongMediaType(HttpRequest<?> request) {
    return problems.respond(request, ProblemCode.WRONG_MEDIA_TYPE);
  }

  @Error(global = true, status = HttpStatus.REQUEST_ENTITY_TOO_LARGE)
  HttpResponse<?> tooLarge(HttpRequest<?> request) {
    return problems.respond(request, ProblemCode.TOO_LARGE);
  }

  @Error(global = true)
  HttpResponse<?> tooLong(HttpRequest<?> request, ContentLengthExceededException tooLong) {
    return problems.respond(request, ProblemCode.TOO_LARGE);
  }

  @Error(global = true)
  HttpResponse<?> status(HttpRequest<?> request, HttpStatusException exception) {
    return problems.respond(request, Problems.codeFor(exception.getStatus()));
  }

  /// A form in letters that no Java knows, or that says so.
  @Error(global = true)
  HttpResponse<?> letters(HttpRequest<?> request, UnsupportedCharsetException unknown) {
    return problems.respond(request, ProblemCode.WRONG_MEDIA_TYPE);
  }

  @Error(global = true)
  HttpResponse<?> letters(HttpRequest<?> request, IllegalCharsetNameException unknown) {
    return problems.respond(request, ProblemCode.WRONG_MEDIA_TYPE);
  }

  /// A form with files whose parts do not fit together.
  @Error(global = true)
  HttpResponse<?> parts(HttpRequest<?> request, ErrorDataDecoderException broken) {
    return problems.respond(request, ProblemCode.BAD_INPUT);
  }

  /// The connection broke while a form was on its way, as it does on phones: nothing was done, and
  /// nobody is there to read this.
  @Error(global = true)
  HttpResponse<?> gone(HttpRequest<?> request, EOFException gone) {
    return problems.respond(request, ProblemCode.BAD_INPUT);
  }

  /// A part of the address that has no meaning, such as a language the product does not speak; or a
  /// query parameter that is of another type.
  @Error(global = true)
  HttpResponse<?> conversion(HttpRequest<?> request, ConversionErrorException exception) {
    var name = exception.getArgument().getName();
    return request.getParameters().contains(name)
        ? problems.respond(
            request, ProblemCode.BAD_INPUT, List.of(Reason.about(name, "unreadable")))
        : problems.respond(request, ProblemCode.NOT_FOUND);
  }

  @Error(global = true)
  HttpResponse<?> argument(HttpRequest<?> request, UnsatisfiedArgumentException exception) {
    return missing(request);
  }

  @Error(global = true)
  HttpResponse<?> route(HttpRequest<?> request, UnsatisfiedRouteException exception) {
    return missing(request);
  }

  /// No value could be made of a part of the address, or of what was sent.
  private HttpResponse<?> missing(HttpRequest<?> request) {
    var sent = request.getMethod().permitsRequestBody();
    return problems.respond(request, sent ? ProblemCode.BAD_INPUT : ProblemCode.NOT_FOUND);
  }

  @Error(global = true)
  HttpResponse<?> failure(HttpRequest<?> request, Throwable failure) {
    // The path only: a query or body may hold what nobody should read in a log.
    LOG.error("{} {} failed", request.getMethod(), withoutCode(request.getPath()), failure);
    return problems.respond(request, ProblemCode.FAILED);
  }

  /// The addresses that hold a secret: of a letter `/p/CODE`, of who supervises a class
  /// `/begeleider/KEY`, of a member of the panel `/b/TOKEN`, to stop e-mail `/nl/afmelden/TOKEN`.
  private static String withoutCode(String path) {
    return path.replaceFirst("^(/p|/begeleider|/b|/[a-z]+/afmelden)/.*", "$1/...");
  }
}
