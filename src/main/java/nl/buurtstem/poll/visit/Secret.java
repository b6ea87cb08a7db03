package nl.buurtstem.poll.visit;

import java.util.Optional;
import nl.buurtstem.participation.code.Code;

/// What leads to the answers of somebody who is not known by a cookie.
///
/// @param token as a browser has it
/// @param code that was shown, in a poll by code
public record Secret(DraftToken token, Optional<Code> code) {
  private static final String BETWEEN = " ";

  /// For somebody new.
  public static Secret fresh(Optional<Code> code) {
    return new Secret(DraftToken.fresh(), code);
  }

  /// Reads what [#written] wrote.
  ///
  /// @throws IllegalArgumentException when it is something else
  public static Secret read(String written) {
    var parts = written.split(BETWEEN, 2);
    var token = DraftToken.read(parts[0]);
    return new Secret(
        token.orElseThrow(() -> new IllegalArgumentException("not a secret")),
        parts.length == 2 ? Code.read(parts[1]) : Optional.empty());
  }

  /// As text, to be sealed.
  public String written() {
    return token.value() + code.map(one -> BETWEEN + one.characters()).orElse("");
  }

  @Override
  public String toString() {
    return "Secret[hidden]"; // never in a log
  }
}
