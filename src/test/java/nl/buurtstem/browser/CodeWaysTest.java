package nl.buurtstem.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.stream.Stream;
import nl.buurtstem.TestServer;
import nl.buurtstem.access.Role;
import nl.buurtstem.access.Staff;
import nl.buurtstem.participation.Matters;
import nl.buurtstem.participation.code.Batches;
import nl.buurtstem.participation.code.Code;
import nl.buurtstem.poll.Poll;
import nl.buurtstem.poll.PollService;
import nl.buurtstem.poll.TestPoll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/// Every way that a code of a letter can go, in Dutch and in Arabic, for adults and for children:
/// no finding of axe, valid HTML, no sideways scrolling. With `-Dbuurtstem.pictures=true` pictures
/// are left in `target/codes`.
class CodeWaysTest extends WithPhone {
  private static final boolean PICTURES = Boolean.getBoolean("buurtstem.pictures");
  private static final String ADULTS = "beijum-meningspeiling";
  private static final String CHILDREN = "kinderraad-de-wijert";

  private final TestServer server = TestServer.shared();

  private Stream<DynamicTest> each(String what, Walked walked) {
    return Stream.of("nl", "ar")
        .flatMap(language ->
            Stream.of(ADULTS, CHILDREN)
                .map(poll ->
                    DynamicTest.dynamicTest(
                        what + " " + language + " " + poll, () -> walked.walk(language, poll))));
  }

  /// A way through the pages.
  private interface Walked {
    void walk(String language, String shipped);
  }

  @TestFactory
  Stream<DynamicTest> a_code_with_which_one_cannot_go_on() {
    return each("refused", this::refused);
  }

  private void refused(String language, String shipped) {
    var poll = TestPoll.byCodeLike(server, shipped, "anonymous");
    var revoked = TestPoll.batch(server, poll, 1, false);
    var batches = server.bean(Batches.class);
    batches.revoke(
        server.bean(Matters.class).find(poll.matter()).orElseThrow(),
        batches.find(poll.matter(), revoked.batch()).orElseThrow(),
        Staff.of("test", Role.EDITOR),
        "kwijt");
    var used = TestPoll.codes(server, poll, 2);
    var ways = new Ways(language, shipped);
    try (var page = phone.visitor()) {
      ways.open(page, "/" + language + "/peiling/" + poll.slug(), "door");
      ways.open(page, "/" + language + "/code", "type");
      page.fill("#code", "7KQM2 XRT9");
      page.click("main form button[type=submit]");
      ways.shown(page, "mistyped");
    }
    ways.code(TestPoll.batch(server, poll, 1, true).codes().getFirst(), "proef", "test");
    ways.code(revoked.codes().getFirst(), "ingetrokken", "revoked");
    ways.code(new Code(Code.LETTERS.of("7", new byte[16])), "onbekend", "unknown");
    try (var page = phone.visitor()) {
      ways.send(page, poll, used.getFirst());
    }
    ways.code(used.getFirst(), "gebruikt", "used");
    TestPoll.expect(server.bean(PollService.class).close(poll.slug(), "test"));
    ways.code(used.getLast(), "voorbij", "expired");
  }

  @TestFactory
  Stream<DynamicTest> changing_and_withdrawing() {
    return each("changed", this::changed);
  }

  private void changed(String language, String shipped) {
    var poll = TestPoll.byCodeLike(server, shipped, "pseudonymous");
    var codes = TestPoll.codes(server, poll, 2);
    var base = "/" + language + "/peiling/" + poll.slug();
    var ways = new Ways(language, shipped);
    try (var page = phone.visitor()) {
      var receipt = ways.send(page, poll, codes.getFirst());
      ways.shown(page, "thanks");
      page.locator("form[action$='/veranderen'] button").click();
      ways.shown(page, "change");
      ways.open(page, base + "/bewijs", "receipt");
      page.fill("#code", receipt);
      page.click("main form button[type=submit]");
      ways.shown(page, "receipt-counted");
      ways.open(page, base + "/intrekken", "withdraw");
      page.locator("main form button[type=submit]").first().click();
      assertThat(page.url()).endsWith("/ingetrokken");
      ways.shown(page, "withdrawn");
    }
    try (var page = phone.visitor()) {
      ways.send(page, poll, codes.getLast());
      TestPoll.expect(server.bean(PollService.class).close(poll.slug(), "test"));
      var response = page.navigate(base + "/veranderen");
      assertThat(response.status()).isEqualTo(410);
      ways.shown(page, "closed");
      assertThat(PageChecks.html(response.text())).as("HTML").isEmpty();
    }
  }

  @TestFactory
  Stream<DynamicTest> going_on_on_another_device() {
    return each("elsewhere", this::elsewhere);
  }

  private void elsewhere(String language, String shipped) {
    var poll = TestPoll.byCodeLike(server, shipped, "anonymous");
    var code = TestPoll.codes(server, poll, 1).getFirst();
    var base = "/" + language + "/peiling/" + poll.slug();
    var ways = new Ways(language, shipped);
    try (var page = phone.visitor();
        var other = phone.visitor()) {
      page.navigate("/p/" + code.characters());
      new Walk(page).begin(base, 2);
      other.navigate("/p/" + code.characters());
      ways.open(other, base, "goes-on");
      assertThat(other.locator("main form[action$='/opnieuw']").count()).isEqualTo(1);
      ways.send(page, poll, code);
      ways.open(other, base, "counted");
      assertThat(other.locator("#needs-code").count()).isEqualTo(1);
    }
  }

  /// Visits pages and looks at each.
  private static final class Ways {
    private final String language;
    private final String name;

    Ways(String language, String shipped) {
      this.language = language;
      this.name = language + (shipped.equals(CHILDREN) ? "-child-" : "-");
    }

    /// The browser asks for Dutch; the language switch leads to the same page in another.
    void code(Code code, String outcome, String picture) {
      try (var page = phone.visitor()) {
        page.navigate("/p/" + code.characters());
        assertThat(page.url()).contains("/nl/code/" + outcome);
        open(page, page.url().replace("/nl/", "/" + language + "/"), picture);
        assertThat(page.content()).doesNotContain(code.characters(), code.shown());
        page.setViewportSize(320, 640);
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        shown(page, picture + "-dark");
      }
    }

    String send(Page page, Poll poll, Code code) {
      page.navigate("/p/" + code.characters());
      return new Walk(page).to("/" + language + "/peiling/" + poll.slug(), _ -> {});
    }

    void open(Page page, String path, String picture) {
      var response = page.navigate(path);
      shown(page, picture);
      assertThat(PageChecks.html(response.text())).as("HTML").isEmpty();
    }

    void shown(Page page, String picture) {
      if (PICTURES) {
        page.screenshot(
            new Page.ScreenshotOptions()
                .setFullPage(true)
                .setPath(Path.of("target", "codes", name + picture + ".png")));
      }
      PageChecks.fine(page);
    }
  }
}
