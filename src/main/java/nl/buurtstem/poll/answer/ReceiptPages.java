package nl.buurtstem.poll.answer;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import java.util.Optional;
import nl.buurtstem.platform.Forms;
import nl.buurtstem.platform.Language;
import nl.buurtstem.poll.Poll;
import nl.buurtstem.poll.Say;
import nl.buurtstem.poll.page.Door;
import nl.buurtstem.poll.retention.Retention;

/// Says whether a receipt is counted, never what was answered. The code travels in a form and not
/// in the address, so that it is in no log.
@Controller("/{lang}/peiling/{slug}/bewijs")
@Secured(SecurityRule.IS_ANONYMOUS)
class ReceiptPages {
  private final Door door;
  private final Drafts drafts;
  private final Retention retention;
  private final Forms forms;

  ReceiptPages(Door door, Drafts drafts, Retention retention, Forms forms) {
    this.door = door;
    this.drafts = drafts;
    this.retention = retention;
    this.forms = forms;
  }

  @Get
  MutableHttpResponse<?> ask(HttpRequest<?> request, Language lang, String slug) {
    return page(request, lang, door.known(slug), "", Optional.empty());
  }

  @Post(consumes = MediaType.APPLICATION_FORM_URLENCODED)
  MutableHttpResponse<?> look(
      HttpRequest<?> request, Language lang, String slug, @Body String body) {
    var typed = forms.accept(request, body).first("code").orElse("");
    var poll = door.known(slug);
    var counted = ReceiptCode.read(typed).map(code -> drafts.counted(poll, code)).orElse(false);
    return page(request, lang, poll, typed, Optional.of(counted));
  }

  private MutableHttpResponse<?> page(
      HttpRequest<?> request, Language lang, Poll poll, String typed, Optional<Boolean> counted) {
    var plain = door.frame(request, lang, poll, "");
    var frame = door.frame(request, lang, poll, plain.t("poll.receipt.title"));
    return door.show(
        HttpStatus.OK,
        "receipt",
        new ReceiptPage(
            frame,
            new Say(frame).of(poll.definition().title()),
            frame.url(Paths.receipt(poll)),
            typed.length() > 60 ? "" : typed,
            counted.map(yes -> frame.t(outcome(poll, yes))),
            counted.orElse(false)));
  }

  /// The key of what to say of a code.
  private String outcome(Poll poll, boolean counted) {
    if (counted) {
      return "poll.receipt.counted";
    }
    return retention.destroyedOn(poll).isPresent() ? "poll.receipt.gone" : "poll.receipt.unknown";
  }
}
