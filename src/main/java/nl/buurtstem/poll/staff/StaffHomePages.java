package nl.buurtstem.poll.staff;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.authentication.Authentication;
import java.util.HashMap;
import nl.buurtstem.access.Role;
import nl.buurtstem.access.StaffFrames;
import nl.buurtstem.platform.Renderer;
import nl.buurtstem.poll.PollRights;
import nl.buurtstem.poll.PollState;

/// The first page of staff: what waits for them today.
@Produces(MediaType.TEXT_HTML)
@Controller("/beheer")
@Secured({
  "EDITOR",
  "ANALYST",
  "ADMIN",
  "MODERATOR",
  "RESIDENT_REPRESENTATIVE",
  "TREASURER",
  "WIJKPLATFORM",
  "PRIVACY_OFFICER"
})
class StaffHomePages {
  private final PollRights rights;
  private final StaffChecks checks;
  private final StaffViews views;
  private final StaffFrames frames;
  private final Renderer renderer;

  StaffHomePages(
      PollRights rights,
      StaffChecks checks,
      StaffViews views,
      StaffFrames frames,
      Renderer renderer) {
    this.rights = rights;
    this.checks = checks;
    this.views = views;
    this.frames = frames;
    this.renderer = renderer;
  }

  @Get
  MutableHttpResponse<?> home(HttpRequest<?> request, Authentication authentication) {
    var staff = frames.of(request, authentication, "staff.home.title");
    var errors = new HashMap<String, Long>();
    var readable = rights.readable(staff.staff());
    for (var poll : readable) {
      if (poll.state() == PollState.DRAFT) {
        errors.put(poll.slug(), checks.of(poll.current().source(), poll.slug() + ".yaml").errors());
      }
    }
    var open = readable.stream().filter(poll -> poll.state() == PollState.OPEN).toList();
    return renderer.ok(
        "staff/home.jte",
        new StaffHomePage(
            staff,
            StaffTask.of(readable, errors, views.today()),
            staff.staff().isOneOf(Role.POLL_READERS),
            views.lines(open)));
  }
}
