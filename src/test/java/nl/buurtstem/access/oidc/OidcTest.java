package nl.buurtstem.access.oidc;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.buurtstem.access.AuditEntry;
import nl.buurtstem.access.AuditLog;
import nl.buurtstem.access.Grant;
import nl.buurtstem.access.ProductionServer;
import nl.buurtstem.access.Role;
import nl.buurtstem.access.Staff;
import nl.buurtstem.access.StaffBrowser;
import nl.buurtstem.access.account.Account;
import nl.buurtstem.access.account.AccountChanges;
import nl.buurtstem.access.account.Accounts;
import no.nav.security.mock.oauth2.MockOAuth2Server;
import no.nav.security.mock.oauth2.token.DefaultOAuth2TokenCallback;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Signing in with a real identity provider, that runs beside the test, from button to page.
class OidcTest {
  private static final String GO = OidcPages.ADDRESS;
  private static MockOAuth2Server provider;
  private static ProductionServer server;

  @BeforeAll
  static void start() throws Exception {
    provider = new MockOAuth2Server();
    provider.start(InetAddress.getLoopbackAddress(), 0);
    server =
        new ProductionServer(
            "buurtstem_oidc",
            Map.of(
                "buurtstem.oidc.issuer", provider.issuerUrl("gemeente").toString(),
                "buurtstem.oidc.client-id", "buurtstem",
                "buurtstem.oidc.client-secret", "geheim",
                "buurtstem.oidc.label", "Gemeente Proef",
                "buurtstem.oidc.roles",
                    "wijk-beijum = EDITOR@beijum ANALYST@beijum; /beheer/buurtstem = ADMIN"));
  }

  @AfterAll
  static void stop() {
    server.close();
    provider.shutdown();
  }

  @Test
  void the_button_is_there_when_a_provider_is_set_and_only_then() {
    assertThat(browser().get("/beheer/aanmelden").body())
        .contains("Aanmelden met Gemeente Proef", GO);
    assertThat(StaffBrowser.unsigned().get("/beheer/aanmelden").body()).doesNotContain(GO);
    assertThat(StaffBrowser.unsigned().get(GO).statusCode()).isEqualTo(404);
  }

  @Test
  void somebody_signs_in_by_the_provider_and_may_do_what_their_group_may() {
    says("s-1", "j.jansen@example.nl", List.of("wijk-beijum", "iets-anders"));
    var browser = browser();
    var in = whole(browser);
    assertThat(in.statusCode()).isEqualTo(303);
    assertThat(StaffBrowser.location(in)).isEqualTo("/beheer/peilingen");
    assertThat(browser.get("/beheer/peilingen").statusCode()).isEqualTo(200);
    assertThat(browser.get("/beheer/mijn-account").body())
        .contains("j.jansen@example.nl", "redacteur in Beijum", "analist in Beijum");
    assertThat(browser.get("/beheer/accounts").statusCode()).isEqualTo(403);
  }

  @Test
  void roles_follow_the_provider_at_each_sign_in_whatever_the_name_is_now() throws Exception {
    says("s-2", "groepswissel", List.of("wijk-beijum"));
    whole(browser());
    says("s-2", "andere-naam", List.of("/beheer/buurtstem"));
    var browser = browser();
    whole(browser);
    assertThat(browser.get("/beheer/accounts").statusCode()).isEqualTo(200);
    assertThat(account("groepswissel").grants()).containsExactly(Grant.everywhere(Role.ADMIN));
  }

  @Test
  void a_group_that_may_do_nothing_here_stays_outside() {
    says("s-3", "onbekend", List.of("vreemd"));
    refused(whole(browser()), 403, "uw groep mag niets");
    says("s-3", "onbekend", List.of());
    refused(whole(browser()), 403, "uw groep mag niets");
  }

  @Test
  void an_account_with_a_password_is_never_taken_over_by_its_name() throws Exception {
    server
        .bean(Accounts.class)
        .create("plaatselijk", "een lang genoeg wachtwoord", Set.of(), "proef");
    says("s-4", "plaatselijk", List.of("/beheer/buurtstem"));
    refused(whole(browser()), 403, "al een ander account");
  }

  @Test
  void a_closed_account_stays_closed() throws Exception {
    says("s-5a", "een-baas", List.of("/beheer/buurtstem"));
    whole(browser());
    says("s-5", "gesloten", List.of("wijk-beijum"));
    whole(browser());
    server.bean(AccountChanges.class).disable(account("gesloten").id(), Staff.of("proef"));
    says("s-5", "gesloten", List.of("wijk-beijum"));
    refused(whole(browser()), 403, "gesloten");
  }

  @Test
  void a_token_that_is_too_old_is_refused() {
    var claims = new HashMap<String, Object>();
    claims.put("groups", List.of("wijk-beijum"));
    claims.put("exp", Instant.now().minusSeconds(600).getEpochSecond());
    callback("s-6", "te-laat", claims);
    refused(whole(browser()), 400, "lukte niet");
  }

  @Test
  void a_token_for_another_service_is_refused() {
    Map<String, Object> claims = Map.of("groups", List.of("wijk-beijum"), "aud", "een-ander");
    callback("s-7", "elders", claims);
    refused(whole(browser()), 400, "lukte niet");
  }

