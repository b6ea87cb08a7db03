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
import nl.buurtstem.platform.Frame;
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
  /// Longer than anybody writes a code.
  private static final int MOST = 60;

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
    var poll = door.known(slug);
    return page(HttpStatus.OK, frame(request, lang, poll), poll, "", Optional.empty(), false);
  }

  @Post(consumes = MediaType.APPLICATION_FORM_URLENCODED)
  MutableHttpResponse<?> look(
      HttpRequest<?> request, Language lang, String slug, @Body String body) {
    return forms.accept(
        request,
        body,
        form -> look(request, lang, door.known(slug), form.first("code").orElse("")),
        form -> stale(request, lang, door.known(slug), form.first("code").orElse("")));
  }

  private MutableHttpResponse<?> look(
      HttpRequest<?> request, Language lang, Poll poll, String typed) {
    boolean counted = ReceiptCode.read(typed).map(code -> drafts.counted(poll, code)).orElse(false);
    var frame = frame(request, lang, poll);
    var outcome = frame.t(outcome(poll, counted));
    return page(HttpStatus.OK, frame, poll, typed, Optional.of(outcome), counted);
  }

  private MutableHttpResponse<?> stale(
      HttpRequest<?> request, Language lang, Poll poll, String typed) {
    var frame = frame(request, lang, poll);
    var notice = Optional.of(Stale.nothing(request, frame));
    return page(HttpStatus.FORBIDDEN, frame, poll, typed, notice, false);
  }

  private Frame frame(HttpRequest<?> request, Language lang, Poll poll) {
    var plain = door.frame(request, lang, poll, "");
    return door.frame(request, lang, poll, plain.t("poll.receipt.title"));
  }

  private MutableHttpResponse<?> page(
      HttpStatus status,
      Frame frame,
      Poll poll,
      String typed,
      Optional<String> outcome,
      boolean counted) {
    return door.show(
        status,
        "receipt",
        new ReceiptPage(
            frame,
            new Say(frame).of(poll.definition().title()),
            frame.url(Paths.receipt(poll)),
            typed.length() > MOST ? "" : typed,
            outcome,
            counted));
  }

  /// The key of what to say of a code.
  private String outcome(Poll poll, boolean counted) {
    if (counted) {
      return "poll.receipt.counted";
    }
    return retention.destroyedOn(poll).isPresent() ? "poll.receipt.gone" : "poll.receipt.unknown";
  }
}
