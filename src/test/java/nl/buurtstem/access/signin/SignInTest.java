package nl.buurtstem.access.signin;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.cookie.Cookie;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.buurtstem.TestServer;
import nl.buurtstem.access.AuditEntry;
import nl.buurtstem.access.AuditLog;
import nl.buurtstem.access.Grant;
import nl.buurtstem.access.Role;
import nl.buurtstem.access.StaffBrowser;
import nl.buurtstem.access.account.Accounts;
import nl.buurtstem.access.account.Passwords;
import nl.buurtstem.access.account.Sessions;
import nl.buurtstem.access.account.Token;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SignInTest {
  private static final String PASSWORD = "een lang genoeg wachtwoord";
  private static final Optional<String> NO_DEVICE = Optional.empty();
  private final TestServer server = TestServer.shared();

  @AfterEach
  void backToTheMachinesTime() {
    server.clock().reset();
  }

  @Test
  void a_member_of_staff_signs_in_sees_their_page_and_signs_out() {
    var browser = StaffBrowser.as(Role.EDITOR);
    assertThat(browser.get("/beheer").statusCode()).isEqualTo(200);
    var out = browser.post("/beheer", "/beheer/afmelden");
    assertThat(out.statusCode()).isEqualTo(303);
    assertThat(StaffBrowser.location(browser.get("/beheer"))).isEqualTo("/beheer/aanmelden");
  }

  @Test
  void the_cookie_is_out_of_reach_of_scripts_and_of_other_sites_and_of_residents_pages() {
    var account = StaffBrowser.account(Role.EDITOR);
    var response = StaffBrowser.unsigned().signIn(account.name(), account.password());
    var cookie =
        response.headers().allValues("Set-Cookie").stream()
            .filter(value -> value.startsWith(SessionCookie.NAME + "="))
            .findFirst()
            .orElseThrow();
    assertThat(cookie).containsIgnoringCase("; HttpOnly").contains("SameSite=Lax", "Path=/beheer");
  }

  @Test
  void a_wrong_password_and_an_unknown_name_get_the_same_answer() {
    create("proef.zelfde");
    var wrong = StaffBrowser.unsigned().signIn("proef.zelfde", "dit is niet het wachtwoord");
    var unknown = StaffBrowser.unsigned().signIn("bestaat.niet", "dit is niet het wachtwoord");
    assertThat(wrong.statusCode()).isEqualTo(422).isEqualTo(unknown.statusCode());
    assertThat(wrong.body()).contains("horen niet bij elkaar");
    assertThat(unknown.body()).contains("horen niet bij elkaar");
  }

  @Test
  void signing_in_again_gives_a_new_session_and_ends_the_old_one() {
    var browser = StaffBrowser.as(Role.ANALYST);
    var before = Token.read(browser.session()).orElseThrow();
    var account = StaffBrowser.account(Role.ANALYST);
    browser.signIn(account.name(), account.password());
    assertThat(browser.session()).isNotEqualTo(before.text());
    assertThat(find(before)).isFalse();
  }

  @Test
  void a_session_ends_when_nothing_is_done_in_it() {
    var browser = StaffBrowser.as(Role.EDITOR);
    server.clock().advance(Sessions.IDLE.minusMinutes(1));
    assertThat(browser.get("/beheer").statusCode()).isEqualTo(200);
    server.clock().advance(Sessions.IDLE.minusMinutes(1));
    assertThat(browser.get("/beheer").statusCode()).isEqualTo(200);
    server.clock().advance(Sessions.IDLE.plusMinutes(1));
    assertThat(browser.get("/beheer").statusCode()).isEqualTo(303);
  }

  @Test
  void a_session_ends_after_a_working_day_however_busy() {
    var browser = StaffBrowser.as(Role.EDITOR);
    var step = Duration.ofMinutes(30);
    for (var passed = step; passed.compareTo(Sessions.LONGEST) < 0; passed = passed.plus(step)) {
      server.clock().advance(step);
      assertThat(browser.get("/beheer").statusCode()).isEqualTo(200);
    }
    server.clock().advance(step);
    assertThat(browser.get("/beheer").statusCode()).isEqualTo(303);
  }

  @Test
  void guessing_is_slowed_and_the_right_password_waits_too() {
    create("proef.raden");
    for (int i = 0; i < 5; i++) {
      assertThat(StaffBrowser.unsigned().signIn("proef.raden", "fout " + i).statusCode())
          .isEqualTo(422);
    }
    var slowed = StaffBrowser.unsigned().signIn("proef.raden", PASSWORD);
    assertThat(slowed.statusCode()).isEqualTo(429);
    assertThat(slowed.body()).contains("seconde");
    StaffBrowser.unsigned().signIn("proef.raden", PASSWORD);
    assertThat(server.bean(AuditLog.class).latest(50))
        .filteredOn(entry -> entry.who().equals("proef.raden"))
        .filteredOn(entry -> entry.what().equals("sign_in.slowed"))
        .as("one entry a minute")
        .singleElement()
        .satisfies(entry -> assertThat(entry.why()).isEqualTo("1"));
    server.clock().advance(Duration.ofSeconds(5));
    assertThat(StaffBrowser.unsigned().signIn("proef.raden", PASSWORD).statusCode()).isEqualTo(303);
  }

  @Test
  void an_attacker_elsewhere_does_not_lock_the_owner_out() throws Exception {
    var attempts = server.bean(Attempts.class);
    assertThat(attempts.begin("proef.eigenaar", "thuis", NO_DEVICE)).isZero();
    attempts.succeeded("proef.eigenaar", "thuis", NO_DEVICE);
    for (int i = 0; i < 200; i++) {
      attempts.begin("proef.eigenaar", "aanvaller-" + i, NO_DEVICE);
    }
    assertThat(attempts.begin("proef.eigenaar", "nog-een-aanvaller", NO_DEVICE)).isPositive();
    assertThat(attempts.begin("proef.eigenaar", "thuis", NO_DEVICE)).isZero();
  }

  /// Behind one address, as in an office: what others get wrong there does not hold up the owner.
  @Test
  void an_attacker_behind_the_same_address_does_not_lock_the_owner_out() {
    create("proef.kantoor");
    var owner = StaffBrowser.unsigned();
    assertThat(owner.signIn("proef.kantoor", PASSWORD).statusCode()).isEqualTo(303);
    owner.post("/beheer", "/beheer/afmelden");
    var attacker = StaffBrowser.unsigned();
    for (int i = 0; i < 8; i++) {
      attacker.signIn("proef.kantoor", "fout " + i);
    }
    assertThat(attacker.signIn("proef.kantoor", PASSWORD).statusCode()).isEqualTo(429);
    assertThat(owner.signIn("proef.kantoor", PASSWORD).statusCode()).isEqualTo(303);
  }

  @Test
  void the_cookie_of_a_known_device_is_good_for_one_name_and_for_a_while_and_cannot_be_made_up() {
    create("proef.apparaat");
    var owner = StaffBrowser.unsigned();
    owner.signIn("proef.apparaat", PASSWORD);
    var cookie = owner.cookie(DeviceCookie.NAME);
    var devices = server.bean(DeviceCookie.class);
    assertThat(devices.read(with(cookie), "proef.apparaat")).isPresent();
    assertThat(devices.read(with(cookie), "proef.iemand-anders")).isEmpty();
    for (int at : List.of(0, 20, 46, cookie.length() - 3)) {
      var changed = new StringBuilder(cookie);
      changed.setCharAt(at, changed.charAt(at) == '1' ? '2' : '1');
      assertThat(devices.read(with(changed.toString()), "proef.apparaat")).isEmpty();
    }
    server.clock().advance(Duration.ofDays(181));
    assertThat(devices.read(with(cookie), "proef.apparaat")).isEmpty();
  }

  @Test
  void a_known_device_guesses_no_more_than_a_few_times_either() throws Exception {
    var attempts = server.bean(Attempts.class);
    var device = Optional.of("gestolen");
    int allowed = 0;
    while (attempts.begin("proef.dief", "ergens", device).isZero()) {
      allowed++;
    }
    assertThat(allowed).isEqualTo(10);
    assertThat(attempts.begin("proef.dief", "elders", device)).isPositive();
  }

  private static HttpRequest<?> with(String device) {
    return HttpRequest.GET("/").cookie(Cookie.of(DeviceCookie.NAME, device));
  }

  @Test
  void the_way_on_after_signing_in_never_leads_elsewhere() {
    var account = StaffBrowser.account(Role.EDITOR);
    for (var elsewhere :
        List.of("https://example.org", "//example.org", "/beheer//example.org/..", "/nl")) {
      var response =
          StaffBrowser.unsigned()
              .post(
                  "/beheer/aanmelden",
                  "/beheer/aanmelden",
                  "naam",
                  account.name(),
                  "wachtwoord",
                  account.password(),
                  "naar",
                  elsewhere);
      assertThat(StaffBrowser.location(response)).startsWith("/beheer").doesNotContain("..");
    }
  }

  @Test
  void a_password_is_stored_as_argon2id_and_never_as_it_is() {
    var passwords = server.bean(Passwords.class);
    var hash = passwords.hash(PASSWORD);
    assertThat(hash).startsWith("$argon2id$v=19$m=19456,t=2,p=1$").doesNotContain(PASSWORD);
    assertThat(passwords.matches(PASSWORD, hash)).isTrue();
    assertThat(passwords.matches(PASSWORD + " ", hash)).isFalse();
    assertThat(passwords.hash(PASSWORD)).isNotEqualTo(hash);
  }

  /// From the reference implementation: `argon2 somesalt -id -t 2 -m 16 -p 1`, password `password`.
  @Test
  void argon2id_agrees_with_the_reference_implementation() {
    var reference =
        "$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc";
    assertThat(server.bean(Passwords.class).matches("password", reference)).isTrue();
  }

  @Test
  void signing_in_failing_and_signing_out_are_in_the_audit_log() {
    create("proef.logboek");
    StaffBrowser.unsigned().signIn("proef.logboek", "dit is niet het wachtwoord");
    var browser = StaffBrowser.unsigned();
    browser.signIn("proef.logboek", PASSWORD);
    browser.post("/beheer/aanmelden", "/beheer/afmelden");
    assertThat(server.bean(AuditLog.class).latest(50))
        .filteredOn(entry -> entry.who().equals("proef.logboek"))
        .extracting(AuditEntry::what)
        .containsExactly("sign_in.ended", "sign_in.succeeded", "sign_in.failed");
  }

  private void create(String name) {
    try {
      assertThat(
              server
                  .bean(Accounts.class)
                  .create(name, PASSWORD, Set.of(Grant.everywhere(Role.ANALYST)), "proef"))
          .isInstanceOf(Accounts.Created.New.class);
    } catch (java.sql.SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private boolean find(Token token) {
    try {
      return server.bean(Sessions.class).find(token).isPresent();
    } catch (java.sql.SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
