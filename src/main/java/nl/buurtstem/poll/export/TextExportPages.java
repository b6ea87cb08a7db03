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
import nl.buurtstem.access.AuditLog;
import nl.buurtstem.access.Role;
import nl.buurtstem.access.Staff;
import nl.buurtstem.export.Download;
import nl.buurtstem.platform.Forms;
import nl.buurtstem.platform.Problem;
import nl.buurtstem.platform.ProblemCode;
import nl.buurtstem.poll.Poll;
import nl.buurtstem.poll.PollRights;
import nl.buurtstem.poll.text.OpenAnswers;
import nl.buurtstem.poll.text.SensitiveQuestions;
import nl.buurtstem.poll.text.TextQuestion;

/// Takes the texts to one question out, for those who may, after they said what for and why. That
/// is in the audit log before the first byte leaves.
@Controller("/beheer/peilingen/{slug}/open-antwoorden/export")
@Secured({"ANALYST", "ADMIN"})
class TextExportPages {
  static final String EXPORTED = "poll.texts_exported";
  private final PollRights rights;
  private final OpenAnswers answers;
  private final AuditLog audit;
  private final SensitiveRight right;
  private final Forms forms;
  private final TextExportView view;
  private final ExportRefusals refusals;

  TextExportPages(
      PollRights rights,
      OpenAnswers answers,
      AuditLog audit,
      SensitiveRight right,
      Forms forms,
      TextExportView view,
      ExportRefusals refusals) {
    this.rights = rights;
    this.answers = answers;
    this.audit = audit;
    this.right = right;
    this.forms = forms;
    this.view = view;
    this.refusals = refusals;
  }

  @Get(produces = MediaType.TEXT_HTML)
  MutableHttpResponse<?> ask(HttpRequest<?> request, Authentication authentication, String slug)
      throws SQLException {
    var poll = rights.poll(authentication, slug, Role.EXPORTERS);
    if (poll.ofChildren()) {
      return refusals.ofChildren(request, authentication, poll);
    }
    var question = question(poll, request.getParameters().getFirst("vraag").orElse(""));
    requireRight(request, authentication, poll, question);
    return view.page(
        request,
        authentication,
        HttpStatus.OK,
        new TextExportView.Subject(poll, question),
        ExportRequest.empty());
  }

  @Post(
      consumes = MediaType.APPLICATION_FORM_URLENCODED,
      produces = {MediaType.TEXT_HTML, "text/csv"})
  MutableHttpResponse<?> take(
      HttpRequest<?> request, Authentication authentication, String slug, @Body String body)
      throws SQLException {
    var form = forms.accept(request, body);
    var asked = ExportRequest.read(form);
    var poll = rights.poll(authentication, slug, Role.EXPORTERS);
    if (poll.ofChildren()) {
      return refusals.ofChildren(request, authentication, poll);
    }
    var question = question(poll, form.first("vraag").orElse(""));
    requireRight(request, authentication, poll, question);
    var purpose = asked.purpose().orElse(null);
    if (purpose == null || asked.lacksWhy()) {
      var subject = new TextExportView.Subject(poll, question);
      return view.page(request, authentication, HttpStatus.UNPROCESSABLE_ENTITY, subject, asked);
    }
    audit.record(
        Staff.of(authentication),
        EXPORTED,
        poll.slug(),
        "%s (%s): %s".formatted(view.words().get(purpose.key()), question.name(), asked.why()));
    var table = TextTable.of(poll, question.name(), question.title(view.words()));
    return Download.csv(
            table,
            TextTable.rows(answers, poll, question.name()),
            asked.layout().format(),
            table.name() + ".csv")
        .header("Cache-Control", "no-store");
  }

  private void requireRight(
      HttpRequest<?> request, Authentication authentication, Poll poll, TextQuestion question)
      throws SQLException {
    if (SensitiveQuestions.of(poll).has(question.question().id())) {
      right.require(request, authentication, request.getPath() + "?vraag=" + question.name());
    }
  }

  private static TextQuestion question(Poll poll, String name) {
    return TextQuestion.find(poll, name).orElseThrow(() -> new Problem(ProblemCode.NOT_FOUND));
  }
}
