package nl.buurtstem.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import nl.buurtstem.TestServer;
import nl.buurtstem.access.Role;
import nl.buurtstem.access.StaffBrowser;
import nl.buurtstem.poll.PollService;
import nl.buurtstem.poll.TestPoll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/// Each kind of page that says that something went wrong: its status, no finding of axe, valid
/// HTML, no sideways scrolling. For residents in Dutch and in Arabic.
class TroublePagesTest extends WithPhone {
  private static final String SUBMIT =
      """
      ([path, length]) => {
        const form = document.createElement('form');
        form.method = 'post';
        form.action = path;
        const field = document.createElement('textarea');
        field.name = 'veld';
        field.value = 'x'.repeat(length);
        form.append(field);
        document.body.append(form);
        form.submit();
      }
      """;
  private static final String CHANGE = "/peiling/beijum-meningspeiling/veranderen";
  private static final String SEND = "main form button[type=submit].bs-button";
  private static final int MORE_THAN_A_REQUEST = 1_100_000;

  /// A way into trouble.
  private record Way(String name, int status, Function<Page, Response> go) {}

  @TestFactory
  Stream<DynamicTest> what_residents_see_is_accessible_and_valid() {
    return Stream.of("nl", "ar")
        .flatMap(language -> ways("/" + language).map(way -> test(language, way, false)));
  }

  @TestFactory
  Stream<DynamicTest> what_staff_see_is_accessible_and_valid() {
    return staffWays().map(way -> test("staff", way, true));
  }

  private static Stream<Way> ways(String home) {
    return Stream.of(
        new Way("not found", 404, page -> page.navigate(home + "/bestaat-niet")),
        new Way("unknown poll", 404, page -> page.navigate(home + "/peiling/bestaat-niet")),
        new Way("no form here", 405, page -> post(page, home, home + "/gegevens", 1)),
        new Way("without a token", 403, page -> post(page, home, home + CHANGE, 1)),
        new Way("far too much", 413, page -> post(page, home, home + CHANGE, MORE_THAN_A_REQUEST)),
        new Way("not filled in", 422, page -> sent(begun(page, home))),
        new Way("answered in another tab", 409, page -> answeredTwice(page, home)),
        new Way("results with a decision", 200, page -> decided(page, home)));
  }

  private static Stream<Way> staffWays() {
    var closed = TestPoll.open(TestServer.shared());
    var polls = TestServer.shared().bean(PollService.class);
    TestPoll.expect(polls.close(closed.slug(), "test"));
    var feedback = "/beheer/peilingen/" + closed.slug() + "/terugkoppeling";
    return Stream.of(
        new Way("another role", 403, page -> page.navigate("/beheer/logboek")),
        new Way(
            "without a token",
            403,
            page -> post(page, "/beheer", feedback + "/" + new UUID(1, 1), 1)),
        new Way("not found", 404, page -> page.navigate("/beheer/peilingen/bestaat-niet")),
        new Way("decisions", 200, page -> page.navigate(feedback)),
        new Way("a decision", 200, page -> page.navigate(feedback + "/nieuw")),
        new Way("a decision without anything", 422, page -> empty(page, feedback + "/nieuw")),
        new Way("the monitor", 200, page -> page.navigate("/beheer/monitor")),
        new Way(
            "a step that is none",
            404,
            page -> page.navigate("/beheer/peilingen/" + closed.slug() + "/stap/x")),
        new Way(
            "an indicator", 200, page -> page.navigate("/beheer/monitor/onveiligheidsgevoelens")),
        new Way("nothing offered", 422, page -> empty(page, "/beheer/peilingen/nieuw")));
  }

  private DynamicTest test(String reader, Way way, boolean staff) {
    return DynamicTest.dynamicTest(
        reader + ", " + way.name(),
        () -> {
          try (var page =
              staff ? phone.staff(Role.EDITOR, 390, ColorScheme.DARK) : phone.visitor()) {
            look(page, way);
          }
        });
  }

  private static void look(Page page, Way way) {
    var response = way.go().apply(page);
    assertThat(response.status()).isEqualTo(way.status());
    PageChecks.fineOnBoth(page, response);
  }

  private static Response post(Page page, String from, String path, int length) {
    page.navigate(from);
    return page.waitForNavigation(() -> page.evaluate(SUBMIT, List.of(path, length)));
  }

  /// The first question of a poll of its own, which has to be answered.
  private static Page begun(Page page, String home) {
    page.navigate(home + TestPoll.open(TestServer.shared()).path());
    page.locator("main a.bs-button").first().click();
    page.waitForSelector("main form");
    return page;
  }

  private static Response sent(Page page) {
    page.evaluate("document.querySelector('main form').noValidate = true");
    return page.waitForNavigation(() -> page.locator(SEND).first().click());
  }

  private static Response answeredTwice(Page page, String home) {
    var first = begun(page, home);
    try (var second = page.context().newPage()) {
      second.navigate(first.url());
      second.check("input[value=groen]");
      sent(second);
    }
    first.check("input[value=rood]");
    return sent(first);
  }

  /// The results of a poll after which something was decided that is not translated.
  private static Response decided(Page page, String home) {
    var poll = TestPoll.open(TestServer.shared());
    var polls = TestServer.shared().bean(PollService.class);
    TestPoll.expect(polls.close(poll.slug(), "test"));
    TestPoll.expect(polls.publish(poll.slug(), "test"));
    var feedback = "/beheer/peilingen/" + poll.slug() + "/terugkoppeling/";
    var fields =
        new String[] {
          "versie",
          "0",
          "stand",
          "niet-doen",
          "tekst-nl",
          "Geen lampen.",
          "waarom-nl",
          "Te duur.",
          "datum",
          "2026-11-20",
          "wie",
          "Het wijkteam"
        };
    StaffBrowser.as(Role.EDITOR).post(feedback + "nieuw", feedback + UUID.randomUUID(), fields);
    var response = page.navigate(home + poll.resultsPath());
    assertThat(response.text()).contains("Geen lampen.");
    return response;
  }

  private static Response empty(Page page, String path) {
    page.navigate(path);
    return sent(page);
  }
}
