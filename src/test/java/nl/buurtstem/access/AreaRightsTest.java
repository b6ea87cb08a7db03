package nl.buurtstem.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micronaut.core.annotation.AnnotationMetadataProvider;
import io.micronaut.security.annotation.Secured;
import io.micronaut.web.router.Router;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.buurtstem.TestServer;
import nl.buurtstem.access.account.Accounts;
import nl.buurtstem.area.Population;
import nl.buurtstem.messaging.batch.Batches;
import nl.buurtstem.messaging.batch.NewBatch;
import nl.buurtstem.panel.staff.WrittenLetter;
import nl.buurtstem.platform.Resources;
import nl.buurtstem.poll.PollRights;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// A role for an area opens the polls of that area and no other.
class AreaRightsTest {
  private static final String PASSWORD = "een lang genoeg wachtwoord";
  private static final String BEIJUM = "/beheer/peilingen/beijum-meningspeiling";
  private final TestServer server = TestServer.shared();
  private final PollRights rights = server.bean(PollRights.class);

  @Test
  void the_lists_show_only_the_polls_of_ones_own_area() {
    var here = browser("hier", Role.EDITOR, "beijum");
    var elsewhere = browser("daar", Role.EDITOR, "selwerd");
    for (var list : List.of("/beheer", "/beheer/peilingen")) {
      assertThat(here.get(list).body()).contains(BEIJUM);
      assertThat(elsewhere.get(list).body()).doesNotContain(BEIJUM);
    }
    assertThat(here.get(BEIJUM).statusCode()).isEqualTo(200);
  }

  /// From the routes of the running application: a page that forgets to ask is found here.
  @TestFactory
  Stream<DynamicTest> every_page_of_a_poll_refuses_the_roles_of_another_area() {
    var somebody = browser("ander-gebied", Role.EDITOR, "selwerd");
    var analyst = browser("ander-gebied-analist", Role.ANALYST, "selwerd");
    return server
        .bean(Router.class)
        .uriRoutes()
        .filter(route -> route.getUriMatchTemplate().toString().startsWith("/beheer/peilingen/{"))
        .map(route -> {
          var template = route.getUriMatchTemplate().toString();
          var roles =
              Arrays.asList(
                  ((AnnotationMetadataProvider) route.getTargetMethod())
                      .getAnnotationMetadata()
                      .stringValues(Secured.class));
          var path =
              template
                  .replaceAll("\\{\\?[^}]*\\}", "")
                  .replace("{slug}", "beijum-meningspeiling")
                  .replace("{step}", "sluiten")
                  .replace("{taal}", "nl")
                  .replace("{id}", "00000000-0000-0000-0000-000000000001")
                  .replaceAll("\\{[^}]*\\}", "x");
          var browser = roles.contains("EDITOR") ? somebody : analyst;
          return DynamicTest.dynamicTest(
              route.getHttpMethodName() + " " + template,
              () -> {
                var response =
                    route.getHttpMethodName().equals("POST")
                        ? browser.post("/beheer/peilingen", path)
                        : browser.request(route.getHttpMethodName(), path);
                assertThat(response.statusCode()).isEqualTo(403);
              });
        });
  }

  @Test
  void a_poll_of_another_area_cannot_be_added_by_pasting_it() {
    var elsewhere = browser("plakker", Role.EDITOR, "selwerd");
    var response =
        elsewhere.post(
            "/beheer/peilingen/nieuw",
            "/beheer/peilingen/nieuw",
            "tekst",
            Resources.text("surveys/beijum-meningspeiling.yaml"),
            "bewaren",
            "1");
    assertThat(response.statusCode()).isEqualTo(403);
    assertThat(response.body()).contains("geen redacteur");
  }

  @Test
  void inhabitants_of_another_wijk_can_be_neither_seen_nor_given() {
    var elsewhere = browser("teller", Role.EDITOR, "selwerd");
    assertThat(elsewhere.get("/beheer/panel").body()).contains("Selwerd").doesNotContain("Beijum");
    var given =
        elsewhere.post(
            "/beheer/panel",
            "/beheer/panel/inwoners",
            "lijst",
            "beijum;1946-1960;999",
            "bron",
            "test",
            "datum",
            "2026-01-01");
    assertThat(given.statusCode()).isEqualTo(422);
    assertThat(server.bean(Population.class).all())
        .noneMatch(margin -> margin.people() == 999 && margin.source().equals("test"));
  }

  @Test
  void messages_and_batches_are_for_those_whose_role_holds_everywhere() {
    var limited = browser("berichten", Role.EDITOR, "selwerd");
    var batch = server.bean(Batches.class).open(new NewBatch("Proef", 1_000, "test"));
    var page = "/beheer/berichten/partij/" + batch;
    for (var path : List.of("/beheer/berichten", page, "/beheer/berichten/" + batch)) {
      assertThat(limited.get(path).statusCode()).as(path).isEqualTo(403);
    }
    assertThat(limited.post("/beheer", page, "besluit", "stop").statusCode()).isEqualTo(403);
    assertThat(limited.get("/beheer").body()).doesNotContain("/beheer/berichten");
    assertThat(StaffBrowser.as(Role.EDITOR).get(page).statusCode()).isEqualTo(200);
  }

