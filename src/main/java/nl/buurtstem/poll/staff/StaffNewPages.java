package nl.buurtstem.poll.staff;

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
import nl.buurtstem.access.Role;
import nl.buurtstem.access.Staff;
import nl.buurtstem.platform.Form;
import nl.buurtstem.platform.Forms;
import nl.buurtstem.platform.Resources;
import nl.buurtstem.poll.Added;
import nl.buurtstem.poll.DemoPolls;
import nl.buurtstem.poll.PollRights;
import nl.buurtstem.poll.PollService;
import nl.buurtstem.survey.source.Definitions;
import nl.buurtstem.survey.source.Loading;

/// Takes in a definition: one that comes with the product, or one that was pasted or opened.
@Produces(MediaType.TEXT_HTML)
@Controller("/beheer/peilingen/nieuw")
@Secured({"EDITOR", "ADMIN"})
class StaffNewPages {
  private final PollService polls;
  private final PollRights rights;
  private final StaffActions actions;
  private final Forms forms;
  private final StaffNewView view;

  StaffNewPages(
      PollService polls, PollRights rights, StaffActions actions, Forms forms, StaffNewView view) {
    this.polls = polls;
    this.rights = rights;
    this.actions = actions;
    this.forms = forms;
    this.view = view;
  }

  /// A definition that was offered.
  ///
  /// @param name of the shipped one; empty where it was pasted
  record Offer(String name, String text, String file) {}

  @Get
  MutableHttpResponse<?> show(HttpRequest<?> request, Authentication authentication) {
    return view.empty(request, authentication);
  }

  @Post(consumes = MediaType.APPLICATION_FORM_URLENCODED)
  MutableHttpResponse<?> offer(
      HttpRequest<?> request, Authentication authentication, @Body String body) {
    var form = forms.accept(request, body);
    var offer = read(form);
    if (offer.text().isBlank()) {
      return view.nothing(request, authentication);
    }
    return form.has("bewaren")
        ? keep(request, authentication, offer)
        : view.checked(request, authentication, HttpStatus.OK, offer);
  }

  private MutableHttpResponse<?> keep(
      HttpRequest<?> request, Authentication authentication, Offer offer) {
    if (ofAnotherArea(authentication, offer)) {
      return view.otherArea(request, authentication, offer);
    }
    var added = actions.add(offer.text(), offer.file(), Staff.of(authentication));
    polls.refresh(); // the change is committed only now
    return switch (added) {
      case Added.As(var poll) -> StaffViews.to(poll, "toegevoegd");
      case Added.Known(var poll) -> StaffViews.to(poll, "bestond");
      case Added.Rejected _ ->
          view.checked(request, authentication, HttpStatus.UNPROCESSABLE_ENTITY, offer);
      case Added.Faulty _ -> view.faulty(request, authentication, offer);
      case Added.WrongVersion(var poll, int next) ->
          view.wrongVersion(request, authentication, offer, poll, next);
    };
  }

  /// Whether it is about an area that is not theirs, or makes a version of a poll that is.
  private boolean ofAnotherArea(Authentication authentication, Offer offer) {
    var staff = Staff.of(authentication);
    return Definitions.load(offer.text(), offer.file())
            instanceof Loading.Loaded(var definition, var _)
        && !(rights.may(staff, Role.EDITORS, definition.areas())
            && polls
                .find(definition.id())
                .map(poll -> rights.may(staff, Role.EDITORS, poll))
                .orElse(true));
  }

  /// What was pasted goes before what was picked.
  private static Offer read(Form form) {
    var pasted = form.first("tekst").orElse("").replace("\r\n", "\n");
    var name = form.first("bestand").filter(DemoPolls.shipped()::contains).orElse("");
    if (!pasted.isBlank() || name.isEmpty()) {
      return new Offer("", pasted, "peiling.yaml");
    }
    var file = name + ".yaml";
    return new Offer(name, Resources.text("surveys/" + file), file);
  }
}
