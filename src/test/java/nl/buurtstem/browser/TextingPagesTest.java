package nl.buurtstem.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import nl.buurtstem.TestServer;
import nl.buurtstem.access.Role;
import nl.buurtstem.messaging.Medium;
import nl.buurtstem.messaging.NewMessage;
import nl.buurtstem.messaging.Outbox;
import nl.buurtstem.messaging.batch.Batches;
import nl.buurtstem.messaging.batch.NewBatch;
import nl.buurtstem.messaging.delivery.Worker;
import nl.buurtstem.messaging.inbound.Inbox;
import nl.buurtstem.poll.Database;
import nl.buurtstem.resident.Contacts;
import nl.buurtstem.resident.Numbers;
import nl.buurtstem.resident.PhoneNumber;
import nl.buurtstem.resident.Purpose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The pages about text messages in a real browser: the telephone of a demonstration,
/// conversations, the way on by web, messages and batches.
class TextingPagesTest extends WithPhone {
  private static final Pattern LINK = Pattern.compile("https?://[^/]+(/\\w+/verder/\\S+)");

  private final TestServer server = TestServer.shared();

  @Test
  void a_telephone_is_accessible_and_valid_empty_and_in_use() {
    try (var page = phone.staff(Role.EDITOR, 390, ColorScheme.DARK)) {
      look(page, "/beheer/telefoon?toestel=8");
      assertThat(page.locator(".bs-telephone__talk .bs-soft").count()).isOne();
      text(page, 5, List.of("PRATEN", "misschien", "1"));
      text(page, 6, List.of("حديث", "1", "مرحبًا"));
      text(page, 7, List.of("ዕላል", "1", "LINK"));
    }
  }

  private static void text(Page page, int telephone, List<String> texts) {
    page.navigate("/beheer/telefoon?toestel=" + telephone);
    for (var text : texts) {
      page.fill("#tekst", text);
      page.click(".bs-telephone button[type=submit]");
      page.waitForURL("**#laatste");
    }
    look(page, "/beheer/telefoon?toestel=" + telephone);
    assertThat(page.locator(".bs-telephone__talk").innerText()).contains(texts);
  }

  @Test
  void conversations_are_accessible_and_valid_masked_and_not() {
    var number = Numbers.fresh();
    say(number, "حديث");
    say(number, "1");
    try (var page = phone.staff(Role.ADMIN, 390, ColorScheme.DARK)) {
      look(page, "/beheer/gesprekken");
      look(page, "/beheer/gesprekken?stand=waiting&taal=ar");
      page.locator("tbody th a[href$='" + conversation(number) + "']").click();
      page.waitForURL("**/gesprekken/*-*");
      look(page, page.url());
      assertThat(page.content()).contains(number.masked()).doesNotContain(number.value());
      page.evaluate("document.querySelector('#reden').required = false");
      page.click("main form button[type=submit]");
      page.waitForSelector("main [role=alert]");
      fine(page);
      page.fill("#reden", "Klacht over een sms");
      page.click("main form button[type=submit]");
      page.waitForSelector(".bs-telephone__talk");
      fine(page);
      assertThat(page.content()).contains(number.value(), "حديث");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"PRATEN nl", "حديث"})
  void the_way_on_by_web_is_accessible_and_valid(String word) {
    var number = Numbers.fresh();
    say(number, word);
    var link = LINK.matcher(say(number, "LINK"));
    assertThat(link.find()).isTrue();
    try (var page = phone.visitor()) {
      look(page, link.group(1));
      page.locator("main form button").click();
      page.waitForURL("**/peiling/beijum-samen-praten/**");
      fine(page);
      var gone = page.navigate(link.group(1));
      assertThat(gone.status()).isEqualTo(410);
      PageChecks.fine(page, gone);
    }
  }

  @Test
  void messages_and_batches_are_accessible_and_valid() {
    var batch = server.bean(Batches.class).open(new NewBatch("Uitnodiging panel", 2500, "test"));
    var last =
        List.of("Dag buurt", "Şimdi katılın", "مرحبًا").stream()
            .map(text -> put(text, batch))
            .toList()
            .getLast();
    server.bean(Worker.class).run();
    try (var page = phone.staff(Role.ADMIN, 390, ColorScheme.DARK)) {
      look(page, "/beheer/berichten");
      assertThat(page.content()).contains("Uitnodiging panel");
      look(page, "/beheer/berichten/" + last);
      look(page, "/beheer/berichten/partij/" + batch);
    }
  }

  /// The end of the address of somebody's conversation.
  private String conversation(PhoneNumber number) {
    var contact = server.bean(Contacts.class).find(number).orElseThrow();
    return new Database(server)
        .text("SELECT HEX(id) FROM poll_conversation WHERE contact_id = ?", contact.value())
        .toLowerCase(Locale.ROOT)
        .replaceFirst("(.{8})(.{4})(.{4})(.{4})(.{12})", "$1-$2-$3-$4-$5");
  }

  private UUID put(String text, UUID batch) {
    var now = server.clock().instant();
    return server
        .bean(Outbox.class)
        .put(
            new NewMessage(
                "test " + UUID.randomUUID(),
                server.bean(Contacts.class).remember(Numbers.fresh()),
                Medium.SMS,
                Purpose.REPLY,
                "nl",
                Optional.empty(),
                text,
                Optional.of(batch),
                now,
                now.plus(Duration.ofHours(1))));
  }

  private String say(PhoneNumber from, String text) {
    var id = UUID.randomUUID().toString();
    return String.join("\n", server.bean(Inbox.class).receive("test", id, from, text).texts());
  }

  private static void look(Page page, String path) {
    var response = page.navigate(path);
    assertThat(response.status()).isEqualTo(200);
    PageChecks.fineOnBoth(page, response);
  }

  private static void fine(Page page) {
    assertThat(PageChecks.html(page.content())).as("HTML").isEmpty();
    PageChecks.fineOnBoth(page);
  }
}
