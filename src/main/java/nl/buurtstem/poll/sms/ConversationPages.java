package nl.buurtstem.poll.sms;

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
import io.micronaut.security.authentication.AuthorizationException;
import java.util.Optional;
import nl.buurtstem.access.AuditLog;
import nl.buurtstem.access.Staff;
import nl.buurtstem.access.StaffFrame;
import nl.buurtstem.access.StaffFrames;
import nl.buurtstem.platform.Forms;
import nl.buurtstem.platform.Problem;
import nl.buurtstem.platform.ProblemCode;
import nl.buurtstem.platform.Renderer;
import nl.buurtstem.platform.sql.UuidBytes;
import nl.buurtstem.resident.PhoneNumber;

/// Staff see how conversations by text message stand. Whose they are, and what was written, only an
/// administrator sees who says why; that is logged.
@Controller(ConversationPages.PATH)
@Produces(MediaType.TEXT_HTML)
class ConversationPages {
  static final String PATH = "/beheer/gesprekken";
  private static final int LONGEST_REASON = 500;

  private final ConversationView view;
  private final Bubbles bubbles;
  private final AuditLog audit;
  private final StaffFrames frames;
  private final Renderer renderer;
  private final Forms forms;

  ConversationPages(
      ConversationView view,
      Bubbles bubbles,
      AuditLog audit,
      StaffFrames frames,
      Renderer renderer,
      Forms forms) {
    this.view = view;
    this.bubbles = bubbles;
    this.audit = audit;
    this.frames = frames;
    this.renderer = renderer;
    this.forms = forms;
  }

  @Get
  @Secured({"EDITOR", "ADMIN"})
  MutableHttpResponse<?> list(HttpRequest<?> request, Authentication authentication) {
    var staff = frames.of(request, authentication, "staff.talks.title");
    return renderer.ok("staff/talks.jte", view.list(request, staff));
  }

  @Get("/{id}")
  @Secured({"EDITOR", "ADMIN"})
  MutableHttpResponse<?> one(HttpRequest<?> request, Authentication authentication, String id) {
    var seen = seen(authentication, id);
    return page(request, authentication, seen, Optional.empty(), false);
  }

  @Post(value = "/{id}", consumes = MediaType.APPLICATION_FORM_URLENCODED)
  @Secured("ADMIN")
  MutableHttpResponse<?> show(
      HttpRequest<?> request, Authentication authentication, String id, @Body String body) {
    var form = forms.accept(request, body);
    var seen = seen(authentication, id);
    var staff = Staff.of(authentication);
    if (!view.mayShow(staff, seen.poll())) {
      throw new AuthorizationException(authentication);
    }
    var why = form.first("reden").map(String::strip).orElse("");
    if (why.isEmpty() || why.length() > LONGEST_REASON) {
      return page(request, authentication, seen, Optional.of("staff.talks.why_needed"), false)
          .status(HttpStatus.UNPROCESSABLE_ENTITY);
    }
    audit.record(staff, "messages.number_shown", seen.one().id().toString(), why);
    return page(request, authentication, seen, Optional.empty(), true);
  }

  private ConversationView.Seen seen(Authentication authentication, String id) {
    return UuidBytes.read(id)
        .flatMap(known -> view.find(Staff.of(authentication), known))
        .orElseThrow(() -> new Problem(ProblemCode.NOT_FOUND));
  }

  private MutableHttpResponse<?> page(
      HttpRequest<?> request,
      Authentication authentication,
      ConversationView.Seen seen,
      Optional<String> fault,
      boolean open) {
    var staff =
        frames.of(request, authentication, "staff.talks.one", "poll", seen.poll().title("nl"));
    var one = seen.one();
    return renderer.ok(
        "staff/talk.jte",
        new ConversationPage(
            staff,
            view.line(staff, seen),
            one.talk().question().flatMap(id -> question(seen, id)),
            one.talk().tries(),
            one.reminded(),
            view.mayShow(staff.staff(), seen.poll()),
            view.address(one).isPresent(),
            fault.map(key -> staff.t(key)),
            open ? shown(staff, one) : Optional.empty()));
  }

  private static Optional<String> question(ConversationView.Seen seen, String id) {
    return seen.poll().definition().question(id).map(found -> found.text().in("nl").text());
  }

  private Optional<ConversationPage.Shown> shown(StaffFrame staff, Conversation one) {
    return view.address(one)
        .filter(PhoneNumber.class::isInstance)
        .map(PhoneNumber.class::cast)
        .map(number ->
            new ConversationPage.Shown(number.value(), bubbles.sinceCompleted(staff, number)));
  }
}
