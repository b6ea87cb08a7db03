package nl.buurtstem.poll.code;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
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
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.buurtstem.access.Staff;
import nl.buurtstem.access.StaffFrames;
import nl.buurtstem.participation.Matters;
import nl.buurtstem.participation.code.Batch;
import nl.buurtstem.participation.code.Batches;
import nl.buurtstem.participation.code.Code;
import nl.buurtstem.platform.Form;
import nl.buurtstem.platform.Forms;
import nl.buurtstem.platform.Problem;
import nl.buurtstem.platform.ProblemCode;
import nl.buurtstem.platform.Renderer;
import nl.buurtstem.platform.sql.UuidBytes;
import nl.buurtstem.poll.Poll;
import nl.buurtstem.poll.PollRights;
import nl.buurtstem.poll.page.StaffPaths;

/// Staff take back codes: a whole batch, when its letters are lost, or one code that they have in
/// hand. What was sent already stays and counts.
@Produces(MediaType.TEXT_HTML)
@Controller("/beheer/peilingen/{slug}/codes")
@Secured({"EDITOR", "ADMIN"})
class RevokePages {
  private static final int LONGEST_WHY = 300;
  private static final String REVOKED = "revoked";
  private static final String NOT_REVOKED = "not_revoked";
  private static final Set<String> NOTICES = Set.of(REVOKED, NOT_REVOKED);

  private final PollRights rights;
  private final Matters matters;
  private final Batches batches;
  private final CodesView view;
  private final StaffFrames frames;
  private final Forms forms;
  private final Renderer renderer;

  RevokePages(
      PollRights rights,
      Matters matters,
      Batches batches,
      CodesView view,
      StaffFrames frames,
      Forms forms,
      Renderer renderer) {
    this.rights = rights;
    this.matters = matters;
    this.batches = batches;
    this.view = view;
    this.frames = frames;
    this.forms = forms;
    this.renderer = renderer;
  }

  @Get("/{batch}/intrekken")
  MutableHttpResponse<?> ask(
      HttpRequest<?> request, Authentication authentication, String slug, String batch) {
    var poll = CodesPages.poll(rights, authentication, slug);
    var found = batch(poll, batch);
    return page(request, authentication, HttpStatus.OK, poll, found, Optional.empty());
  }

  @Post(value = "/{batch}/intrekken", consumes = MediaType.APPLICATION_FORM_URLENCODED)
  MutableHttpResponse<?> revoke(
      HttpRequest<?> request,
      Authentication authentication,
      String slug,
      String batch,
      @Body String body) {
    var form = forms.accept(request, body);
    var poll = CodesPages.poll(rights, authentication, slug);
    var found = batch(poll, batch);
    var why = why(form);
    if (why.isEmpty()) {
      var fault = Optional.of("staff.codes.fault.why");
      var status = HttpStatus.UNPROCESSABLE_ENTITY;
      return page(request, authentication, status, poll, found, fault);
    }
    var card = matters.find(poll.matter()).orElseThrow();
    batches.revoke(card, found, Staff.of(authentication), why.get());
    return to(poll, REVOKED);
  }

  @Post(value = "/intrekken", consumes = MediaType.APPLICATION_FORM_URLENCODED)
  MutableHttpResponse<?> revokeOne(
      HttpRequest<?> request, Authentication authentication, String slug, @Body String body) {
    var form = forms.accept(request, body);
    var poll = CodesPages.poll(rights, authentication, slug);
    if (!view.mayMake(poll)) {
      return to(poll, NOT_REVOKED);
    }
    var code =
        Code.read(form.first("code").orElse("")).filter(it -> batches.has(poll.matter(), it));
    var why = why(form);
    if (code.isEmpty() || why.isEmpty()) {
      var fault = CodesOrder.Fault.of(code.isEmpty() ? "code" : "why");
      var said = CodesView.Said.faults(List.of(fault));
      return view.page(request, authentication, poll, CodesView.empty(poll), said);
    }
    var card = matters.find(poll.matter()).orElseThrow();
    boolean revoked = batches.revoke(card, code.get(), Staff.of(authentication), why.get());
    return to(poll, revoked ? REVOKED : NOT_REVOKED);
  }

  /// What the page of the codes says after one of these forms.
  static Optional<String> notice(HttpRequest<?> request) {
    return request.getParameters().getFirst("melding").filter(NOTICES::contains);
  }

  private MutableHttpResponse<?> page(
      HttpRequest<?> request,
      Authentication authentication,
      HttpStatus status,
      Poll poll,
      Batch batch,
      Optional<String> fault) {
    var staff = frames.of(request, authentication, "staff.codes.revoke_title");
    return renderer.page(
        status,
        "staff/codes-revoke.jte",
        new RevokePage(
            staff,
            batch.purpose(),
            batch.size(),
            StaffPaths.codes(poll),
            StaffPaths.codes(poll) + "/" + batch.id() + "/intrekken",
            fault.map(staff::t)));
  }

  private Batch batch(Poll poll, String id) {
    return UuidBytes.read(id)
        .flatMap(found -> batches.find(poll.matter(), found))
        .filter(batch -> batch.revokedAt().isEmpty() && view.mayMake(poll))
        .orElseThrow(() -> new Problem(ProblemCode.NOT_FOUND));
  }

  private static Optional<String> why(Form form) {
    return form.first("waarom")
        .map(String::strip)
        .filter(why -> !why.isEmpty() && why.length() <= LONGEST_WHY);
  }

  private static MutableHttpResponse<?> to(Poll poll, String notice) {
    return HttpResponse.seeOther(URI.create(StaffPaths.codes(poll) + "?melding=" + notice));
  }
}
