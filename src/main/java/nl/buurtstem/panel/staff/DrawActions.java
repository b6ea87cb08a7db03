package nl.buurtstem.panel.staff;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.authentication.Authentication;
import java.net.URI;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import nl.buurtstem.access.Staff;
import nl.buurtstem.panel.Inviting;
import nl.buurtstem.panel.Inviting.Outcome;
import nl.buurtstem.panel.PanelDraw;
import nl.buurtstem.panel.Reminding;
import nl.buurtstem.panel.Sendings;
import nl.buurtstem.platform.Form;
import nl.buurtstem.platform.Forms;

/// What staff do with a draw: invite, remind, halt and stop.
@Controller(NewDrawPages.PATH)
@Produces(MediaType.TEXT_HTML)
@Secured({"EDITOR", "ADMIN"})
class DrawActions {
  private static final long MOST_EUROS = 100_000;

  private final DrawDoor door;
  private final Inviting inviting;
  private final Reminding reminding;
  private final Sendings sendings;
  private final DrawView view;
  private final Forms forms;

  DrawActions(
      DrawDoor door,
      Inviting inviting,
      Reminding reminding,
      Sendings sendings,
      DrawView view,
      Forms forms) {
    this.door = door;
    this.inviting = inviting;
    this.reminding = reminding;
    this.sendings = sendings;
    this.view = view;
    this.forms = forms;
  }

  @Post(value = "/{id}/uitnodigen", consumes = MediaType.APPLICATION_FORM_URLENCODED)
  MutableHttpResponse<?> invite(
      HttpRequest<?> request, Authentication authentication, String id, @Body String body) {
    var form = forms.accept(request, body);
    var opened = door.open(authentication, id);
    var limit = cents(form);
    if (limit.isEmpty()) {
      return refused(request, authentication, opened, "staff.panel.draw.fault.limit");
    }
    var outcome =
        inviting.invite(
            opened.draw(), opened.poll(), form(form), limit.getAsLong(), Staff.of(authentication));
    return answer(request, authentication, opened, outcome, "uitgenodigd");
  }

  @Post(value = "/{id}/herinneren", consumes = MediaType.APPLICATION_FORM_URLENCODED)
  MutableHttpResponse<?> remind(
      HttpRequest<?> request, Authentication authentication, String id, @Body String body) {
    var form = forms.accept(request, body);
    var opened = door.open(authentication, id);
    var limit = cents(form);
    if (limit.isEmpty()) {
      return refused(request, authentication, opened, "staff.panel.draw.fault.limit");
    }
    var outcome =
        reminding.remind(opened.draw(), opened.poll(), limit.getAsLong(), Staff.of(authentication));
    return answer(request, authentication, opened, outcome, "herinnerd");
  }

  @Post(value = "/{id}/pauze", consumes = MediaType.APPLICATION_FORM_URLENCODED)
  MutableHttpResponse<?> pause(
      HttpRequest<?> request, Authentication authentication, String id, @Body String body) {
    forms.accept(request, body);
    var draw = door.open(authentication, id).draw();
    sendings.pause(draw, Staff.of(authentication));
    return to(draw, "gepauzeerd");
  }

  @Post(value = "/{id}/verder", consumes = MediaType.APPLICATION_FORM_URLENCODED)
  MutableHttpResponse<?> resume(
      HttpRequest<?> request, Authentication authentication, String id, @Body String body) {
    forms.accept(request, body);
    var draw = door.open(authentication, id).draw();
    sendings.resume(draw, Staff.of(authentication));
    return to(draw, "verder");
  }

  @Post(value = "/{id}/stoppen", consumes = MediaType.APPLICATION_FORM_URLENCODED)
  MutableHttpResponse<?> stop(
      HttpRequest<?> request, Authentication authentication, String id, @Body String body) {
    forms.accept(request, body);
    var draw = door.open(authentication, id).draw();
    sendings.stop(draw, Staff.of(authentication));
    return to(draw, "gestopt");
  }

  private MutableHttpResponse<?> answer(
      HttpRequest<?> request,
      Authentication authentication,
      DrawDoor.Opened opened,
      Outcome outcome,
      String notice) {
    return switch (outcome) {
      case Outcome.Done _ -> to(opened.draw(), notice);
      case Outcome.Nobody _ ->
          refused(request, authentication, opened, "staff.panel.draw.fault.nobody");
      case Outcome.NotNow _ ->
          refused(request, authentication, opened, "staff.panel.draw.fault.not_now");
      case Outcome.NotSimulated _ ->
          refused(request, authentication, opened, "staff.panel.draw.fault.not_simulated");
    };
  }

  private MutableHttpResponse<?> refused(
      HttpRequest<?> request, Authentication authentication, DrawDoor.Opened opened, String key) {
    return view.page(
        request,
        authentication,
        opened.draw(),
        opened.poll(),
        DrawView.Told.fault(HttpStatus.UNPROCESSABLE_ENTITY, key));
  }

  private static MutableHttpResponse<?> to(PanelDraw draw, String notice) {
    return HttpResponse.seeOther(URI.create(DrawPages.path(draw) + "?melding=" + notice));
  }

  /// Whole euros, as typed.
  private static OptionalLong cents(Form form) {
    var typed = form.first("grens").orElse("").strip();
    return typed.matches("[0-9]{1,6}") && Long.parseLong(typed) <= MOST_EUROS
        ? OptionalLong.of(Long.parseLong(typed) * 100)
        : OptionalLong.empty();
  }

  private static UUID form(Form form) {
    return Optional.of(form.first("partij").orElse(""))
        .filter(given -> given.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}"))
        .map(UUID::fromString)
        .orElseGet(UUID::randomUUID);
  }
}
