package nl.buurtstem.poll.export;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.authentication.Authentication;
import java.sql.SQLException;
import java.util.Locale;
import nl.buurtstem.access.AuditLog;
import nl.buurtstem.access.Role;
import nl.buurtstem.access.Staff;
import nl.buurtstem.export.Download;
import nl.buurtstem.platform.Forms;
import nl.buurtstem.poll.Poll;
import nl.buurtstem.poll.PollRights;
import nl.buurtstem.poll.PollService;
import nl.buurtstem.poll.response.ResponseSource;
import nl.buurtstem.poll.text.SensitiveQuestions;

/// Takes the responses of a poll out, for those who may, after they said what for and why. That is
/// in the audit log before the first byte leaves. Answers to sensitive questions stay behind,
/// unless somebody with the right for them chose otherwise.
@Controller("/beheer/peilingen/{slug}/export")
@Secured({"ANALYST", "ADMIN"})
class ExportPages {
  static final String EXPORTED = "poll.exported";
  private final PollService polls;
  private final PollRights rights;
  private final ResponseSource responses;
  private final AuditLog audit;
  private final SensitiveRight right;
  private final Forms forms;
  private final ExportView view;
  private final ExportRefusals refusals;

  ExportPages(
      PollService polls,
      PollRights rights,
      ResponseSource responses,
      AuditLog audit,
      SensitiveRight right,
      Forms forms,
      ExportView view,
      ExportRefusals refusals) {
    this.polls = polls;
    this.rights = rights;
    this.responses = responses;
    this.audit = audit;
    this.right = right;
    this.forms = forms;
    this.view = view;
    this.refusals = refusals;
  }

  @Get(produces = MediaType.TEXT_HTML)
  MutableHttpResponse<?> ask(HttpRequest<?> request, Authentication authentication, String slug) {
    var poll = rights.poll(authentication, slug, Role.EXPORTERS);
    if (poll.ofChildren()) {
      return refusals.ofChildren(request, authentication, poll);
    }
    return view.page(
        request, authentication, HttpStatus.OK, subject(poll), ExportRequest.empty(), false);
  }

  @Post(
      consumes = MediaType.APPLICATION_FORM_URLENCODED,
      produces = {MediaType.TEXT_HTML, "text/csv"})
  MutableHttpResponse<?> take(
      HttpRequest<?> request, Authentication authentication, String slug, @Body String body)
      throws SQLException {
    var asked = ExportRequest.read(forms.accept(request, body));
    var poll = rights.poll(authentication, slug, Role.EXPORTERS);
    if (poll.ofChildren()) {
      return refusals.ofChildren(request, authentication, poll);
    }
    var purpose = asked.purpose().orElse(null);
    if (purpose == null || asked.lacksWhy()) {
      var status = HttpStatus.UNPROCESSABLE_ENTITY;
      return view.page(request, authentication, status, subject(poll), asked, true);
    }
    boolean sensitive = asked.sensitive() && !SensitiveQuestions.of(poll).titles().isEmpty();
    if (sensitive) {
      right.require(request, authentication, request.getPath());
    }
    var why = logged(poll, purpose, asked, sensitive);
    audit.record(Staff.of(authentication), EXPORTED, poll.slug(), why);
    return file(poll, asked, sensitive);
  }

  private MutableHttpResponse<?> file(Poll poll, ExportRequest asked, boolean sensitive) {
    var whole = ResponseTable.of(poll, view.words(), asked.values());
    var table = sensitive ? whole : whole.without(SensitiveQuestions.of(poll).ids());
    return Download.csv(
            table.table(),
            table.rows(responses),
            asked.layout().format(),
            table.table().name() + (sensitive ? "-met-gevoelige-vragen.csv" : ".csv"))
        .header("Cache-Control", "no-store");
  }

  private String logged(
      Poll poll, ExportRequest.Purpose purpose, ExportRequest asked, boolean sensitive) {
    var words = view.words();
    var values = "staff.export.values." + asked.values().name().toLowerCase(Locale.ROOT);
    var what = words.get("staff.export.sensitive." + (sensitive ? "with" : "without"));
    return "%s (%s, %s, %d): %s"
        .formatted(
            words.get(purpose.key()),
            words.get(values),
            what,
            subject(poll).responses(),
            asked.why());
  }

  private ExportView.Subject subject(Poll poll) {
    return new ExportView.Subject(poll, polls.tally(poll).responses());
  }
}
