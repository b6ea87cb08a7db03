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
import java.util.List;
import java.util.Optional;
import nl.buurtstem.platform.Forms;
import nl.buurtstem.platform.Frame;
import nl.buurtstem.platform.Language;
import nl.buurtstem.poll.Poll;
import nl.buurtstem.poll.answer.ReceiptLook.Found;
import nl.buurtstem.poll.page.Door;
import nl.buurtstem.poll.page.Say;
import nl.buurtstem.poll.visit.ReceiptCode;

/// Says whether a receipt is counted. The code travels in a form and not in the address, so that it
/// is in no log. In a pseudonymous poll whoever has the receipt then sees what was answered, and
/// can change or withdraw it, until closing; in an anonymous one nobody can.
@Controller("/{lang}/peiling/{slug}/bewijs")
@Secured(SecurityRule.IS_ANONYMOUS)
class ReceiptPages {
  /// Longer than anybody writes a code.
  private static final int MOST = 60;

  private static final Shown NOTHING = new Shown(false, false, List.of());
  private static final Shown FAULT = new Shown(false, true, List.of());

  private final Door door;
  private final ReceiptLook look;
  private final Visitors visitors;
  private final Forms forms;

  ReceiptPages(Door door, ReceiptLook look, Visitors visitors, Forms forms) {
    this.door = door;
    this.look = look;
    this.visitors = visitors;
    this.forms = forms;
  }

  /// What a page shows of a receipt.
  private record Shown(boolean counted, boolean faulty, List<OverviewPage.Line> answers) {}

  @Get
  MutableHttpResponse<?> ask(HttpRequest<?> request, Language lang, String slug) {
    var poll = door.known(slug);
    return page(HttpStatus.OK, frame(request, lang, poll), poll, "", Optional.empty(), NOTHING);
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
    var found = look.look(request, poll, typed);
    var frame = frame(request, lang, poll);
    var outcome = Optional.of(frame.t(look.key(poll, found)));
    return switch (found) {
      case Found.Counted(var receipt) -> {
        var counted = new Shown(true, false, look.answers(new Say(frame), poll, receipt));
        var page = page(HttpStatus.OK, frame, poll, typed, outcome, counted);
        yield isTheirs(request, poll, receipt) ? page : visitors.act(page, poll, receipt);
      }
      case Found.Unknown _ ->
          page(HttpStatus.OK, marked(request, lang, poll), poll, typed, outcome, FAULT);
      case Found.TooSoon _ -> {
        var wrong = marked(request, lang, poll);
        yield page(HttpStatus.TOO_MANY_REQUESTS, wrong, poll, typed, outcome, FAULT);
      }
    };
  }

  /// Whether this browser is known by this receipt already, or cannot act by it.
  private boolean isTheirs(HttpRequest<?> request, Poll poll, ReceiptCode receipt) {
    return !look.canAct(poll)
        || visitors.find(request, poll).filter(it -> it.receipt().equals(receipt)).isPresent();
  }

  private MutableHttpResponse<?> stale(
      HttpRequest<?> request, Language lang, Poll poll, String typed) {
    var frame = frame(request, lang, poll);
    var notice = Optional.of(Stale.nothing(request, frame));
    return page(HttpStatus.FORBIDDEN, frame, poll, typed, notice, NOTHING);
  }

  private Frame frame(HttpRequest<?> request, Language lang, Poll poll) {
    var plain = door.frame(request, lang, poll, "");
    return door.frame(request, lang, poll, plain.t("poll.receipt.title"));
  }

  /// The same, with a title that says that something is wrong.
  private Frame marked(HttpRequest<?> request, Language lang, Poll poll) {
    var plain = frame(request, lang, poll);
    return door.frame(request, lang, poll, plain.t("poll.fault.mark") + " " + plain.title());
  }

  private MutableHttpResponse<?> page(
      HttpStatus status,
      Frame frame,
      Poll poll,
      String typed,
      Optional<String> outcome,
      Shown shown) {
    return door.show(
        status,
        "receipt",
        new ReceiptPage(
            frame,
            new Say(frame).of(poll.definition().title()),
            frame.url(Paths.receipt(poll)),
            typed.length() > MOST ? "" : typed,
            outcome,
            shown.counted(),
            shown.faulty(),
            shown.counted() ? Later.of(frame, poll, door.today()) : Optional.empty(),
            shown.answers(),
            look.canAct(poll)));
  }
}
