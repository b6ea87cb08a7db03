package nl.buurtstem.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.stream.Stream;
import nl.buurtstem.TestServer;
import nl.buurtstem.access.Role;
import nl.buurtstem.access.StaffBrowser;
import nl.buurtstem.platform.Zones;
import nl.buurtstem.poll.Poll;
import nl.buurtstem.poll.PollService;
import nl.buurtstem.poll.TestPoll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
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

  @Test
  void staff_write_it_down_on_an_accessible_page() {
    try (var page = phone.staff(Role.EDITOR, 390, ColorScheme.LIGHT)) {
      look(page, "/beheer/kinderraad/" + advised().slug() + "/advies");
      page.locator("main form button[type=submit]").last().click();
      page.waitForSelector("[role=alert]");
      PageChecks.fineOnBoth(page);
    }
  }

  private static DynamicTest test(String path, String word) {
    return DynamicTest.dynamicTest(
        path,
        () -> {
          try (var page = phone.visitor()) {
            look(page, path);
            assertThat(page.locator("main").innerText())
                .contains(word)
                .doesNotContain("mensen", "people");
          }
        });
  }

  private static void look(Page page, String path) {
    PageChecks.fineOnBoth(page, page.navigate(path));
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
