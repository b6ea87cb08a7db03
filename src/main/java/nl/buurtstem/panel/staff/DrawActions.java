package nl.buurtstem.panel.staff;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.authentication.Authentication;
import java.net.URI;
import java.util.OptionalLong;
import java.util.UUID;
import nl.buurtstem.access.Staff;
import nl.buurtstem.panel.Inviting;
import nl.buurtstem.panel.Inviting.Outcome;
import nl.buurtstem.panel.PanelDraw;
import nl.buurtstem.panel.PanelLetters;
import nl.buurtstem.panel.PanelMessages;
import nl.buurtstem.panel.Reminding;
import nl.buurtstem.panel.Sending;
import nl.buurtstem.panel.Sendings;
import nl.buurtstem.platform.Form;
import nl.buurtstem.platform.Forms;
import nl.buurtstem.platform.sql.UuidBytes;

/// What staff do with a draw: invite, remind and stop. What was sent is halted on the page of its
/// batch.
@Controller(NewDrawPages.PATH)
@Produces(MediaType.TEXT_HTML)
@Secured({"EDITOR", "ADMIN"})
class DrawActions {
  private static final long MOST_EUROS = 100_000;

  private final DrawDoor door;
  private final Inviting inviting;
  private final Reminding reminding;
  private final PanelMessages messages;
  private final PanelLetters letters;
  private final Sendings sendings;
  private final DrawView view;
  private final Forms forms;

  DrawActions(
      DrawDoor door,
      Inviting inviting,
      Reminding reminding,
      PanelMessages messages,
      PanelLetters letters,
      Sendings sendings,
      DrawView view,
      Forms forms) {
    this.door = door;
    this.inviting = inviting;
    this.reminding = reminding;
    this.messages = messages;
    this.letters = letters;
    this.sendings = sendings;
    this.view = view;
    this.forms = forms;
  }

  @Post(value = "/{id}/uitnodigen", consumes = MediaType.APPLICATION_FORM_URLENCODED)
  MutableHttpResponse<?> invite(
      HttpRequest<?> request, Authentication authentication, String id, @Body String body) {
    return send(request, authentication, id, forms.accept(request, body), Sending.Kind.INVITE);
  }

  @Post(value = "/{id}/herinneren", consumes = MediaType.APPLICATION_FORM_URLENCODED)
  MutableHttpResponse<?> remind(
      HttpRequest<?> request, Authentication authentication, String id, @Body String body) {
    return send(request, authentication, id, forms.accept(request, body), Sending.Kind.REMIND);
  }

  @Post(
      value = "/{id}/brieven",
      consumes = MediaType.APPLICATION_FORM_URLENCODED,
      produces = {MediaType.TEXT_HTML, "application/pdf"})
  MutableHttpResponse<?> letters(
      HttpRequest<?> request, Authentication authentication, String id, @Body String body) {
    var form = forms.accept(request, body);
    var opened = door.open(authentication, id);
    var made =
        letters.print(opened.draw(), opened.poll(), form.has("alle"), Staff.of(authentication));
    return switch (made) {
      case PanelLetters.Made.Pdf(var bytes) -> LettersFile.of(opened.draw(), bytes);
      case PanelLetters.Made.Nobody _ -> refused(request, authentication, opened, "no_letters");
      case PanelLetters.Made.Not _ -> refused(request, authentication, opened, "no_sheet");
    };
  }

  @Post(value = "/{id}/stoppen", consumes = MediaType.APPLICATION_FORM_URLENCODED)
  MutableHttpResponse<?> stop(
      HttpRequest<?> request, Authentication authentication, String id, @Body String body) {
    forms.accept(request, body);
    var draw = door.open(authentication, id).draw();
    sendings.stop(draw, Staff.of(authentication));
    return to(draw, "gestopt");
  }

  private MutableHttpResponse<?> send(
      HttpRequest<?> request,
      Authentication authentication,
      String id,
      Form form,
      Sending.Kind kind) {
    var opened = door.open(authentication, id);
    var asked = form(form);
    var before = inviting.batch(opened.draw(), kind, asked);
    if (before.isPresent()) {
      return toBatch(before.get());
    }
    var typed = form.first("grens").orElse("").strip();
    var limit = cents(typed);
    if (limit.isEmpty()) {
      var told =
          DrawView.Told.limit("staff.panel.draw.fault.limit", new DrawView.Typed(kind, typed));
      return view.page(request, authentication, opened.draw(), opened.poll(), told);
    }
    if (limit.getAsLong() < quoted(opened, kind) && !form.has("toch")) {
      var told = DrawView.Told.limit("staff.panel.quote.low", new DrawView.Typed(kind, typed));
      return view.page(request, authentication, opened.draw(), opened.poll(), told);
    }
    var outcome = ask(opened, kind, asked, limit.getAsLong(), Staff.of(authentication));
    return switch (outcome) {
      case Outcome.Done _, Outcome.Before _ ->
          toBatch(inviting.batch(opened.draw(), kind, asked).orElseThrow());
      case Outcome.Nobody _ -> refused(request, authentication, opened, "nobody");
      case Outcome.NotNow _ -> refused(request, authentication, opened, "not_now");
      case Outcome.NotSimulated _ -> refused(request, authentication, opened, "not_simulated");
    };
  }

  private Outcome ask(
      DrawDoor.Opened opened, Sending.Kind kind, UUID form, long limitCents, Staff staff) {
    return switch (kind) {
      case INVITE -> inviting.invite(opened.draw(), opened.poll(), form, limitCents, staff);
      case REMIND -> reminding.remind(opened.draw(), opened.poll(), form, limitCents, staff);
    };
  }

  private long quoted(DrawDoor.Opened opened, Sending.Kind kind) {
    var people =
        switch (kind) {
          case INVITE -> inviting.next(opened.draw());
          case REMIND -> reminding.next(opened.draw());
        };
    return messages.quote(opened.poll(), people, kind).cents();
  }

  private MutableHttpResponse<?> refused(
      HttpRequest<?> request, Authentication authentication, DrawDoor.Opened opened, String key) {
    return view.page(
        request,
        authentication,
        opened.draw(),
        opened.poll(),
        DrawView.Told.fault("staff.panel.draw.fault." + key));
  }

  private static MutableHttpResponse<?> to(PanelDraw draw, String notice) {
    return HttpResponse.seeOther(URI.create(DrawPages.path(draw) + "?melding=" + notice));
  }

  private static MutableHttpResponse<?> toBatch(UUID batch) {
    return HttpResponse.seeOther(URI.create(DrawPages.batch(batch) + "?melding=gevraagd"));
  }

  /// Whole euros, as typed; at least one.
  private static OptionalLong cents(String typed) {
    return typed.matches("[0-9]{1,6}")
            && Long.parseLong(typed) > 0
            && Long.parseLong(typed) <= MOST_EUROS
        ? OptionalLong.of(Long.parseLong(typed) * 100)
        : OptionalLong.empty();
  }

  private static UUID form(Form form) {
    return form.first("partij").flatMap(UuidBytes::read).orElseGet(UUID::randomUUID);
  }
}
