package nl.buurtstem.platform;

import io.micronaut.core.bind.exceptions.UnsatisfiedArgumentException;
import io.micronaut.core.convert.exceptions.ConversionErrorException;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Error;
import io.micronaut.http.exceptions.ContentLengthExceededException;
import io.micronaut.http.exceptions.HttpStatusException;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.micronaut.web.router.exceptions.UnsatisfiedRouteException;
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
    return problems.respond(request, problem.code(), problem.getMessage());
  }

  @Error(global = true, status = HttpStatus.NOT_FOUND)
  HttpResponse<?> notFound(HttpRequest<?> request) {
    return problems.respond(request, ProblemCode.NOT_FOUND, null);
  }

  @Error(global = true, status = HttpStatus.METHOD_NOT_ALLOWED)
  HttpResponse<?> methodNotAllowed(HttpRequest<?> request) {
    return problems.respond(request, ProblemCode.METHOD_NOT_ALLOWED, null);
  }

  @Error(global = true, status = HttpStatus.UNSUPPORTED_MEDIA_TYPE)
  HttpResponse<?> wrongMediaType(HttpRequest<?> request) {
    return problems.respond(request, ProblemCode.WRONG_MEDIA_TYPE, null);
  }

  @Error(global = true, status = HttpStatus.REQUEST_ENTITY_TOO_LARGE)
  HttpResponse<?> tooLarge(HttpRequest<?> request) {
    return problems.respond(request, ProblemCode.TOO_LARGE, null);
  }

  @Error(global = true)
  HttpResponse<?> tooLong(HttpRequest<?> request, ContentLengthExceededException tooLong) {
    return problems.respond(request, ProblemCode.TOO_LARGE, null);
  }

  @Error(global = true)
  HttpResponse<?> status(HttpRequest<?> request, HttpStatusException exception) {
    return problems.respond(request, Problems.codeFor(exception.getStatus()), null);
  }

  /// A part of the address that has no meaning, such as a language the product does not speak.
  @Error(global = true)
  HttpResponse<?> conversion(HttpRequest<?> request, ConversionErrorException exception) {
    return problems.respond(request, ProblemCode.NOT_FOUND, null);
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
    return problems.respond(request, sent ? ProblemCode.BAD_INPUT : ProblemCode.NOT_FOUND, null);
  }

  @Error(global = true)
  HttpResponse<?> failure(HttpRequest<?> request, Throwable failure) {
    // The path only: a query or body may hold what nobody should read in a log.
    LOG.error("{} {} failed", request.getMethod(), request.getPath(), failure);
    return problems.respond(request, ProblemCode.FAILED, null);
  }
}
