package nl.buurtstem.participation.code;

import io.micronaut.http.HttpStatus;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// What a page says of a code with which one cannot go on.
public enum Outcome {
  /// A character is wrong.
  MISTYPED("typfout", HttpStatus.OK, true),
  /// There is no such code. Not 404, in whose place the page for addresses that do not exist comes.
  UNKNOWN("onbekend", HttpStatus.OK, true),
  /// Too many unknown codes came from one network.
  TOO_SOON("wacht", HttpStatus.TOO_MANY_REQUESTS, true),
  NOT_YET("nog-niet", HttpStatus.OK, false),
  /// It was used, and nobody knows what was sent.
  USED("gebruikt", HttpStatus.OK, false),
  /// Staff took it back.
  REVOKED("ingetrokken", HttpStatus.GONE, false),
  /// What it is for has closed.
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

  /// The address of its page, after the language.
  ///
  /// @param kind of what the code is for, such as `peilingen`
  /// @param key its name in addresses
  public String address(String kind, String key) {
    return CodeView.TYPE + "/" + path + "/" + kind + "/" + key;
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