  @Test
  void a_token_of_another_provider_is_refused() {
    var claims = new HashMap<String, Object>();
    claims.put("groups", List.of("wijk-beijum"));
    claims.put("iss", provider.issuerUrl("vreemd").toString());
    callback("s-8", "vreemd", claims);
    refused(whole(browser()), 400, "lukte niet");
  }

  @Test
  void a_token_with_another_nonce_is_refused() {
    callback(
        "s-9", "nonce", Map.of("groups", List.of("wijk-beijum"), "nonce", "van-iemand-anders"));
    refused(whole(browser()), 400, "lukte niet");
  }

  @Test
  void an_answer_with_another_state_is_refused() {
    var browser = browser();
    var answer = StaffBrowser.location(there(browser));
    refused(
        browser.open(URI.create(answer.replaceAll("state=[^&]*", "state=x"))), 400, "lukte niet");
  }

  @Test
  void an_answer_in_another_browser_is_refused_and_a_used_one_too() {
    says("s-11", "een-keer", List.of("wijk-beijum"));
    var browser = browser();
    var answer = URI.create(StaffBrowser.location(there(browser)));
    refused(browser().open(answer), 400, "lukte niet");
    assertThat(browser.open(answer).statusCode()).isEqualTo(303);
    refused(browser.open(answer), 400, "lukte niet");
  }

  @Test
  void an_answer_after_ten_minutes_is_refused() {
    var browser = browser();
    var answer = URI.create(StaffBrowser.location(there(browser)));
    server.clock().advance(Duration.ofMinutes(11));
    try {
      refused(browser.open(answer), 400, "lukte niet");
    } finally {
      server.clock().reset();
    }
  }

  @Test
  void what_the_cookie_holds_cannot_be_read_or_changed() {
    var browser = browser();
    var journey = browser.get(GO);
    var cookie = browser.cookie(OidcCookie.NAME);
    var state = StaffBrowser.location(journey).replaceAll(".*state=([^&]*).*", "$1");
    assertThat(cookie).isNotEmpty().doesNotContain(state);
    assertThat(new String(Base64.getUrlDecoder().decode(cookie), StandardCharsets.ISO_8859_1))
        .doesNotContain(state);
  }

  @Test
  void the_journey_asks_for_a_code_with_pkce_state_and_nonce() {
    var address = StaffBrowser.location(browser().get(GO));
    assertThat(address)
        .startsWith(provider.authorizationEndpointUrl("gemeente").toString())
        .contains("response_type=code", "code_challenge_method=S256", "code_challenge=")
        .contains("state=", "nonce=", "client_id=buurtstem")
        .doesNotContain("geheim");
  }

  @Test
  void signing_out_leads_on_to_the_provider() {
    says("s-13", "uitgang", List.of("wijk-beijum"));
    var browser = browser();
    whole(browser);
    var out = browser.post("/beheer/mijn-account", "/beheer/afmelden");
    assertThat(out.statusCode()).isEqualTo(200);
    assertThat(out.body())
        .contains("Gemeente Proef", provider.endSessionEndpointUrl("gemeente").toString())
        .contains("id_token_hint=", "post_logout_redirect_uri=");
    assertThat(browser.get("/beheer").statusCode()).isEqualTo(303);
  }

  @Test
  void what_was_refused_is_in_the_audit_log_without_a_name() {
    says("s-14", "geheime-naam", List.of("vreemd"));
    whole(browser());
    var entry = server.bean(AuditLog.class).latest(1).getFirst();
    assertThat(entry.what()).isEqualTo("sign_in.oidc_failed");
    assertThat(entry.who()).isEqualTo("?");
    assertThat(List.of(entry)).extracting(AuditEntry::why).containsExactly("NO_ROLE");
  }

  /// From the button to the answer, which is opened.
  private static HttpResponse<String> whole(StaffBrowser browser) {
    return browser.open(URI.create(StaffBrowser.location(there(browser))));
  }

  /// From the button to the provider, which sends back.
  private static HttpResponse<String> there(StaffBrowser browser) {
    var go = browser.get(GO + "?naar=/beheer/peilingen");
    assertThat(go.statusCode()).isEqualTo(303);
    return browser.open(URI.create(StaffBrowser.location(go)));
  }

  private static void refused(HttpResponse<String> response, int status, String text) {
    assertThat(response.body()).contains(text);
    assertThat(response.statusCode()).isEqualTo(status);
    assertThat(response.headers().allValues("Set-Cookie"))
        .noneMatch(cookie -> cookie.startsWith("medewerker=") && cookie.length() > 30);
  }

  private static void says(String subject, String name, List<String> groups) {
    callback(subject, name, Map.of("groups", groups));
  }

  /// What the provider says at the next exchange; a journey that ends before it takes none.
  private static void callback(String subject, String name, Map<String, Object> claims) {
    var all = new HashMap<String, Object>(claims);
    all.put("preferred_username", name);
    provider.enqueueCallback(
        new DefaultOAuth2TokenCallback("gemeente", subject, "JWT", List.of("buurtstem"), all, 600));
  }

  private static Account account(String name) throws SQLException {
    return server.bean(Accounts.class).all().stream()
        .filter(account -> account.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private static StaffBrowser browser() {
    return StaffBrowser.at(server.uri());
  }
}
