package nl.buurtstem.poll.feedback;

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
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import nl.buurtstem.access.Role;
import nl.buurtstem.access.Staff;
import nl.buurtstem.platform.Form;
import nl.buurtstem.platform.Forms;
import nl.buurtstem.platform.Languages;
import nl.buurtstem.platform.Problem;
import nl.buurtstem.platform.ProblemCode;
import nl.buurtstem.poll.Poll;
import nl.buurtstem.poll.PollRights;
import nl.buurtstem.poll.page.StaffPaths;

/// Where staff record what was decided after a poll has closed.
@Produces(MediaType.TEXT_HTML)
@Controller("/beheer/peilingen/{slug}/terugkoppeling")
@Secured({"EDITOR", "ADMIN"})
class FeedbackPages {
  private final PollRights rights;
  private final Decisions decisions;
  private final FeedbackView view;
  private final Forms forms;
  private final Languages languages;

  FeedbackPages(
      PollRights rights, Decisions decisions, FeedbackView view, Forms forms, Languages languages) {
    this.rights = rights;
    this.decisions = decisions;
    this.view = view;
    this.forms = forms;
    this.languages = languages;
  }

  @Get
  MutableHttpResponse<?> list(HttpRequest<?> request, Authentication authentication, String slug) {
    var poll = closed(authentication, slug);
    return view.list(request, authentication, poll, decisions.all(poll));
  }

  @Get("/nieuw")
  MutableHttpResponse<?> fresh(HttpRequest<?> request, Authentication authentication, String slug) {
    var poll = closed(authentication, slug);
    var form = FeedbackForm.fresh(UUID.randomUUID(), view.today());
    return view.form(request, authentication, HttpStatus.OK, poll, form, List.of());
  }

  @Get("/{id}")
  MutableHttpResponse<?> one(
      HttpRequest<?> request, Authentication authentication, String slug, UUID id) {
    var poll = closed(authentication, slug);
    var decision = decisions.find(poll, id).orElseThrow(() -> new Problem(ProblemCode.NOT_FOUND));
    var form = FeedbackForm.of(decision);
    return view.form(request, authentication, HttpStatus.OK, poll, form, List.of());
  }

  @Post(value = "/{id}", consumes = MediaType.APPLICATION_FORM_URLENCODED)
  MutableHttpResponse<?> save(
      HttpRequest<?> request,
      Authentication authentication,
      String slug,
      UUID id,
      @Body String body)
      throws SQLException {
    var posted = forms.accept(request, body);
    var poll = closed(authentication, slug);
    var staff = Staff.of(authentication);
    int revision = revision(posted);
    if (posted.has("weg")) {
      return removed(poll, id, revision, staff);
    }
    var form = FeedbackForm.read(id, revision, posted, languages.all());
    var faults = form.faults(poll, view.today());
    if (!faults.isEmpty()) {
      var status = HttpStatus.UNPROCESSABLE_ENTITY;
      return view.form(request, authentication, status, poll, form, faults);
    }
    if (kept(poll, form.decision(), staff)) {
      return to(poll, "bewaard");
    }
    var changed = List.of("changed_before");
    return view.form(request, authentication, HttpStatus.CONFLICT, poll, form, changed);
  }

  private boolean kept(Poll poll, Decision decision, Staff staff) throws SQLException {
    if (decision.revision() > 0) {
      return decisions.change(poll, decision, staff);
    }
    // The same form sent twice is no fault of anybody.
    return decisions.add(poll, decision, staff)
        || decisions.find(poll, decision.id()).filter(decision::saysTheSameAs).isPresent();
  }

  private MutableHttpResponse<?> removed(Poll poll, UUID id, int revision, Staff staff)
      throws SQLException {
    var decision = decisions.find(poll, id).filter(found -> found.revision() == revision);
    boolean gone = decision.isPresent() && decisions.remove(poll, decision.get(), staff);
    return to(poll, gone ? "weg" : "veranderd");
  }

  private static int revision(Form form) {
    return form.first("versie")
        .filter(text -> text.matches("[0-9]{1,9}"))
        .map(Integer::parseInt)
        .orElseThrow(() -> new Problem(ProblemCode.BAD_INPUT));
  }

  /// A poll that has been counted: before that nothing can have been decided on what it says.
  private Poll closed(Authentication authentication, String slug) {
    var poll = rights.poll(authentication, slug, Role.EDITORS);
    if (!poll.state().isCounted()) {
      throw new Problem(ProblemCode.NOT_FOUND);
    }
    return poll;
  }

  private static MutableHttpResponse<?> to(Poll poll, String notice) {
    return HttpResponse.seeOther(URI.create(StaffPaths.feedback(poll) + "?melding=" + notice));
  }
}
