package nl.buurtstem.poll.export;

import io.micronaut.http.HttpRequest;
import io.micronaut.security.authentication.Authentication;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import nl.buurtstem.access.Role;
import nl.buurtstem.access.Staff;
import nl.buurtstem.access.signin.Proof;
import nl.buurtstem.platform.Problem;
import nl.buurtstem.platform.ProblemCode;

/// The right to take out answers to sensitive questions, beside that of taking out responses at
/// all.
@Singleton
final class SensitiveRight {
  private final Proof proof;

  SensitiveRight(Proof proof) {
    this.proof = proof;
  }

  /// Refuses whoever lacks the right, and asks who has it to show again that it is them, unless
  /// they did just now.
  ///
  /// @param back the page to come back to afterwards
  void require(HttpRequest<?> request, Authentication authentication, String back)
      throws SQLException {
    if (!Staff.of(authentication).isOneOf(Role.SENSITIVE_EXPORTERS)) {
      throw new Problem(ProblemCode.NOT_ALLOWED);
    }
    proof.require(request, back);
  }
}
