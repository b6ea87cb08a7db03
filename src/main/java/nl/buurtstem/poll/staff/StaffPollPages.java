package nl.buurtstem.poll.staff;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.authentication.Authentication;
import nl.buurtstem.access.Role;
import nl.buurtstem.access.StaffFrames;
import nl.buurtstem.platform.Renderer;
import nl.buurtstem.poll.PollRights;

/// The list of polls, and the page of one.
@Produces(MediaType.TEXT_HTML)
@Controller("/beheer/peilingen")
@Secured({"EDITOR", "ANALYST", "ADMIN"})
class StaffPollPages {
  private final PollRights rights;
  private final StaffPollList list;
  private final StaffPollView view;
  private final StaffFrames frames;
  private final Renderer renderer;

  StaffPollPages(
      PollRights rights,
      StaffPollList list,
      StaffPollView view,
      StaffFrames frames,
      Renderer renderer) {
    this.rights = rights;
    this.list = list;
    this.view = view;
    this.frames = frames;
    this.renderer = renderer;
  }

  @Get
  MutableHttpResponse<?> list(HttpRequest<?> request, Authentication authentication) {
    var staff = frames.of(request, authentication, "staff.polls.title");
    return renderer.ok("staff/polls.jte", list.page(request, staff));
  }

  @Get("/{slug}")
  MutableHttpResponse<?> one(HttpRequest<?> request, Authentication authentication, String slug) {
    var poll = rights.poll(authentication, slug, Role.POLL_READERS);
    var staff = frames.of(request, authentication, "staff.poll.title", "poll", poll.title("nl"));
    return renderer.ok("staff/poll.jte", view.page(request, staff, poll));
  }
}
