package nl.buurtstem.access.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.ArrayList;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import nl.buurtstem.access.Grant;
import nl.buurtstem.access.ProductionServer;
import nl.buurtstem.access.Role;
import nl.buurtstem.access.StaffBrowser;
import nl.buurtstem.access.account.Accounts;
import nl.buurtstem.access.account.Links;
import nl.buurtstem.access.account.SecondFactors;
import nl.buurtstem.access.account.SecretLook;
import nl.buurtstem.access.account.TestCodes;
import nl.buurtstem.platform.start.StartNotice;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Outside a demonstration: the first administrator, and the second step that some roles need.
class ProductionSignInTest {
  private static final String PASSWORD = "paard fiets wolk tafel";
  private static final Pattern RECOVERY = Pattern.compile(">([a-z2-9]{4}(?:-[a-z2-9]{4}){3})<");
  private static ProductionServer server;

  @BeforeAll
  static void start() {
    server = new ProductionServer("buurtstem_productie", Map.of());
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @Test
  void the_first_administrator_is_made_once_by_a_link_and_needs_a_second_step() throws Exception {
    var lines = notices();
    var link = URI.create(lines.get(1).strip());
    assertThat(link.toString()).contains("/beheer/welkom/");
    assertThat(lines.toString()).doesNotContainIgnoringCase("wachtwoord");

    var tokens = IntStream.range(0, 4).mapToObj(_ -> firstAdmin()).toList();
    var browser = StaffBrowser.at(server.uri());
    browser.open(link);
    assertThat(browser.get("/beheer/welkom").body()).contains("Welkom bij Buurtstem");
    int made = 0;
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var all = new ArrayList<java.util.concurrent.Future<Links.Used>>();
      for (int i = 0; i < tokens.size(); i++) {
        var name = "baas-" + i;
        var token = tokens.get(i);
        all.add(
            threads.submit(() -> server.bean(Links.class).makeFirstAdmin(token, name, PASSWORD)));
      }
      for (var one : all) {
        made += one.get() instanceof Links.Used.Done ? 1 : 0;
      }
    }
    assertThat(made).as("several starts at once, one first administrator").isEqualTo(1);
    assertThat(browser.get("/beheer/welkom").statusCode()).as("the other links").isEqualTo(410);
    assertThat(notices()).as("no link once there is somebody").isEmpty();
    aSecondStepIsSetUpFirst();
  }

  private static void aSecondStepIsSetUpFirst() throws Exception {
    var name = server.bean(Accounts.class).all().getFirst().name();
    var browser = StaffBrowser.at(server.uri());
    var in = browser.signIn(name, PASSWORD);
    var page = StaffBrowser.location(in);
    assertThat(page).startsWith("/beheer/aanmelden/instellen");
    assertThat(browser.get("/beheer").statusCode()).as("not in yet").isEqualTo(303);
    assertThat(browser.get("/beheer/mijn-account").statusCode()).isEqualTo(303);
    assertThat(browser.get(page).body()).contains("<svg class=\"bs-qr\"");
    assertThat(browser.post(page, "/beheer/aanmelden/instellen", "code", "000000").statusCode())
        .isEqualTo(422);
    var id = server.bean(Accounts.class).all().getFirst().id();
    var pending = server.bean(SecondFactors.class).pending(id).orElseThrow();
    var code = TestCodes.of(pending, server.clock().instant());
    var shown = browser.post(page, "/beheer/aanmelden/instellen", "code", code);
    var match = RECOVERY.matcher(shown.body());
    assertThat(match.find()).isTrue();
    assertThat(browser.get("/beheer/accounts").statusCode()).isEqualTo(200);
    fromThenOnACodeIsAsked(name, id, match.group(1));
  }

  private static void fromThenOnACodeIsAsked(String name, java.util.UUID id, String recovery)
      throws Exception {
    server.clock().advance(java.time.Duration.ofMinutes(1));
    var browser = StaffBrowser.at(server.uri());
    var page = StaffBrowser.location(browser.signIn(name, PASSWORD));
    assertThat(page).startsWith("/beheer/aanmelden/code");
    var half = browser.session();
    assertThat(browser.get("/beheer/accounts").statusCode()).isEqualTo(303);
    assertThat(browser.post(page, "/beheer/aanmelden/code", "code", "000000").statusCode())
        .isEqualTo(422);
    var code = TestCodes.of(server.bean(SecretLook.class).secret(id), server.clock().instant());
    assertThat(browser.post(page, "/beheer/aanmelden/code", "code", code).statusCode())
        .isEqualTo(303);
    assertThat(browser.session()).as("another session than the half one").isNotEqualTo(half);
    assertThat(browser.get("/beheer/accounts").statusCode()).isEqualTo(200);

    var thief = StaffBrowser.at(server.uri());
    var again = StaffBrowser.location(thief.signIn(name, PASSWORD));
    assertThat(thief.post(again, "/beheer/aanmelden/code", "code", code).statusCode())
        .as("the same code again")
        .isEqualTo(422);
    assertThat(thief.post(again, "/beheer/aanmelden/code", "code", recovery).statusCode())
        .isEqualTo(303);
  }

  @Test
  void a_role_that_opens_little_needs_no_second_step() throws Exception {
    var other = new ProductionServer("buurtstem_productie_twee", Map.of());
    try {
      other
          .bean(Accounts.class)
          .create("lezer", PASSWORD, Set.of(Grant.everywhere(Role.ANALYST)), "proef");
      var browser = StaffBrowser.at(other.uri());
      assertThat(StaffBrowser.location(browser.signIn("lezer", PASSWORD))).isEqualTo("/beheer");
      assertThat(browser.get("/beheer").statusCode()).isEqualTo(200);
    } finally {
      other.close();
    }
  }

  private static java.util.List<String> notices() {
    return server.beans(StartNotice.class).stream()
        .flatMap(notice -> notice.lines().stream())
        .toList();
  }

  private static nl.buurtstem.access.account.Token firstAdmin() {
    try {
      return server.bean(Links.class).firstAdmin().orElseThrow();
    } catch (java.sql.SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
