package nl.buurtstem.poll.staff;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.authentication.Authentication;
import java.time.Clock;
import nl.buurtstem.access.Role;
import nl.buurtstem.access.Staff;
import nl.buurtstem.platform.Forms;
import nl.buurtstem.platform.Settings;
import nl.buurtstem.poll.PollRights;
import nl.buurtstem.poll.PollState;

/// In a demonstration: fills a poll with made-up responses, so that there is something to see.
@Produces(MediaType.TEXT_HTML)
@Controller("/beheer/peilingen/{slug}/vullen")
@Secured({"EDITOR", "ADMIN"})
class StaffFillPages {
  private final PollRights rights;
  private final StaffActions actions;
  private final Forms forms;
  private final Settings settings;
  private final Clock clock;

  StaffFillPages(
      PollRights rights, StaffActions actions, Forms forms, Settings settings, Clock clock) {
    this.rights = rights;
    this.actions = actions;
    this.forms = forms;
    this.settings = settings;
    this.clock = clock;
  }

  @Post(consumes = MediaType.APPLICATION_FORM_URLENCODED)
  MutableHttpResponse<?> fill(
      HttpRequest<?> request, Authentication authentication, String slug, @Body String body) {
    forms.accept(request, body);
    var poll = rights.poll(authentication, slug, Role.EDITORS);
    if (!settings.demo() || poll.state() != PollState.OPEN) {
      return StaffViews.to(poll, "kan-niet");
    }
    actions.simulate(poll, clock.millis(), Staff.of(authentication));
    return StaffViews.to(poll, "gevuld");
  }
}
