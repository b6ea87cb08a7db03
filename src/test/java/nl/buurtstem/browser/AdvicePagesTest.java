package nl.buurtstem.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import java.util.stream.Stream;
import nl.buurtstem.TestServer;
import nl.buurtstem.access.Role;
import nl.buurtstem.access.StaffBrowser;
import nl.buurtstem.platform.Zones;
import nl.buurtstem.poll.Poll;
import nl.buurtstem.poll.PollService;
import nl.buurtstem.poll.TestPoll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/// What children advise, as they read it and as staff write it down: no finding of axe, valid HTML,
/// no sideways scrolling; and their results are told in words about children.
class AdvicePagesTest extends WithPhone {
  private static final TestServer SERVER = TestServer.shared();

  @TestFactory
  Stream<DynamicTest> advice_and_results_are_accessible_and_speak_of_children() {
    var poll = advised();
    var advice = "/kinderraad/" + poll.slug() + "/advies";
    return Stream.of(
        test("/nl" + advice, "kinderen"),
        test("/ar" + advice, "أطفال"),
        test("/nl" + poll.resultsPath(), "kinderen"),
        test("/en" + poll.resultsPath(), "children"));
  }

  @TestFactory
  Stream<DynamicTest> staff_write_it_down_on_an_accessible_page() {
    var address = "/beheer/kinderraad/" + advised().slug() + "/advies";
    return Stream.of(390, 1280)
        .map(width ->
            DynamicTest.dynamicTest(
                width + " wide",
                () -> {
                  try (var page = phone.visitor(width, 844, ColorScheme.LIGHT, true)) {
                    var editor = StaffBrowser.account(Role.EDITOR);
                    page.navigate("/beheer/aanmelden");
                    page.fill("#naam", editor.name());
                    page.fill("#wachtwoord", editor.password());
                    page.click("main button[type=submit]");
                    page.waitForURL("**/beheer");
                    look(page, address);
                    page.locator("main form button[type=submit]").last().click();
                    page.waitForSelector("[role=alert]");
                    assertThat(PageChecks.axe(page)).as("axe, with a fault").isEmpty();
                  }
                }));
  }

  private static DynamicTest test(String path, String word) {
    return DynamicTest.dynamicTest(
        path,
        () -> {
          for (var width : List.of(390, 1280)) {
            var scheme = width == 390 ? ColorScheme.DARK : ColorScheme.LIGHT;
            try (var page = phone.visitor(width, 844, scheme, true)) {
              look(page, path);
              assertThat(page.locator("main").innerText())
                  .contains(word)
                  .doesNotContain("mensen", "people");
            }
          }
        });
  }

  private static void look(Page page, String path) {
    var response = page.navigate(path);
    assertThat(PageChecks.axe(page)).as("axe").isEmpty();
    assertThat(PageChecks.html(response.text())).as("HTML").isEmpty();
    var sideways =
        ((Number) page.evaluate("document.documentElement.scrollWidth - innerWidth")).intValue();
    assertThat(sideways).as("sideways scrolling").isNotPositive();
  }

  private static Poll advised() {
    var polls = SERVER.bean(PollService.class);
    var poll = TestPoll.byClass(SERVER);
    polls.simulate(poll.slug(), 40, 7);
    TestPoll.expect(polls.close(poll.slug(), "test"));
    TestPoll.expect(polls.publish(poll.slug(), "test"));
    var page = "/beheer/kinderraad/" + poll.slug() + "/advies";
    var today = Zones.today(SERVER.clock());
    var sent =
        StaffBrowser.as(Role.EDITOR)
            .post(
                page,
                page,
                "tekst",
                "Zet meer bankjes neer.",
                "vraag",
                "kleur",
                "gegeven",
                today.toString(),
                "antwoord-voor",
                today.plusWeeks(6).toString(),
                "besluit",
                "");
    assertThat(sent.statusCode()).isEqualTo(303);
    return poll;
  }
}
