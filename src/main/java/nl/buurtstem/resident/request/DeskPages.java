package nl.buurtstem.resident.request;

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
import java.util.Set;
import nl.buurtstem.access.Staff;
import nl.buurtstem.access.StaffFrame;
import nl.buurtstem.access.StaffFrames;
import nl.buurtstem.platform.Form;
import nl.buurtstem.platform.Forms;
import nl.buurtstem.platform.Problem;
import nl.buurtstem.platform.ProblemCode;
import nl.buurtstem.platform.Renderer;
import nl.buurtstem.resident.request.DeskView.Beside;

/// Where requests of residents are answered in time. Address and message are opened by a form, so
/// that each look at them is in the log.
@Controller(DeskPages.PATH)
@Produces(MediaType.TEXT_HTML)
@Secured("PRIVACY_OFFICER")
class DeskPages {
  static final String PATH = "/beheer/verzoeken";
  private static final int LONGEST_REASON = 500;
  private static final String CHANGED = "staff.request.fault.changed";
  private static final Set<String> NOTICES = Set.of("extended", "closed", "erased");

  private final Requests requests;
  private final Erasures erasures;
  private final DeskView view;
  private final StaffFrames frames;
  private final Forms forms;
  private final Renderer renderer;

  DeskPages(
      Requests requests,
      Erasures erasures,
      DeskView view,
      StaffFrames frames,
      Forms forms,
      Renderer renderer) {
    this.requests = requests;
    this.erasures = erasures;
    this.view = view;
    this.frames = frames;
    this.forms = forms;
    this.renderer = renderer;
  }

  static String address(ResidentRequest request) {
    return PATH + "/" + request.reference().text();
  }

  @Get
  MutableHttpResponse<?> list(HttpRequest<?> request, Authentication authentication)
      throws SQLException {
    var staff = frames.of(request, authentication, "staff.request.title");
    return renderer.ok("resident/desk-list.jte", view.list(staff, DeskTable.of(request)));
  }

  @Get("/{number}")
  MutableHttpResponse<?> one(HttpRequest<?> request, Authentication authentication, String number)
      throws SQLException {
    var notice = request.getParameters().getFirst("melding").filter(NOTICES::contains);
    var beside = notice.map(it -> Beside.notice("staff.request.notice." + it));
    return page(request, authentication, HttpStatus.OK, number, beside.orElse(Beside.NOTHING));
  }

  @Post(value = "/{number}/openen", consumes = MediaType.APPLICATION_FORM_URLENCODED)
  MutableHttpResponse<?> open(
      HttpRequest<?> request, Authentication authentication, String number, @Body String body)
      throws SQLException {
    forms.accept(request, body);
    return opened(request, authentication, number, HttpStatus.OK, "");
  }

  @Post(value = "/{number}/wissen", consumes = MediaType.APPLICATION_FORM_URLENCODED)
  MutableHttpResponse<?> erase(
      HttpRequest<?> request, Authentication authentication, String number, @Body String body)
      throws SQLException {
    var form = forms.accept(request, body);
    var known = known(number);
    if (!form.has("zeker")) {
      var fault = "staff.request.erase.sure_needed";
      return opened(request, authentication, number, HttpStatus.UNPROCESSABLE_ENTITY, fault);
    }
    var by = Staff.of(authentication);
    var address = requests.open(known, by).flatMap(it -> KnownAddress.read(it.reach()));
    if (address.isEmpty()) {
      return gone(request, authentication, number);
    }
    erasures.erase(known, address.get(), by);
    return back(known, "erased");
  }

  @Post(value = "/{number}/verlengen", consumes = MediaType.APPLICATION_FORM_URLENCODED)
  MutableHttpResponse<?> extend(
      HttpRequest<?> request, Authentication authentication, String number, @Body String body)
      throws SQLException {
    var reason = reason(forms.accept(request, body));
    var known = known(number);
    if (reason.isEmpty() || reason.length() > LONGEST_REASON) {
      return unclear(request, authentication, number, "staff.request.fault.reason", reason);
    }
    return requests.extend(known, reason, Staff.of(authentication))
        ? back(known, "extended")
        : changed(request, authentication, number, reason);
  }

