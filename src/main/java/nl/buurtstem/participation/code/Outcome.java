package nl.buurtstem.participation.code;

import io.micronaut.http.HttpStatus;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// What a page says of a code with which one cannot go on.
enum Outcome {
  MISTYPED("typfout", HttpStatus.OK, true),
  UNKNOWN("onbekend", HttpStatus.NOT_FOUND, true),
  TOO_SOON("wacht", HttpStatus.TOO_MANY_REQUESTS, true),
  NOT_YET("nog-niet", HttpStatus.OK, false),
  USED("gebruikt", HttpStatus.OK, false),
  REVOKED("ingetrokken", HttpStatus.GONE, false),
  EXPIRED("voorbij", HttpStatus.GONE, false),
  TEST("proef", HttpStatus.OK, false);

  private final String path;
  private final HttpStatus status;
  private final boolean again;

  Outcome(String path, HttpStatus status, boolean again) {
    this.path = path;
    this.status = status;
    this.again = again;
  }

  /// Its part of the address.
  String path() {
    return path;
  }

  HttpStatus status() {
    return status;
  }

  /// Whether it helps to type the code once more.
  boolean again() {
    return again;
  }

  /// The start of its text keys.
  String key() {
    return "code." + name().toLowerCase(Locale.ROOT);
  }

  static Optional<Outcome> read(String path) {
    return Arrays.stream(values()).filter(outcome -> outcome.path.equals(path)).findFirst();
  }
}
