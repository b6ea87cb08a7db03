package nl.buurtstem.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import nl.buurtstem.TestServer;
import nl.buurtstem.poll.Browser;
import nl.buurtstem.poll.Database;
import nl.buurtstem.poll.Poll;
import nl.buurtstem.poll.TestPoll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// When very much comes from one network: the browser does its work by itself, and who has no
/// JavaScript presses once more.
class BusyTest extends WithPhone {
  private final TestServer server = TestServer.shared();
  private final Database database = new Database(server);
  private final Poll poll = TestPoll.open(server, "one-page");
  private final String path = "/nl/peiling/" + poll.slug() + "/invullen";

  @BeforeEach
  void busy() {
    boolean asked = false;
    while (!asked) {
      var one = new Browser(server.uri());
      one.open(path);
      asked = one.post(path, "kleur", "groen").html().contains("data-challenge=");
    }
    server.clock().advance(Duration.ofMinutes(-10)); // it stays busy, however slow this machine is
  }

  @AfterEach
  void ownTime() {
    server.clock().reset();
  }

  @Test
  void a_phone_works_for_a_moment_and_sends_by_itself() {
    try (var page = phone.visitor()) {
      var sent = new AtomicInteger();
      page.onRequest(request -> sent.addAndGet(request.method().equals("POST") ? 1 : 0));
      fillIn(page);
      page.waitForURL("**/bedankt");
      assertThat(sent).hasValue(2);
      assertThat(marked()).isZero();
    }
  }

  @Test
  void without_javascript_the_page_says_what_to_do_and_the_button_sends() {
    try (var page = phone.visitor(390, 844, ColorScheme.LIGHT, false)) {
      fillIn(page);
      assertThat(page.locator("[role=status]").innerText()).contains("Druk dan op de groene knop");
      assertThat(page.locator("input[value=rood]").isChecked()).isTrue();
      assertThat(PageChecks.html(page.content())).isEmpty();
      page.locator("main button.utrecht-button--primary-action").click();
      page.waitForURL("**/bedankt");
      assertThat(marked()).isEqualTo(1);
    }
  }

  private void fillIn(Page page) {
    // The network that was busy: a browser may take "localhost" for another.
    page.navigate(server.uri(path).toString().replace("localhost", "127.0.0.1"));
    page.locator("input[value=rood]").check();
    page.locator("main button.utrecht-button--primary-action").click();
  }

  private long marked() {
    return database.number(
        "SELECT COUNT(*) FROM poll_response WHERE poll_id = ? AND marks LIKE '%NO_PROOF'",
        poll.id());
  }
}
