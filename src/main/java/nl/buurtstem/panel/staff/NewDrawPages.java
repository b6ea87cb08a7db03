package nl.buurtstem.panel.staff;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
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
import java.net.URI;
import nl.buurtstem.access.Role;
import nl.buurtstem.access.Staff;
import nl.buurtstem.panel.Draws;
import nl.buurtstem.participation.MatterCard;
import nl.buurtstem.participation.Matters;
import nl.buurtstem.platform.Forms;
import nl.buurtstem.platform.Problem;
import nl.buurtstem.platform.ProblemCode;
import nl.buurtstem.platform.Settings;
import nl.buurtstem.poll.PollRights;

/// Staff think out a draw, see what it would take of each stratum, and make it.
@Controller(NewDrawPages.PATH)
@Produces(MediaType.TEXT_HTML)
@Secured({"EDITOR", "ADMIN"})
class NewDrawPages {
  static final String PATH = PanelPages.PATH + "/trekking";

  private final PollRights rights;
  private final Matters matters;
  private final Draws draws;
  private final NewDrawView view;
  private final Forms forms;
  private final Settings settings;

  NewDrawPages(
      PollRights rights,
      Matters matters,
      Draws draws,
      NewDrawView view,
      Forms forms,
      Settings settings) {
    this.rights = rights;
    this.matters = matters;
    this.draws = draws;
    this.view = view;
    this.forms = forms;
    this.settings = settings;
  }

  @Get
  MutableHttpResponse<?> show(HttpRequest<?> request, Authentication authentication) {
    var parameters = request.getParameters();
    return parameters.contains("peiling")
        ? look(request, authentication, DrawForm.read(parameters::getFirst))
        : view.page(request, authentication, DrawForm.empty());
  }

  /// Changes nothing; posted, because a seed can be long.
  @Post(value = "/bekijk", consumes = MediaType.APPLICATION_FORM_URLENCODED)
  MutableHttpResponse<?> look(
      HttpRequest<?> request, Authentication authentication, @Body String body) {
    return look(request, authentication, DrawForm.read(forms.accept(request, body)::first));
  }

  private MutableHttpResponse<?> look(
      HttpRequest<?> request, Authentication authentication, DrawForm form) {
    return form.wish().isEmpty()
        ? view.faulty(request, authentication, form)
        : view.preview(
            request, authentication, form, poll(authentication, form), form.wish().get());
  }

  @Post(consumes = MediaType.APPLICATION_FORM_URLENCODED)
  MutableHttpResponse<?> make(
      HttpRequest<?> request, Authentication authentication, @Body String body) {
    var form = DrawForm.read(forms.accept(request, body)::first);
    var wish = form.wish();
    if (wish.isEmpty()) {
      return view.faulty(request, authentication, form);
    }
    var poll = poll(authentication, form);
    if (draws.preview(poll, wish.get(), settings.demo()).isEmpty()) {
      return view.preview(request, authentication, form, poll, wish.get())
          .status(HttpStatus.CONFLICT);
    }
    var draw = draws.make(form.id(), poll, wish.get(), settings.demo(), Staff.of(authentication));
    return HttpResponse.seeOther(URI.create(DrawPages.path(draw)));
  }

  private MatterCard poll(Authentication authentication, DrawForm form) {
    var poll = rights.poll(authentication, form.poll(), Role.EDITORS);
    return matters
        .find(poll.matter())
        .filter(MatterCard::byCode)
        .orElseThrow(() -> new Problem(ProblemCode.NOT_FOUND));
  }
}
