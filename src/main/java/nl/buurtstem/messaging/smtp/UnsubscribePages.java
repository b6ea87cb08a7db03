package nl.buurtstem.messaging.smtp;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import nl.buurtstem.platform.Forms;
import nl.buurtstem.platform.Frames;
import nl.buurtstem.platform.Language;
import nl.buurtstem.platform.Problem;
import nl.buurtstem.platform.ProblemCode;
import nl.buurtstem.platform.Renderer;

/// Where the reader of an e-mail stops mail of its kind. A person gets a page with a button, so
/// that a program that opens every link stops nothing; a mail program that has such a button of its
/// own posts what RFC 8058 says, without ever having seen the page: the address itself is its
/// proof.
@Produces(MediaType.TEXT_HTML)
@Controller("/{lang}/afmelden/{token}")
@Secured(SecurityRule.IS_ANONYMOUS)
class UnsubscribePages {
  static final String PATH = "/afmelden/";

  /// What a mail program posts (RFC 8058, 3.2).
  static final String ONE_CLICK = "List-Unsubscribe=One-Click";

  private final OneClick oneClick;
  private final Forms forms;
  private final Frames frames;
  private final Renderer renderer;

  UnsubscribePages(OneClick oneClick, Forms forms, Frames frames, Renderer renderer) {
    this.oneClick = oneClick;
    this.forms = forms;
    this.frames = frames;
    this.renderer = renderer;
  }

  @Get
  MutableHttpResponse<?> ask(HttpRequest<?> request, Language lang, String token) {
    if (!oneClick.knows(token)) {
      throw new Problem(ProblemCode.NOT_FOUND);
    }
    return page(request, lang, false);
  }

  @Post(consumes = MediaType.APPLICATION_FORM_URLENCODED)
  MutableHttpResponse<?> stop(
      HttpRequest<?> request, Language lang, String token, @Body String body) {
    if (!body.strip().equals(ONE_CLICK)) {
      forms.accept(request, body);
    }
    if (!oneClick.stop(token)) {
      throw new Problem(ProblemCode.NOT_FOUND);
    }
    return page(request, lang, true);
  }

  private MutableHttpResponse<?> page(HttpRequest<?> request, Language lang, boolean stopped) {
    var plain = frames.resident(request, lang, "");
    var frame =
        frames.resident(
            request,
            lang,
            plain.t(stopped ? "messaging.unsubscribed.title" : "messaging.unsubscribe.title"));
    return renderer.ok(
        "messaging/unsubscribe.jte", new UnsubscribePage(frame, request.getPath(), stopped));
  }
}
