package nl.buurtstem.access.log;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
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
import java.util.List;
import nl.buurtstem.access.StaffFrames;
import nl.buurtstem.platform.Forms;
import nl.buurtstem.platform.Renderer;

/// The audit log, for those who watch over it.
@Produces(MediaType.TEXT_HTML)
@Controller("/beheer/logboek")
@Secured({"PRIVACY_OFFICER", "ADMIN"})
class AuditPages {
  private final AuditView view;
  private final AuditWatch watch;
  private final StaffFrames frames;
  private final Forms forms;
  private final Renderer renderer;

  AuditPages(AuditView view, AuditWatch watch, StaffFrames frames, Forms forms, Renderer renderer) {
    this.view = view;
    this.watch = watch;
    this.frames = frames;
    this.forms = forms;
    this.renderer = renderer;
  }

  @Get
  MutableHttpResponse<?> show(HttpRequest<?> request, Authentication authentication) {
    var staff = frames.of(request, authentication, "staff.log.title");
    return renderer.ok("access/log.jte", view.page(staff, AuditSearch.read(request)));
  }

  @Post(value = "/controle", consumes = MediaType.APPLICATION_FORM_URLENCODED)
  MutableHttpResponse<?> check(HttpRequest<?> request, @Body String body) {
    forms.accept(request, body);
    watch.now(List.of());
    return HttpResponse.seeOther(URI.create("/beheer/logboek"));
  }
}
