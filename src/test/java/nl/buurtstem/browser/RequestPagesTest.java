package nl.buurtstem.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.stream.Stream;
import nl.buurtstem.TestServer;
import nl.buurtstem.access.Role;
import nl.buurtstem.poll.TestPoll;
import nl.buurtstem.resident.request.TestHolder;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// A resident asks for what is held of them, in Dutch and in Arabic, with and without JavaScript;
/// and staff answer. Every page on the way: no finding of axe, valid HTML, no sideways scrolling.
class RequestPagesTest extends WithPhone {
  private static final String ADDRESS = "bewoner@voorbeeld.nl";

  @TestFactory
  Stream<DynamicTest> a_resident_asks_and_hears_by_when() {
    return Stream.of("nl", "ar")
        .flatMap(language ->
            Stream.of(true, false)
                .map(script ->
                    DynamicTest.dynamicTest(
                        language + (script ? "" : ", no script"), () -> ask(language, script))));
  }

  private static void ask(String language, boolean script) {
    TestPoll.byCode(TestServer.shared(), "question-per-page", "pseudonymous");
    var scheme = script ? ColorScheme.DARK : ColorScheme.LIGHT;
    try (var page = phone.visitor(390, 844, scheme, script)) {
      page.navigate("/" + language + "/privacy");
      page.click("main a[href$='/privacy/verzoek']");
      look(page, script);
      page.click("main a[href$='/inzien']");
      look(page, script);
      page.click("main form button");
      look(page, script);
      assertThat(page.locator("#bereik").getAttribute("aria-invalid")).isEqualTo("true");
      page.fill("#bereik", "06 12 34 56 78");
      page.fill("#bericht", "Wat hebben jullie van mij?");
      page.click("main form button");
      page.waitForURL("**/ontvangen/*");
      look(page, script);
    }
  }

  @Test
  void staff_read_it_and_answer() {
    TestServer.shared().bean(TestHolder.class).hold(ADDRESS, "Aangemeld op 1 mei");
    var number = sent();
    try (var page = phone.staff(Role.PRIVACY_OFFICER, 390, ColorScheme.LIGHT)) {
      page.navigate("/beheer/verzoeken");
      look(page, true);
      page.click("main a[href$='" + number + "']");
      look(page, true);
      page.click("form[action$='/openen'] button");
      look(page, true);
      page.check("#zeker");
      page.click("form[action$='/wissen'] button");
      look(page, true);
      page.fill("#reden-verlengen", "Het is veel");
      page.click("form[action$='/verlengen'] button");
      look(page, true);
      page.check("#uitkomst-done");
      page.click("form[action$='/afsluiten'] button");
      look(page, true);
    }
  }

  private static String sent() {
    try (var page = phone.visitor()) {
      page.navigate("/nl/privacy/verzoek/wissen");
      page.fill("#bereik", ADDRESS);
      page.click("main form button");
      page.waitForURL("**/ontvangen/*");
      return page.locator(".bs-receipt code").innerText();
    }
  }

  /// @param script whether the page can run scripts: axe is one
  private static void look(Page page, boolean script) {
    page.waitForLoadState();
    assertThat(PageChecks.html(page.content())).as("HTML " + page.url()).isEmpty();
    assertThat(PageChecks.sideways(page)).as("sideways scrolling").isNotPositive();
    if (script) {
      PageChecks.fineOnBoth(page);
    }
  }
}
