package nl.buurtstem.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.buurtstem.TestServer;
import nl.buurtstem.access.Role;
import nl.buurtstem.access.Staff;
import nl.buurtstem.messaging.SentTexts;
import nl.buurtstem.panel.DrawWish;
import nl.buurtstem.panel.Draws;
import nl.buurtstem.panel.SimulatedMembers;
import nl.buurtstem.participation.Matters;
import nl.buurtstem.poll.Database;
import nl.buurtstem.poll.TestPoll;
import nl.buurtstem.resident.ContactAddress;
import nl.buurtstem.resident.EmailAddress;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// The pages of the panel in a real browser, in Dutch and in Arabic: joining from the form to one's
/// own page and leaving; the pages of staff.
class PanelPagesTest extends WithPhone {
  private static final Pattern LINK = Pattern.compile("https?://[^/]+(/b/\\w+)");
  private static final Staff STAFF = Staff.of("test", Role.EDITOR);

  private final TestServer server = TestServer.shared();

  @TestFactory
  Stream<DynamicTest> somebody_joins_looks_at_their_own_page_and_leaves() {
    return Stream.of("nl", "ar")
        .map(language -> DynamicTest.dynamicTest(language, () -> walk(language)));
  }

  private void walk(String language) {
    var mail = EmailAddress.read("stap-%s@voorbeeld.example".formatted(language)).orElseThrow();
    try (var page = phone.visitor(390, 844, ColorScheme.LIGHT, true)) {
      look(page, "/" + language + "/panel");
      page.locator("#answer button[type=submit]").click();
      page.waitForSelector(".bs-faults");
      PageChecks.fine(page);
      page.check("#kanaal-email");
      page.fill("#mail", mail.value());
      page.selectOption("#band", "1961-1975");
      page.selectOption("#plaats", "beijum_west");
      page.check("#akkoord");
      page.locator("#answer button[type=submit]").click();
      page.waitForURL("**/verstuurd");
      PageChecks.fine(page);
      page.navigate(link(mail));
      assertThat(page.url()).doesNotContain("/b/");
      PageChecks.fine(page);
      page.locator("main form button").click();
      page.waitForURL("**/mijn?melding=welkom");
      PageChecks.fine(page);
      assertThat(PageChecks.html(page.content())).isEmpty();
      page.locator("form[action$=stoppen] button").click();
      page.waitForURL("**/gestopt");
      PageChecks.fine(page);
      look(page, "/" + language + "/panel/mijn?link=oud");
    }
  }

  @Test
  void the_pages_of_staff_are_accessible_and_valid() {
    server.bean(SimulatedMembers.class).fill(300, STAFF);
    // Other tests may have invited everybody as often as a year allows.
    new Database(server).change("DELETE FROM panel_invited WHERE ? IS NOT NULL", UUID.randomUUID());
    var poll = TestPoll.byCode(server, "one-page", "anonymous");
    var card = server.bean(Matters.class).find(poll.matter()).orElseThrow();
    var wish = new DrawWish(10, 1, false, true, "toegankelijk");
    var draw = server.bean(Draws.class).make(UUID.randomUUID(), card, wish, true, STAFF);
    var query = "?peiling=" + poll.slug() + "&aantal=10&minstens=1&naar=inwoners&zaad=x";
    try (var page = phone.staff(Role.ADMIN, 390, ColorScheme.LIGHT)) {
      for (var path : List.of("", "/trekking" + query, "/trekking/" + draw.id())) {
        PageChecks.fineOnBoth(page, page.navigate("/beheer/panel" + path));
      }
    }
  }

  private String link(ContactAddress address) {
    var match = LINK.matcher(new SentTexts(server).to(address).getLast());
    assertThat(match.find()).isTrue();
    return match.group(1);
  }

  private static void look(Page page, String path) {
    var response = page.navigate(path);
    assertThat(response.status()).isEqualTo(200);
    PageChecks.fine(page, response);
  }
}
