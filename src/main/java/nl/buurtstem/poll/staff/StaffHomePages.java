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
import nl.buurtstem.access.StaffFrames;
import nl.buurtstem.platform.Renderer;
import nl.buurtstem.poll.PollService;
import nl.buurtstem.poll.PollState;

/// The first page of staff: what waits for them today.
@Produces(MediaType.TEXT_HTML)
@Controller("/beheer")
@Secured({"EDITOR", "ANALYST", "ADMIN"})
class StaffHomePages {
  private final PollService polls;
  private final StaffChecks checks;
  private final StaffViews views;
  private final StaffFrames frames;
  private final Renderer renderer;

  StaffHomePages(
      PollService polls,
      StaffChecks checks,
      StaffViews views,
      StaffFrames frames,
      Renderer renderer) {
    this.polls = polls;
    this.checks = checks;
    this.views = views;
    this.frames = frames;
    this.renderer = renderer;
  }

  @Get
  MutableHttpResponse<?> home(HttpRequest<?> request, Authentication authentication) {
    var staff = frames.of(request, authentication, "staff.home.title");
    var errors = new HashMap<String, Long>();
    for (var poll : polls.all()) {
      if (poll.state() == PollState.DRAFT) {
        errors.put(poll.slug(), checks.of(poll.current().source(), poll.slug() + ".yaml").errors());
      }
    }
    var open = polls.all().stream().filter(poll -> poll.state() == PollState.OPEN).toList();
    return renderer.ok(
        "staff/home.jte",
        new StaffHomePage(
            staff, StaffTask.of(polls.all(), errors, views.today()), views.lines(open)));
  }
}
