package nl.buurtstem.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.buurtstem.TestServer;
import nl.buurtstem.access.Role;
import nl.buurtstem.access.StaffBrowser;
import nl.buurtstem.poll.TestPoll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// Each kind of staff page at both sizes: no finding of axe, valid HTML, no sideways scrolling.
class StaffPagesTest extends WithPhone {
  private static final String POLL = "/beheer/peilingen/beijum-meningspeiling";
  private static final List<String> PATHS =
      List.of(
          "/beheer",
          "/beheer/peilingen",
          "/beheer/peilingen/nieuw",
          POLL + "/opvallend",
          POLL,
          POLL + "/stap/sluiten",
          POLL + "/open-antwoorden",
          POLL + "/open-antwoorden?vraag=vertellen",
          POLL + "/open-antwoorden/export?vraag=vertellen",
          POLL + "/voorbeeld",
          POLL + "/voorbeeld/nl?scherm=1",
          POLL + "/voorbeeld/ar?scherm=2",
          "/beheer/privacy",
          "/beheer/privacy/peiling/beijum-meningspeiling",
          "/beheer/accounts",
          "/beheer/accounts/nieuw",
          "/beheer/mijn-account",
          "/beheer/bevestigen",
          "/beheer/kinderraad",
          "/beheer/kinderraad/kinderraad-de-wijert",
          "/beheer/logboek");

  @TestFactory
  Stream<DynamicTest> a_staff_page_is_accessible_and_valid() {
    return PATHS.stream().map(path -> DynamicTest.dynamicTest(path, () -> check(path)));
  }

  @Test
  void the_monitor_has_every_figure_on_a_phone_without_scrolling_sideways() {
    try (var page = phone.staff(Role.ADMIN, 390, ColorScheme.LIGHT)) {
      page.navigate("/beheer/monitor");
      var wider =
          "() => [...document.querySelectorAll('.bs-table')].map(t => t.scrollWidth -"
              + " t.clientWidth)";
      assertThat(page.evaluate(wider)).isEqualTo(List.of(0));
      assertThat(page.locator("tbody td .bs-stack:visible").count()).isGreaterThan(20);
      assertThat(
              page.locator("tbody td a").evaluateAll("all => all.every(a => a.checkVisibility())"))
          .isEqualTo(true);
      assertThat(PageChecks.axe(page)).isEmpty();
      assertThat(PageChecks.html(page.content())).isEmpty();
    }
  }

  @Test
  void the_pages_about_codes_are_accessible_and_valid() {
    var server = TestServer.shared();
    var poll = TestPoll.byCode(server, "question-per-page", "anonymous");
    var made = TestPoll.batch(server, poll, 20, false);
    var codes = "/beheer/peilingen/" + poll.slug() + "/codes";
    check(codes);
    check(codes + "/" + made.batch() + "/intrekken");
  }

  @Test
  void the_page_on_which_words_are_taken_out_is_accessible_and_valid() {
    var reading = StaffBrowser.as(Role.ADMIN).get(POLL + "/open-antwoorden?vraag=vertellen");
    var link = Pattern.compile("href=\"([^\"]+/tekst\\?[^\"]+)\"").matcher(reading.body());
    assertThat(link.find()).isTrue();
    check(link.group(1).replace("&amp;", "&"));
  }

  @Test
  void what_follows_on_making_an_account_is_accessible() {
    try (var page = phone.staff(Role.ADMIN, 390, ColorScheme.LIGHT)) {
      page.navigate("/beheer/accounts/nieuw");
      page.fill("#naam", "Mag Niet");
      page.click("main button[type=submit]");
      page.waitForSelector("#fault");
      PageChecks.fineOnBoth(page);
      page.fill("#naam", "bij-de-buurt");
      page.click("main button[type=submit]");
      page.waitForSelector("#link");
      PageChecks.fineOnBoth(page);
      var link = page.inputValue("#link");
      page.click("main p a");
      page.waitForURL("**/beheer/accounts/*-*");
      PageChecks.fineOnBoth(page);
      look(page, link.substring(link.indexOf("/beheer")));
    }
  }

  @Test
  void the_page_to_sign_in_is_accessible_and_valid() {
    try (var page = phone.visitor()) {
      look(page, "/beheer/aanmelden");
    }
  }

  private static void check(String path) {
    try (var page = phone.staff(Role.ADMIN, 390, ColorScheme.DARK)) {
      look(page, path);
    }
  }

  private static void look(Page page, String path) {
    var response = page.navigate(path);
    assertThat(response.status()).isEqualTo(200);
    PageChecks.fineOnBoth(page, response);
  }
}
