package nl.buurtstem.panel.staff;

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
import io.micronaut.security.authentication.AuthorizationException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.buurtstem.access.Staff;
import nl.buurtstem.panel.SimulatedMembers;
import nl.buurtstem.platform.Forms;
import nl.buurtstem.poll.demo.DemoPanelPoll;

/// The panel in numbers: members beside inhabitants, and the draws. Never who.
@Controller(PanelPages.PATH)
@Produces(MediaType.TEXT_HTML)
@Secured({"EDITOR", "ADMIN"})
class PanelPages {
  static final String PATH = "/beheer/panel";

  private static final int SIMULATED = 10_000;
  private static final Map<String, String> NOTICES =
      Map.of(
          "inwoners", "staff.panel.population.saved",
          "verzonnen", "staff.panel.simulated.done");

  private final PanelView view;
  private final PopulationImport population;
  private final SimulatedMembers simulated;
  private final DemoPanelPoll demoPoll;
  private final Theirs theirs;
  private final Forms forms;

  PanelPages(
      PanelView view,
      PopulationImport population,
      SimulatedMembers simulated,
      DemoPanelPoll demoPoll,
      Theirs theirs,
      Forms forms) {
    this.view = view;
    this.population = population;
    this.simulated = simulated;
    this.demoPoll = demoPoll;
    this.theirs = theirs;
    this.forms = forms;
  }

  @Get
  MutableHttpResponse<?> show(HttpRequest<?> request, Authentication authentication) {
    var notice =
        request
            .getParameters()
            .getFirst("melding")
            .flatMap(said -> Optional.ofNullable(NOTICES.get(said)));
    return view.page(request, authentication, PopulationForm.EMPTY, List.of(), notice);
  }

  @Post(value = "/inwoners", consumes = MediaType.APPLICATION_FORM_URLENCODED)
  MutableHttpResponse<?> people(
      HttpRequest<?> request, Authentication authentication, @Body String body) {
    var form = PopulationForm.read(forms.accept(request, body));
    var staff = Staff.of(authentication);
    var read = form.margins(theirs.keys(staff));
    if (!read.faults().isEmpty()) {
      return view.page(request, authentication, form, read.faults(), Optional.empty());
    }
    population.put(read.margins(), staff);
    return HttpResponse.seeOther(URI.create(PATH + "?melding=inwoners"));
  }

  /// Only in a demonstration, and in all wijken at once: a role for one does not do.
  @Post(value = "/verzin", consumes = MediaType.APPLICATION_FORM_URLENCODED)
  MutableHttpResponse<?> makeUp(
      HttpRequest<?> request, Authentication authentication, @Body String body) {
    forms.accept(request, body);
    if (!Theirs.everywhere(Staff.of(authentication))) {
      throw new AuthorizationException(authentication);
    }
    simulated.fill(SIMULATED, Staff.of(authentication));
    demoPoll.open();
    return HttpResponse.seeOther(URI.create(PATH + "?melding=verzonnen"));
  }
}