  @Test
  void the_mailbox_and_made_up_members_are_for_those_whose_role_holds_everywhere() {
    var limited = browser("verzinsels", Role.EDITOR, "selwerd");
    assertThat(limited.get("/beheer/postbus").statusCode()).isEqualTo(403);
    assertThat(limited.get("/beheer/panel").body()).doesNotContain("/beheer/panel/verzin");
    assertThat(limited.post("/beheer/panel", "/beheer/panel/verzin").statusCode()).isEqualTo(403);
    var editor = StaffBrowser.as(Role.EDITOR);
    assertThat(editor.get("/beheer/postbus").statusCode()).isEqualTo(200);
    assertThat(editor.get("/beheer/panel").body()).contains("/beheer/panel/verzin");
  }

  @Test
  void members_by_letter_of_another_wijk_can_be_neither_found_nor_added_nor_erased() {
    var page = "/beheer/panel/brieven";
    var here = browser("brieven-hier", Role.EDITOR, "beijum");
    var elsewhere = browser("brieven-daar", Role.EDITOR, "selwerd");
    var name = "Gebied " + UUID.randomUUID().toString().substring(0, 8);
    assertThat(
            elsewhere
                .post(
                    page,
                    page,
                    WrittenLetter.of(name + "\nHeerdenpad 1\n9736 AA Groningen", "map 3"))
                .statusCode())
        .isEqualTo(422);
    assertThat(
            here.post(
                    page,
                    page,
                    WrittenLetter.of(name + "\nHeerdenpad 1\n9736 AA Groningen", "map 3"))
                .statusCode())
        .isEqualTo(303);
    var found = here.post(page, page + "/zoek", "zoek", name).body();
    var member = Pattern.compile("name=\"lid\" value=\"([^\"]*)\"").matcher(found);
    assertThat(member.find()).isTrue();
    assertThat(elsewhere.post(page, page + "/zoek", "zoek", name).body())
        .contains("Niemand gevonden");
    elsewhere.post(page, page + "/wis", "lid", member.group(1));
    assertThat(here.post(page, page + "/zoek", "zoek", name).body()).contains("Heerdenpad 1");
    here.post(page, page + "/wis", "lid", member.group(1)); // no other test is to draw them
    assertThat(here.post(page, page + "/zoek", "zoek", name).body()).contains("Niemand gevonden");
  }

  @Test
  void a_role_holds_for_the_areas_within_its_own_and_not_for_those_around_it() {
    var wijk = staff(new Grant(Role.EDITOR, "beijum"));
    assertThat(rights.may(wijk, Role.EDITORS, List.of("beijum_west"))).isTrue();
    assertThat(rights.may(wijk, Role.EDITORS, List.of("beijum"))).isTrue();
    assertThat(rights.may(wijk, Role.EDITORS, List.of("groningen"))).isFalse();
    assertThat(rights.may(wijk, Role.EDITORS, List.of("beijum", "selwerd"))).isFalse();
    assertThat(rights.may(wijk, Role.EDITORS, List.of())).isFalse();
    assertThat(rights.may(wijk, Role.EDITORS, List.of("bestaat_niet"))).isFalse();
    assertThat(rights.may(wijk, Role.EXPORTERS, List.of("beijum"))).isFalse();
  }

  @Test
  void a_role_of_one_area_does_not_lend_itself_to_another() {
    var both = staff(new Grant(Role.EDITOR, "beijum"), new Grant(Role.ANALYST, "selwerd"));
    assertThat(rights.may(both, Role.EXPORTERS, List.of("selwerd"))).isTrue();
    assertThat(rights.may(both, Role.EXPORTERS, List.of("beijum"))).isFalse();
    assertThat(rights.may(both, Role.POLL_READERS, List.of("beijum", "selwerd"))).isTrue();
  }

  @Test
  void who_guards_the_whole_cannot_be_limited() {
    assertThatThrownBy(() -> new Grant(Role.ADMIN, "beijum"))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(Grant.read("ADMIN@beijum")).isEmpty();
    assertThat(Grant.read("PRIVACY_OFFICER@beijum")).isEmpty();
  }

  @Test
  void a_grant_reads_back_as_it_was_written_and_nothing_else_reads() {
    for (var role : Role.values()) {
      assertThat(Grant.read(role.name())).hasValue(Grant.everywhere(role));
    }
    assertThat(Grant.read("EDITOR@beijum")).hasValue(new Grant(Role.EDITOR, "beijum"));
    for (var text : List.of("", "editor", "EDITOR@", "EDITOR@Bei jum", "@beijum", "BAAS")) {
      assertThat(Grant.read(text)).as(text).isEmpty();
    }
  }

  private static Staff staff(Grant... grants) {
    return new Staff("proef", Set.of(grants));
  }

  private StaffBrowser browser(String name, Role role, String area) {
    try {
      server
          .bean(Accounts.class)
          .create("proef." + name, PASSWORD, Set.of(new Grant(role, area)), "proef");
    } catch (java.sql.SQLException e) {
      throw new IllegalStateException(e);
    }
    var browser = StaffBrowser.unsigned();
    assertThat(browser.signIn("proef." + name, PASSWORD).statusCode()).isEqualTo(303);
    return browser;
  }
}
