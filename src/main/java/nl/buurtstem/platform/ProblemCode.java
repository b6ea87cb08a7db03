package nl.buurtstem.platform;

import io.micronaut.http.HttpStatus;
import java.util.Locale;

/// Everything that can be wrong with a request, as people and programs are told. Each has the texts
/// `problem.<code>.title` and `problem.<code>.text`.
public enum ProblemCode {
  BAD_INPUT(HttpStatus.BAD_REQUEST),
  BAD_ADDRESS(HttpStatus.BAD_REQUEST),
  SIGN_IN_NEEDED(HttpStatus.UNAUTHORIZED),
  NOT_ALLOWED(HttpStatus.FORBIDDEN),
  STALE_FORM(HttpStatus.FORBIDDEN),
  WRONG_SIGNATURE(HttpStatus.FORBIDDEN),
  NOT_FOUND(HttpStatus.NOT_FOUND),
  UNKNOWN_POLL(HttpStatus.NOT_FOUND),
  METHOD_NOT_ALLOWED(HttpStatus.METHOD_NOT_ALLOWED),
  NOT_ACCEPTABLE(HttpStatus.NOT_ACCEPTABLE),
  CONFLICT(HttpStatus.CONFLICT),
  GONE(HttpStatus.GONE),
  LINK_USED(HttpStatus.GONE),
  TOO_LARGE(HttpStatus.REQUEST_ENTITY_TOO_LARGE),
  ADDRESS_TOO_LONG(HttpStatus.REQUEST_URI_TOO_LONG),
  WRONG_MEDIA_TYPE(HttpStatus.UNSUPPORTED_MEDIA_TYPE),
  TOO_MANY(HttpStatus.TOO_MANY_REQUESTS),
  HEADERS_TOO_LARGE(HttpStatus.REQUEST_HEADER_FIELDS_TOO_LARGE),
  FAILED(HttpStatus.INTERNAL_SERVER_ERROR);

  private final HttpStatus status;

  ProblemCode(HttpStatus status) {
    this.status = status;
  }

  /// The HTTP status that goes with it.
  public HttpStatus status() {
    return status;
  }

  /// The start of its text keys.
  public String key() {
    return "problem." + name().toLowerCase(Locale.ROOT);
  }
}
