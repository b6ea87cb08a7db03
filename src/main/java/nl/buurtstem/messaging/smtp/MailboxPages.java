package nl.buurtstem.messaging.smtp;

import io.micronaut.context.annotation.Requires;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.security.authentication.AuthorizationException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import nl.buurtstem.access.AuditWords;
import nl.buurtstem.access.Role;
import nl.buurtstem.access.Staff;
import nl.buurtstem.access.StaffFrames;
import nl.buurtstem.platform.Languages;
import nl.buurtstem.platform.PublicAddress;
import nl.buurtstem.platform.Renderer;

/// The mails of a demonstration, for staff: what a resident would find in their own mailbox. They
/// hold links that open what is the resident's, so elsewhere there is no such page.
@Produces(MediaType.TEXT_HTML)
@Controller("/beheer/postbus")
@Requires(property = "buurtstem.demo", value = "true")
@Secured({"EDITOR", "ADMIN"})
class MailboxPages {
  private static final Pattern LINK = Pattern.compile("https?://\\S+");

  private final Mailbox mailbox;
  private final Languages languages;
  private final PublicAddress address;
  private final StaffFrames frames;
  private final Renderer renderer;

  MailboxPages(
      Mailbox mailbox,
      Languages languages,
      PublicAddress address,
      StaffFrames frames,
      Renderer renderer) {
    this.mailbox = mailbox;
    this.languages = languages;
    this.address = address;
    this.frames = frames;
    this.renderer = renderer;
  }

  @Get
  MutableHttpResponse<?> show(HttpRequest<?> request, Authentication authentication) {
    // They are those of everybody in the municipality, so a role for one area does not do.
    if (!Staff.of(authentication).may(Role.EDITORS, List.of())) {
      throw new AuthorizationException(authentication);
    }
    var staff = frames.of(request, authentication, "staff.mailbox.title");
    return renderer.ok(
        "messaging/mailbox.jte",
        new MailboxPage(staff, mailbox.all().stream().map(this::line).toList()));
  }

  private MailboxPage.Line line(Mailbox.Kept mail) {
    var language = languages.find(mail.language()).orElseGet(languages::dutch);
    return new MailboxPage.Line(
        AuditWords.moment(mail.at()),
        mail.to(),
        mail.subject().orElse(""),
        language.code(),
        language.dir(),
        parts(mail.text()),
        mail.stop());
  }

  /// The text with its own links apart: only those to this service can be followed.
  private List<MailboxPage.Part> parts(String text) {
    var base = address.of("/");
    var parts = new ArrayList<MailboxPage.Part>();
    int from = 0;
    for (var match : LINK.matcher(text).results().filter(link -> isOurs(link, base)).toList()) {
      parts.add(new MailboxPage.Part(text.substring(from, match.start()), false));
      parts.add(new MailboxPage.Part(match.group(), true));
      from = match.end();
    }
    parts.add(new MailboxPage.Part(text.substring(from), false));
    return parts;
  }

  private static boolean isOurs(MatchResult link, String base) {
    return link.group().startsWith(base);
  }
}
