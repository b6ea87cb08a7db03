package nl.buurtstem.access.oidc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import nl.buurtstem.access.Grant;
import nl.buurtstem.access.Role;
import org.junit.jupiter.api.Test;

/// How an identity provider is set, and which groups of it may do what.
class OidcSettingsTest {

  @Test
  void groups_are_found_wherever_keycloak_and_entra_put_them() {
    Map<String, Object> keycloak = Map.of("realm_access", Map.of("roles", List.of("a", "b")));
    assertThat(OidcRoles.texts(keycloak, "realm_access.roles")).containsExactly("a", "b");
    assertThat(OidcRoles.texts(Map.of("groups", List.of("guid")), "groups"))
        .containsExactly("guid");
    assertThat(OidcRoles.texts(Map.of("roles", "een"), "roles")).containsExactly("een");
    assertThat(OidcRoles.texts(Map.of("https://x.y/roles", "een"), "https://x.y/roles"))
        .containsExactly("een");
    assertThat(OidcRoles.texts(Map.of("roles", 5), "roles")).isEmpty();
    assertThat(OidcRoles.texts(Map.of(), "roles")).isEmpty();
  }

  @Test
  void a_provider_without_tls_stops_the_start() {
    for (var issuer :
        List.of("http://id.voorbeeld.nl", "http://127.0.0.1.kwaad.nl", "id.voorbeeld.nl")) {
      assertThatThrownBy(() -> new OidcStart(settings(issuer)))
          .as(issuer)
          .hasMessageContaining("BUURTSTEM_OIDC_ISSUER");
    }
    for (var issuer : List.of("https://id.voorbeeld.nl/realms/x", "http://localhost:8080/x")) {
      assertThat(new OidcStart(settings(issuer))).as(issuer).isNotNull();
    }
  }

  @Test
  void a_wrong_mapping_stops_the_start_and_says_where() {
    assertThatThrownBy(() -> OidcRoles.read("groep = BAAS")).hasMessageContaining("BAAS");
    assertThatThrownBy(() -> OidcRoles.read("groep")).hasMessageContaining("groep");
    assertThatThrownBy(() -> OidcRoles.read("g = ADMIN@beijum")).hasMessageContaining("ADMIN@");
    assertThat(OidcRoles.read("a=b = EDITOR").of(List.of("a=b")))
        .containsExactly(Grant.everywhere(Role.EDITOR));
    assertThat(OidcRoles.read("").byGroup()).isEmpty();
  }

  private static OidcSettings settings(String issuer) {
    return new OidcSettings(issuer, "c", "s", "l", "openid", "name", "groups", "", "RS256");
  }
}
