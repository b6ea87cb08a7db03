package nl.buurtstem.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// Every route of the running application is either one that anybody may use, or refuses whoever is
/// not signed in and whoever has another role.
class RouteTest {
  /// The addresses that anybody may use. Nothing else may say that it is open to all.
  private static final List<Pattern> PUBLIC =
      Stream.of(
              "/",
              "/\\{(lang|language)[^}]*\\}.*",
              "/assets/.*",
              "/favicon.ico",
              "/robots.txt",
              "/\\.well-known/.*",
              "/health.*",
              "/api/v1.*",
              "/webhooks/twilio/(inbound|status)",
              "/gegevens/.*",
              "/p(/.*)?",
              "/b/\\{token}",
              "/begeleider(/.*)?",
              "/beheer/aanmelden.*",
              "/beheer/welkom.*",
              "/beheer/afmelden")
          .map(Pattern::compile)
          .toList();

  private static final Set<String> ROLES =
      Arrays.stream(Role.values()).map(Role::name).collect(Collectors.toSet());

  @Test
  void only_what_is_meant_for_all_is_open_to_all() {
    assertThat(Route.all().filter(Route::open))
        .isNotEmpty()
        .allMatch(
            route -> PUBLIC.stream().anyMatch(open -> open.matcher(route.template()).matches()));
  }

  @Test
  void whoever_may_use_a_staff_page_has_a_role_that_exists() {
    assertThat(Route.all().filter(Route::closed))
        .isNotEmpty()
        .allMatch(route ->
            !route.access().isEmpty() && (route.anyRole() || ROLES.containsAll(route.access())));
  }

  @TestFactory
  Stream<DynamicTest> without_signing_in_no_staff_page_opens() {
    var nobody = StaffBrowser.unsigned();
    return Route.all()
        .filter(Route::closed)
        .map(route ->
            DynamicTest.dynamicTest(
                route.toString(),
                () -> {
                  var response = nobody.request(route.method(), route.path());
                  assertThat(response.statusCode()).isIn(303, 401, 404);
                  if (response.statusCode() == 303) {
                    assertThat(StaffBrowser.location(response)).startsWith("/beheer/aanmelden");
                  }
                }));
  }

  @TestFactory
  Stream<DynamicTest> every_other_role_is_refused() {
    return Arrays.stream(Role.values())
        .flatMap(role -> {
          var somebody = StaffBrowser.as(role);
          return Route.all()
              .filter(route -> route.closed() && route.template().startsWith("/beheer"))
              .map(route -> aRoleAndARoute(somebody, role, route));
        });
  }

  private static DynamicTest aRoleAndARoute(StaffBrowser somebody, Role role, Route route) {
    return DynamicTest.dynamicTest(
        role + " " + route,
        () -> {
          var response = somebody.request(route.method(), route.path());
          if (route.allows(role)) {
            assertThat(refusedForTheRole(route, response)).isFalse();
            assertThat(StaffBrowser.location(response)).isNotEqualTo("/beheer/aanmelden");
          } else {
            assertThat(refusedForTheRole(route, response)).isTrue();
          }
        });
  }

  private static boolean refusedForTheRole(Route route, HttpResponse<String> response) {
    return response.statusCode() == 403
        && (route.method().equals("HEAD") || response.body().contains("hoort bij een andere rol"));
  }
}
