package nl.buurtstem.poll.text;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.authentication.Authentication;
import java.util.Optional;
import nl.buurtstem.access.Role;
import nl.buurtstem.access.Staff;
import nl.buurtstem.platform.Form;
import nl.buurtstem.platform.Forms;
import nl.buurtstem.platform.Problem;
import nl.buurtstem.platform.ProblemCode;
import nl.buurtstem.poll.Poll;
import nl.buurtstem.poll.PollRights;

/// Takes words out of one text. What is taken out is gone: it is kept nowhere.
@Produces(MediaType.TEXT_HTML)
@Controller("/beheer/peilingen/{slug}/open-antwoorden/tekst")
@Secured({"EDITOR", "ADMIN"})
class RedactPages {
  private final PollRights rights;
  private final OpenAnswers answers;
  private final RedactView view;
  private final Forms forms;

  RedactPages(PollRights rights, OpenAnswers answers, RedactView view, Forms forms) {
    this.rights = rights;
    this.answers = answers;
    this.view = view;
    this.forms = forms;
  }

  @Get
  MutableHttpResponse<?> ask(HttpRequest<?> request, Authentication authentication, String slug) {
    var poll = rights.poll(authentication, slug, Role.EDITORS);
    var place = Place.of(request);
    var text =
        request
            .getParameters()
            .getFirst("sleutel")
            .filter(Place::isKey)
            .flatMap(key -> answers.find(poll, place.question(), key))
            .orElseThrow(() -> new Problem(ProblemCode.NOT_FOUND));
    return view.page(request, authentication, HttpStatus.OK, poll, place, RedactView.fresh(text));
  }

  @Post(consumes = MediaType.APPLICATION_FORM_URLENCODED)
  MutableHttpResponse<?> take(
      HttpRequest<?> request, Authentication authentication, String slug, @Body String body) {
    var form = forms.accept(request, body);
    var poll = rights.poll(authentication, slug, Role.EDITORS);
    var place = Place.of(form);
    var seen =
        MarkPages.seen(form.all("tekst_nu")).stream()
            .findFirst()
            .orElseThrow(() -> new Problem(ProblemCode.BAD_INPUT));
    var text = text(form);
    if (form.has("gemarkeerd")) {
      return again(
          request, authentication, poll, place, seen, view.proposal(text), Optional.empty());
    }
    return switch (answers.redact(poll, place.question(), seen, text, Staff.of(authentication))) {
      case DONE -> MarkPages.to(poll, place, "weggehaald");
      case UNCHANGED -> MarkPages.to(poll, place, "onveranderd");
      case STALE -> MarkPages.to(poll, place, "veranderd");
      case ADDS_WORDS ->
          again(request, authentication, poll, place, seen, text, Optional.of("adds_words"));
      case EMPTY -> again(request, authentication, poll, place, seen, text, Optional.of("empty"));
    };
  }

  private MutableHttpResponse<?> again(
      HttpRequest<?> request,
      Authentication authentication,
      Poll poll,
      Place place,
      OpenAnswers.Seen seen,
      String text,
      Optional<String> error) {
    var stored = answers.find(poll, place.question(), seen.key()).orElse(null);
    if (stored == null || stored.revision() != seen.revision()) {
      return MarkPages.to(poll, place, "veranderd");
    }
    return view.page(
        request,
        authentication,
        error.isPresent() ? HttpStatus.UNPROCESSABLE_ENTITY : HttpStatus.OK,
        poll,
        place,
        new RedactView.Filled(stored, text, error));
  }

  private static String text(Form form) {
    return form.first("tekst").orElse("").replace("\r\n", "\n").strip();
  }
}
