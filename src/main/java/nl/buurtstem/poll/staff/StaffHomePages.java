package nl.buurtstem.poll.staff;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.authentication.Authentication;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;
import nl.buurtstem.access.Role;
import nl.buurtstem.access.StaffFrame;
import nl.buurtstem.access.StaffFrames;
import nl.buurtstem.platform.Renderer;
import nl.buurtstem.poll.PollRights;
import nl.buurtstem.poll.PollState;
import nl.buurtstem.resident.request.Requests;

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
  private final StaffTasks tasks;
  private final StaffViews views;
  private final StaffFrames frames;
  private final Renderer renderer;
  private final Requests requests;

  StaffHomePages(
      PollRights rights,
      StaffTasks tasks,
      StaffViews views,
      StaffFrames frames,
      Renderer renderer,
      Requests requests) {
    this.rights = rights;
    this.tasks = tasks;
    this.views = views;
    this.frames = frames;
    this.renderer = renderer;
    this.requests = requests;
  }

  @Get
  MutableHttpResponse<?> home(HttpRequest<?> request, Authentication authentication)
      throws SQLException {
    var staff = frames.of(request, authentication, "staff.home.title");
    var readable = rights.readable(staff.staff());
    var open = readable.stream().filter(poll -> poll.state() == PollState.OPEN).toList();
    return renderer.ok(
        "staff/home.jte",
        new StaffHomePage(
            staff,
            tasks.today(readable),
            waiting(staff),
            staff.staff().isOneOf(Role.POLL_READERS),
            views.lines(open)));
  }

  private Optional<StaffHomePage.Requests> waiting(StaffFrame staff) throws SQLException {
    if (!staff.staff().isOneOf(Set.of(Role.PRIVACY_OFFICER))) {
      return Optional.empty();
    }
    return requests
        .waiting()
        .map(waiting ->
            new StaffHomePage.Requests(
                staff.t(
                    "staff.task.requests",
                    "n",
                    waiting.number(),
                    "date",
                    staff.frame().words().date(waiting.first())),
                views.today().isAfter(waiting.first())));
  }
}
