package nl.buurtstem.poll.retention;

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
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import nl.buurtstem.access.Staff;
import nl.buurtstem.access.StaffFrames;
import nl.buurtstem.platform.Forms;
import nl.buurtstem.platform.Problem;
import nl.buurtstem.platform.ProblemCode;
import nl.buurtstem.platform.Renderer;
import nl.buurtstem.platform.print.Pdfs;
import nl.buurtstem.poll.Poll;
import nl.buurtstem.poll.PollRights;
import nl.buurtstem.poll.PollService;

/// What is kept and until when, for whoever watches over privacy; and stopping the clock.
@Produces(MediaType.TEXT_HTML)
@Controller("/beheer/privacy")
@Secured({"PRIVACY_OFFICER", "ADMIN"})
class PrivacyPages {
  private static final String HOME = "/beheer/privacy";
  private static final int LONGEST_REASON = 500;
  private static final String MARKDOWN = "text/markdown; charset=utf-8";

  private final PollService polls;
  private final PollRights rights;
  private final Retention retention;
  private final PrivacyView view;
  private final Register register;
  private final Dpia dpia;
  private final StaffFrames frames;
  private final Forms forms;
  private final Renderer renderer;

  PrivacyPages(
      PollService polls,
      PollRights rights,
      Retention retention,
      PrivacyView view,
      Register register,
      Dpia dpia,
      StaffFrames frames,
      Forms forms,
      Renderer renderer) {
    this.polls = polls;
    this.rights = rights;
    this.retention = retention;
    this.view = view;
    this.register = register;
    this.dpia = dpia;
    this.frames = frames;
    this.forms = forms;
    this.renderer = renderer;
  }

  @Get
  MutableHttpResponse<?> list(HttpRequest<?> request, Authentication authentication)
      throws SQLException {
    var staff = frames.of(request, authentication, "staff.privacy.title");
    return renderer.ok("staff/privacy.jte", view.page(staff, watched(authentication)));
  }

  @Get(value = "/register.md", produces = MARKDOWN)
  HttpResponse<byte[]> register(Authentication authentication) throws SQLException {
    return markdown(register.of(watched(authentication)), "verwerkingsregister.md");
  }

  @Get(value = "/register.pdf", produces = MediaType.APPLICATION_PDF)
  HttpResponse<byte[]> registerForPrint(Authentication authentication) throws SQLException {
    return pdf(register.of(watched(authentication)), "verwerkingsregister.pdf");
  }

  @Get(value = "/dpia.pdf", produces = MediaType.APPLICATION_PDF)
  HttpResponse<byte[]> dpiaForPrint(Authentication authentication) {
    return pdf(dpia.of(watched(authentication)), "dpia-concept.pdf");
  }

  @Get(value = "/dpia.md", produces = MARKDOWN)
  HttpResponse<byte[]> dpia(Authentication authentication) {
    return markdown(dpia.of(watched(authentication)), "dpia-concept.md");
  }

  @Get("/peiling/{slug}")
  MutableHttpResponse<?> one(HttpRequest<?> request, Authentication authentication, String slug)
      throws SQLException {
    return page(
        request, authentication, HttpStatus.OK, poll(authentication, slug), "", Optional.empty());
  }

  @Post(value = "/peiling/{slug}", consumes = MediaType.APPLICATION_FORM_URLENCODED)
  MutableHttpResponse<?> change(
      HttpRequest<?> request, Authentication authentication, String slug, @Body String body)
      throws SQLException {
    var form = forms.accept(request, body);
    var poll = poll(authentication, slug);
    var reason = form.first("reden").orElse("").strip();
    if (reason.isEmpty() || reason.length() > LONGEST_REASON) {
      var fault = Optional.of("staff.privacy.reason_needed");
      return page(request, authentication, HttpStatus.UNPROCESSABLE_ENTITY, poll, reason, fault);
    }
    var by = Staff.of(authentication);
    var changed =
        switch (form.first("wat").orElse("")) {
          case "stop" -> retention.hold(poll, reason, by);
          case "verder" -> retention.lift(poll, reason, by);
          default -> throw new Problem(ProblemCode.BAD_INPUT);
        };
    if (!changed) {
      var fault = Optional.of("staff.privacy.changed_before");
      return page(request, authentication, HttpStatus.CONFLICT, poll, reason, fault);
    }
    return HttpResponse.seeOther(URI.create(HOME));
  }

  private MutableHttpResponse<?> page(
      HttpRequest<?> request,
      Authentication authentication,
      HttpStatus status,
      Poll poll,
      String reason,
      Optional<String> fault)
      throws SQLException {
    var staff = frames.of(request, authentication, "staff.privacy.one", "poll", poll.title("nl"));
    return renderer.page(
        status, "staff/hold.jte", view.page(staff, poll, reason, fault.map(staff::t)));
  }

  private HttpResponse<byte[]> pdf(Document document, String file) {
    return file(Pdfs.of(renderer.text("staff/document.jte", document)), file);
  }

  private static HttpResponse<byte[]> markdown(Document document, String file) {
    return file(document.markdown().getBytes(StandardCharsets.UTF_8), file);
  }

  private static HttpResponse<byte[]> file(byte[] content, String file) {
    return HttpResponse.ok(content)
        .header("Content-Disposition", "attachment; filename=\"" + file + "\"")
        .header("Cache-Control", "no-store");
  }

  private Poll poll(Authentication authentication, String slug) {
    return rights.poll(authentication, slug, PrivacySection.OFFICERS);
  }

  private List<Poll> watched(Authentication authentication) {
    var staff = Staff.of(authentication);
    return polls.all().stream()
        .filter(poll -> rights.may(staff, PrivacySection.OFFICERS, poll))
        .toList();
  }
}
