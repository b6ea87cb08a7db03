package nl.buurtstem.access.manage;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import nl.buurtstem.TestServer;
import nl.buurtstem.access.AuditEntry;
import nl.buurtstem.access.AuditLog;
import nl.buurtstem.access.Grant;
import nl.buurtstem.access.Role;
import nl.buurtstem.access.Staff;
import nl.buurtstem.access.StaffBrowser;
import nl.buurtstem.access.account.AccountChanges;
import nl.buurtstem.access.account.AccountChanges.Changed;
import nl.buurtstem.access.account.Accounts;
import nl.buurtstem.access.account.Links;
import nl.buurtstem.access.account.Token;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class AccountPagesTest {
  private static final String LIST = "/beheer/accounts";
  private static final String NEW = LIST + "/nieuw";
  private static final String PASSWORD = "paard fiets wolk tafel";
  private static final Pattern LINK = Pattern.compile("http://[^<\\s]*(/beheer/welkom/[\\w-]{43})");
  private final TestServer server = TestServer.shared();
  private final Accounts accounts = server.bean(Accounts.class);

  @AfterEach
  void backToTheMachinesTime() {
    server.clock().reset();
  }

  @Test
  void an_administrator_makes_an_account_whose_owner_chooses_the_password() {
    var admin = StaffBrowser.as(Role.ADMIN);
    var made = admin.post(NEW, NEW, "naam", "Proef.Nieuw", "rol", "EDITOR", "gebied", "beijum");
    assertThat(made.statusCode()).isEqualTo(200);
    var link = link(made.body());
    var owner = StaffBrowser.unsigned();
    assertThat(StaffBrowser.location(owner.get(link))).isEqualTo("/beheer/welkom");
    assertThat(owner.get("/beheer/welkom").body()).contains("proef.nieuw");
    assertThat(choose(owner, "kort").body()).contains("te kort");
    assertThat(choose(owner, PASSWORD).statusCode()).isEqualTo(303);
    assertThat(owner.signIn("proef.nieuw", PASSWORD).statusCode()).isEqualTo(303);
    assertThat(admin.get(LIST).body()).contains("proef.nieuw", "redacteur in Beijum");

    var again = StaffBrowser.unsigned();
    again.get(link);
    assertThat(again.get("/beheer/welkom").statusCode()).isEqualTo(410);
  }

  @Test
  void a_link_stops_working_after_two_days_and_when_a_newer_one_is_made() throws Exception {
    var id = create("proef.link", Role.ANALYST);
    var links = server.bean(Links.class);
    var by = Staff.of("proef");
    var first = links.password(id, by).orElseThrow();
    var second = links.password(id, by).orElseThrow();
    assertThat(links.find(first)).isEmpty();
    assertThat(links.find(second)).isPresent();
    server.clock().advance(Links.PASSWORD_LASTS.plusMinutes(1));
    assertThat(links.choosePassword(second, PASSWORD)).isInstanceOf(Links.Used.Gone.class);
    assertThat(links.choosePassword(Token.fresh(), PASSWORD)).isInstanceOf(Links.Used.Gone.class);
  }

  @Test
  void a_link_used_in_many_places_at_once_works_once() throws Exception {
    var id = create("proef.link-tegelijk", Role.ANALYST);
    var links = server.bean(Links.class);
    var token = links.password(id, Staff.of("proef")).orElseThrow();
    int done = 0;
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var all = new ArrayList<java.util.concurrent.Future<Links.Used>>();
      for (int i = 0; i < 6; i++) {
        var password = PASSWORD + i;
        all.add(threads.submit(() -> links.choosePassword(token, password)));
      }
      for (var one : all) {
        done += one.get() instanceof Links.Used.Done ? 1 : 0;
      }
    }
    assertThat(done).isEqualTo(1);
  }

  @Test
  void roles_are_given_and_taken_and_work_at_once() throws Exception {
    var id = create("proef.rollen", Role.ANALYST);
    var admin = StaffBrowser.as(Role.ADMIN);
    var somebody = StaffBrowser.unsigned();
    somebody.signIn("proef.rollen", PASSWORD);
    assertThat(somebody.get("/beheer/peilingen/nieuw").statusCode()).isEqualTo(403);
    var path = LIST + "/" + id;
    admin.post(path, path + "/recht", "rol", "EDITOR", "gebied", "");
    assertThat(somebody.get("/beheer/peilingen/nieuw").statusCode()).isEqualTo(200);
    admin.post(path, path + "/recht", "weg", "EDITOR");
    assertThat(somebody.get("/beheer/peilingen/nieuw").statusCode()).isEqualTo(403);
    assertThat(server.bean(AuditLog.class).about("proef.rollen", 2))
        .extracting(AuditEntry::what)
        .containsExactly("account.revoked", "account.granted");
    assertThat(admin.post(path, path + "/recht", "rol", "BAAS").statusCode()).isEqualTo(400);
    assertThat(admin.post(path, path + "/recht", "rol", "EDITOR", "gebied", "mars").statusCode())
        .isEqualTo(400);
  }

  @Test
  void a_closed_account_is_signed_out_and_kept_out() throws Exception {
    var id = create("proef.dicht", Role.ANALYST);
    var admin = StaffBrowser.as(Role.ADMIN);
    var somebody = StaffBrowser.unsigned();
    somebody.signIn("proef.dicht", PASSWORD);
    var path = LIST + "/" + id;
    admin.post(path, path + "/toegang", "uit", "1");
    assertThat(somebody.get("/beheer").statusCode()).isEqualTo(303);
    assertThat(somebody.signIn("proef.dicht", PASSWORD).statusCode()).isEqualTo(422);
    admin.post(path, path + "/toegang", "aan", "1");
    assertThat(somebody.signIn("proef.dicht", PASSWORD).statusCode()).isEqualTo(303);
  }

  @Test
  void nobody_takes_administration_from_themselves() throws Exception {
    var own = accounts.find(StaffBrowser.account(Role.ADMIN).name()).orElseThrow();
    var admin = StaffBrowser.as(Role.ADMIN);
    var path = LIST + "/" + own.id();
    assertThat(admin.post(path, path + "/recht", "weg", "ADMIN").statusCode()).isEqualTo(409);
    assertThat(admin.post(path, path + "/toegang", "uit", "1").statusCode()).isEqualTo(409);
    assertThat(accounts.find(own.id()).orElseThrow().grants())
        .contains(Grant.everywhere(Role.ADMIN));
  }

  /// All administrators close each other's account at once: one of them is left.
  @Test
  void one_administrator_is_always_left() throws Exception {
    var changes = server.bean(AccountChanges.class);
    var admins = new ArrayList<UUID>();
    for (int i = 0; i < 4; i++) {
      admins.add(create("proef.baas-" + i, Role.ADMIN));
    }
    var own = accounts.find(StaffBrowser.account(Role.ADMIN).name()).orElseThrow();
    admins.add(own.id());
    var others =
        accounts.all().stream()
            .filter(account -> account.grants().contains(Grant.everywhere(Role.ADMIN)))
            .filter(account -> account.disabledAt() == null && !admins.contains(account.id()))
            .toList();
    others.forEach(account -> admins.add(account.id()));
    int done = 0;
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var all = new ArrayList<java.util.concurrent.Future<Changed>>();
      for (var id : admins) {
        all.add(threads.submit(() -> changes.disable(id, Staff.of("wie dan ook", Role.ADMIN))));
      }
      for (var one : all) {
        done += one.get() == Changed.DONE ? 1 : 0;
      }
    } finally {
      for (var id : admins) {
        changes.enable(id, Staff.of("proef", Role.ADMIN));
      }
    }
    assertThat(done).isEqualTo(admins.size() - 1);
  }

  @Test
  void an_administrator_sees_who_is_signed_in_and_ends_it() throws Exception {
    var id = create("proef.sessie", Role.ANALYST);
    var admin = StaffBrowser.as(Role.ADMIN);
    var somebody = StaffBrowser.unsigned();
    somebody.signIn("proef.sessie", PASSWORD);
    assertThat(admin.get(LIST).body()).contains("proef.sessie").doesNotContain(somebody.session());
    admin.post(LIST, LIST + "/" + id + "/sessie", "alle", "1");
    assertThat(somebody.get("/beheer").statusCode()).isEqualTo(303);
  }

  @Test
  void after_a_while_an_administrator_shows_again_that_it_is_them() {
    var admin = StaffBrowser.as(Role.ADMIN);
    server.clock().advance(Duration.ofMinutes(16));
    var asked = admin.get(NEW);
    assertThat(asked.statusCode()).isEqualTo(303);
    var page = StaffBrowser.location(asked);
    assertThat(page).startsWith("/beheer/bevestigen?naar=");
    var wrong = admin.post(page, "/beheer/bevestigen", "bewijs", "niet dit", "naar", NEW);
    assertThat(wrong.statusCode()).isEqualTo(422);
    var password = StaffBrowser.account(Role.ADMIN).password();
    var right = admin.post(page, "/beheer/bevestigen", "bewijs", password, "naar", NEW);
    assertThat(StaffBrowser.location(right)).isEqualTo(NEW);
    assertThat(admin.get(NEW).statusCode()).isEqualTo(200);
  }

  @Test
  void somebody_changes_their_own_password_and_is_signed_out_everywhere_else() throws Exception {
    create("proef.eigen", Role.ANALYST);
    var here = StaffBrowser.unsigned();
    here.signIn("proef.eigen", PASSWORD);
    var elsewhere = StaffBrowser.unsigned();
    elsewhere.signIn("proef.eigen", PASSWORD);
    var own = "/beheer/mijn-account";
    var fresh = "lamp schoen regen boek";
    assertThat(changeOwn(here, "niet het oude", fresh).statusCode()).isEqualTo(422);
    assertThat(changeOwn(here, PASSWORD, "wachtwoord123").body()).contains("makkelijk te raden");
    assertThat(changeOwn(here, PASSWORD, fresh).statusCode()).isEqualTo(303);
    assertThat(here.get(own).statusCode()).isEqualTo(200);
    assertThat(elsewhere.get(own).statusCode()).isEqualTo(303);
    assertThat(elsewhere.signIn("proef.eigen", fresh).statusCode()).isEqualTo(303);
  }

  private static java.net.http.HttpResponse<String> changeOwn(
      StaffBrowser browser, String old, String fresh) {
    return browser.post(
        "/beheer/mijn-account",
        "/beheer/mijn-account/wachtwoord",
        "oud",
        old,
        "wachtwoord",
        fresh,
        "nog-eens",
        fresh);
  }

  private static java.net.http.HttpResponse<String> choose(StaffBrowser owner, String password) {
    return owner.post(
        "/beheer/welkom", "/beheer/welkom", "wachtwoord", password, "nog-eens", password);
  }

  private UUID create(String name, Role role) throws SQLException {
    return switch (accounts.create(name, PASSWORD, Set.of(Grant.everywhere(role)), "proef")) {
      case Accounts.Created.New(var id, var _) -> id;
      case Accounts.Created other -> throw new IllegalStateException(other.toString());
    };
  }

  private static String link(String html) {
    var match = LINK.matcher(html);
    assertThat(match.find()).as(html).isTrue();
    return match.group(1);
  }
}
