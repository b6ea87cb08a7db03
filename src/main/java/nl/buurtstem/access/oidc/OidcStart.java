package nl.buurtstem.access.oidc;

import io.micronaut.context.annotation.Context;
import java.net.URI;
import nl.buurtstem.platform.start.OwnMachine;

/// Refuses to start with a provider that cannot be trusted, or with roles that cannot be read: a
/// mistake is found by who makes it, not by the first who signs in.
@Context
final class OidcStart {
  /// @throws IllegalStateException when the provider is not reached by https
  /// @throws IllegalArgumentException when the roles cannot be read
  OidcStart(OidcSettings settings) {
    OidcRoles.read(settings.roles());
    var issuer = settings.issuer();
    if (issuer != null && !safe(URI.create(issuer))) {
      throw new IllegalStateException(
          "Buurtstem start niet, want dit is niet veilig: BUURTSTEM_OIDC_ISSUER begint niet met"
              + " https://. Wie onderweg meeleest, kan zich dan voor een ander uitgeven.");
    }
  }

  private static boolean safe(URI issuer) {
    var host = issuer.getHost();
    return host != null && ("https".equals(issuer.getScheme()) || OwnMachine.is(host));
  }
}
