package nl.buurtstem.messaging.smtp;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;
import nl.buurtstem.TestServer;
import nl.buurtstem.platform.PublicAddress;
import nl.buurtstem.resident.ConsentSource;
import nl.buurtstem.resident.Consents;
import nl.buurtstem.resident.ContactId;
import nl.buurtstem.resident.Contacts;
import nl.buurtstem.resident.EmailAddress;
import nl.buurtstem.resident.Purpose;
import org.junit.jupiter.api.Test;

/// Stopping e-mail by the address in its header.
class UnsubscribeTest {
  private final TestServer server = TestServer.shared();
  private final HttpClient http = HttpClient.newHttpClient();
  private final EmailAddress address = new EmailAddress("u" + UUID.randomUUID() + "@voorbeeld.nl");
  private final ContactId reader = server.bean(Contacts.class).remember(address);

  UnsubscribeTest() {
    for (var purpose : List.of(Purpose.PANEL, Purpose.NEWS)) {
      server.bean(Consents.class).give(reader, purpose, ConsentSource.WEB, "1", "nl");
    }
  }

  @Test
  void a_mail_program_stops_mail_of_one_kind_in_one_click() throws Exception {
    var link = link(Purpose.PANEL);
    assertThat(post(link, "List-Unsubscribe=One-Click").statusCode()).isEqualTo(200);
    assertThat(allows(Purpose.PANEL)).isFalse();
    assertThat(allows(Purpose.NEWS)).isTrue();
    assertThat(post(link, "List-Unsubscribe=One-Click").statusCode()).isEqualTo(200);
  }

  @Test
  void opening_the_address_stops_nothing_and_pressing_the_button_does() throws Exception {
    var link = link(Purpose.PANEL);
    var page = get(link);
    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(allows(Purpose.PANEL)).isTrue();
    var cookie = page.headers().firstValue("Set-Cookie").orElseThrow().replaceAll(";.*", "");
    var token = page.body().replaceAll("(?s).*name=\"_csrf\" value=\"([^\"]*)\".*", "$1");
    var done =
        http.send(
            request(link)
                .header("Cookie", cookie)
                .POST(HttpRequest.BodyPublishers.ofString("_csrf=" + token))
                .build(),
            HttpResponse.BodyHandlers.ofString());
    assertThat(done.statusCode()).isEqualTo(200);
    assertThat(allows(Purpose.PANEL)).isFalse();
  }

  @Test
  void another_site_can_stop_nothing_without_the_form() throws Exception {
    assertThat(post(link(Purpose.PANEL), "ja=1").statusCode()).isEqualTo(403);
    assertThat(allows(Purpose.PANEL)).isTrue();
  }

  @Test
  void an_address_that_was_made_up_or_changed_is_not_found() throws Exception {
    var link = link(Purpose.PANEL);
    var other = server.bean(OneClick.class).token(UUID.randomUUID());
    var base = link.substring(0, link.lastIndexOf('/') + 1);
    char last = link.charAt(link.length() - 1);
    for (var wrong :
        List.of(
            base + other,
            base + "x",
            base + "A".repeat(43),
            link.substring(0, link.length() - 6) + (last == 'A' ? "BBBBBB" : "AAAAAA"))) {
      assertThat(get(wrong).statusCode()).as(wrong).isEqualTo(404);
      assertThat(post(wrong, "List-Unsubscribe=One-Click").statusCode()).isEqualTo(404);
    }
    assertThat(allows(Purpose.PANEL)).isTrue();
  }

  @Test
  void mail_that_was_asked_for_cannot_be_stopped() {
    assertThat(StoppableMail.to(address, Purpose.REPLY, "nl").link()).isEmpty();
  }

  private boolean allows(Purpose purpose) {
    return server.bean(Consents.class).allows(reader, purpose);
  }

  private String link(Purpose purpose) {
    var link = StoppableMail.to(address, purpose, "nl").link().orElseThrow();
    assertThat(link).startsWith(server.bean(PublicAddress.class).of("/nl/afmelden/"));
    return link;
  }

  private HttpResponse<String> get(String link) throws IOException, InterruptedException {
    return http.send(request(link).build(), HttpResponse.BodyHandlers.ofString());
  }

  private HttpResponse<String> post(String link, String body)
      throws IOException, InterruptedException {
    return http.send(
        request(link).POST(HttpRequest.BodyPublishers.ofString(body)).build(),
        HttpResponse.BodyHandlers.ofString());
  }

  private static HttpRequest.Builder request(String link) {
    return HttpRequest.newBuilder(URI.create(link))
        .header("Content-Type", "application/x-www-form-urlencoded");
  }
}