  @Post(value = "/{number}/afsluiten", consumes = MediaType.APPLICATION_FORM_URLENCODED)
  MutableHttpResponse<?> close(
      HttpRequest<?> request, Authentication authentication, String number, @Body String body)
      throws SQLException {
    var form = forms.accept(request, body);
    var known = known(number);
    var reason = reason(form);
    var outcome = Outcome.of(form.first("uitkomst").orElse(""));
    if (outcome.isEmpty()) {
      return unclear(request, authentication, number, "staff.request.fault.outcome", reason);
    }
    boolean missing = outcome.get() == Outcome.REFUSED && reason.isEmpty();
    if (missing || reason.length() > LONGEST_REASON) {
      return unclear(request, authentication, number, "staff.request.fault.reason", reason);
    }
    if (reason.isEmpty() && erasures.missing(known, outcome.get())) {
      return unclear(request, authentication, number, "staff.request.fault.not_erased", reason);
    }
    return requests.close(known, outcome.get(), reason, Staff.of(authentication))
        ? back(known, "closed")
        : changed(request, authentication, number, reason);
  }

  private MutableHttpResponse<?> opened(
      HttpRequest<?> request,
      Authentication authentication,
      String number,
      HttpStatus status,
      String fault)
      throws SQLException {
    var message = requests.open(known(number), Staff.of(authentication));
    if (message.isEmpty()) {
      return gone(request, authentication, number);
    }
    var opened = view.opened(staff(request, authentication, number), message.get());
    return page(request, authentication, status, number, Beside.opened(opened, fault));
  }

  private MutableHttpResponse<?> unclear(
      HttpRequest<?> request,
      Authentication authentication,
      String number,
      String fault,
      String reason)
      throws SQLException {
    var beside = Beside.fault(fault, reason);
    return page(request, authentication, HttpStatus.UNPROCESSABLE_ENTITY, number, beside);
  }

  private MutableHttpResponse<?> changed(
      HttpRequest<?> request, Authentication authentication, String number, String reason)
      throws SQLException {
    var beside = Beside.fault(CHANGED, reason);
    return page(request, authentication, HttpStatus.CONFLICT, number, beside);
  }

  private MutableHttpResponse<?> gone(
      HttpRequest<?> request, Authentication authentication, String number) throws SQLException {
    var beside = Beside.fault("staff.request.fault.gone", "");
    return page(request, authentication, HttpStatus.CONFLICT, number, beside);
  }

  private MutableHttpResponse<?> page(
      HttpRequest<?> request,
      Authentication authentication,
      HttpStatus status,
      String number,
      Beside beside)
      throws SQLException {
    var staff = staff(request, authentication, number);
    return renderer.page(status, "resident/desk.jte", view.one(staff, known(number), beside));
  }

  private StaffFrame staff(HttpRequest<?> request, Authentication authentication, String number)
      throws SQLException {
    var known = known(number).reference().text();
    return frames.of(request, authentication, "staff.request.one", "number", known);
  }

  private ResidentRequest known(String number) throws SQLException {
    var reference = Reference.read(number).orElseThrow(() -> new Problem(ProblemCode.NOT_FOUND));
    return requests.find(reference).orElseThrow(() -> new Problem(ProblemCode.NOT_FOUND));
  }

  private static String reason(Form form) {
    return form.first("reden").orElse("").replaceAll("\\s+", " ").strip();
  }

  private static MutableHttpResponse<?> back(ResidentRequest request, String notice) {
    return HttpResponse.seeOther(URI.create(address(request) + "?melding=" + notice));
  }
}
