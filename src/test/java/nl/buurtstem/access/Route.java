package nl.buurtstem.access;

import io.micronaut.core.annotation.AnnotationMetadataProvider;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.micronaut.web.router.Router;
import io.micronaut.web.router.UriRouteInfo;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import nl.buurtstem.TestServer;

/// A route of the running application, and who it says may use it.
///
/// @param access roles, or what `SecurityRule` calls everybody and whoever is signed in
public record Route(String method, String template, List<String> access) {
  /// All there are.
  public static Stream<Route> all() {
    return TestServer.shared().bean(Router.class).uriRoutes().map(Route::of).distinct();
  }

  /// Whether anybody may use it.
  public boolean open() {
    return access.contains(SecurityRule.IS_ANONYMOUS);
  }

  /// The framework's own health endpoint says nothing but UP or DOWN, and carries no annotation.
  boolean health() {
    return access.isEmpty() && template.matches("/health.*");
  }

  /// For everybody who is signed in, such as their own account.
  boolean anyRole() {
    return access.equals(List.of(SecurityRule.IS_AUTHENTICATED));
  }

  /// Whether one has to be signed in.
  public boolean closed() {
    return !open() && !health();
  }

  /// Whether somebody with this role may use it.
  public boolean allows(Role role) {
    return open() || health() || anyRole() || access.contains(role.name());
  }

  /// An address of it, about a thing that does not exist.
  public String path() {
    return template.replaceAll("\\{\\?[^}]*\\}", "").replaceAll("\\{[^}]*\\}", "x");
  }

  @Override
  public String toString() {
    return method + " " + template;
  }

  private static Route of(UriRouteInfo<?, ?> info) {
    var metadata = ((AnnotationMetadataProvider) info.getTargetMethod()).getAnnotationMetadata();
    return new Route(
        info.getHttpMethodName(),
        info.getUriMatchTemplate().toString(),
        Arrays.asList(metadata.stringValues(Secured.class)));
  }
}
