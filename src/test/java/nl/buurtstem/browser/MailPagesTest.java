package nl.buurtstem.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import nl.buurtstem.access.Role;
import nl.buurtstem.messaging.smtp.StoppableMail;
import nl.buurtstem.resident.EmailAddress;
import nl.buurtstem.resident.Purpose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The mailbox of a demonstration, and the page on which e-mail is stopped.
class MailPagesTest extends WithPhone {

  @Test
  void the_mailbox_is_accessible_and_valid() {
    for (var language : List.of("nl", "ar")) {
      mail(language).captured();
    }
    try (var page = phone.staff(Role.EDITOR, 390, ColorScheme.DARK)) {
      var response = page.navigate("/beheer/postbus");
      assertThat(response.status()).isEqualTo(200);
      PageChecks.fineOnBoth(page, response);
      assertThat(page.locator(".bs-written a").count())
          .as("links to this service, and to nobody else")
          .isEqualTo(page.locator(".bs-written").count());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"nl", "ar"})
  void e_mail_is_stopped_on_an_accessible_page(String language) {
    try (var page = phone.visitor(390, 844, ColorScheme.LIGHT, true)) {
      var link = URI.create(mail(language).link().orElseThrow()).getPath();
      var response = page.navigate(link);
      PageChecks.fine(page, response);
      page.click("main form button");
      PageChecks.fine(page);
      assertThat(page.locator("main form").count()).isZero();
    }
  }

  @Test
  void another_language_can_be_chosen_on_the_page() {
    try (Page page = phone.visitor(390, 844, ColorScheme.LIGHT, true)) {
      var link = URI.create(mail("nl").link().orElseThrow()).getPath();
      assertThat(page.navigate(link.replaceFirst("/nl/", "/tr/")).status()).isEqualTo(200);
    }
  }

  private static StoppableMail mail(String language) {
    var address = new EmailAddress("p" + UUID.randomUUID() + "@voorbeeld.nl");
    return StoppableMail.to(address, Purpose.PANEL, language);
  }
}
