package nl.buurtstem.access.log;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.authentication.Authentication;
import nl.buurtstem.access.AuditLog;
import nl.buurtstem.access.AuditPage;
import nl.buurtstem.access.AuditWords;
import nl.buurtstem.access.StaffFrames;
import nl.buurtstem.platform.Renderer;

/// The audit log, for those who watch over it.
@Produces(MediaType.TEXT_HTML)
@Controller("/beheer/logboek")
@Secured({"PRIVACY_OFFICER", "ADMIN"})
class AuditPages {
  private static final int MOST = 200;

  private final AuditLog audit;
  private final AuditWords words;
  private final StaffFrames frames;
  private final Renderer renderer;

  AuditPages(AuditLog audit, AuditWords words, StaffFrames frames, Renderer renderer) {
    this.audit = audit;
    this.words = words;
    this.frames = frames;
    this.renderer = renderer;
  }

  @Get
  MutableHttpResponse<?> latest(HttpRequest<?> request, Authentication authentication) {
    var staff = frames.of(request, authentication, "staff.log.title");
    return renderer.ok(
        "access/log.jte", new AuditPage(staff, MOST, words.lines(audit.latest(MOST))));
  }
}
