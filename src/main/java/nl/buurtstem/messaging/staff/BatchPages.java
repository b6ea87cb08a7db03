package nl.buurtstem.messaging.staff;

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
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.buurtstem.access.Role;
import nl.buurtstem.access.Staff;
import nl.buurtstem.access.StaffFrames;
import nl.buurtstem.messaging.batch.Batches;
import nl.buurtstem.platform.Form;
import nl.buurtstem.platform.Forms;
import nl.buurtstem.platform.Problem;
import nl.buurtstem.platform.ProblemCode;
import nl.buurtstem.platform.Renderer;

/// One batch: staff see what it costs, halt it, let it go on, end it, change its limit.
@Produces(MediaType.TEXT_HTML)
@Controller(MessagesSection.PATH + "/partij/{id}")
class BatchPages {
  private static final Map<String, String> NOTICES =
      Map.of(
          "gedaan", "staff.messaging.batch.done",
          "gevraagd", "staff.messaging.batch.asked");

  private final Batches batches;
  private final BatchView view;
  private final MessageRights rights;
  private final StaffFrames frames;
  private final Forms forms;
  private final Renderer renderer;

  BatchPages(
      Batches batches,
      BatchView view,
      MessageRights rights,
      StaffFrames frames,
      Forms forms,
      Renderer renderer) {
    this.batches = batches;
    this.view = view;
    this.rights = rights;
    this.frames = frames;
    this.forms = forms;
    this.renderer = renderer;
  }

  static String address(UUID id) {
    return MessagesSection.PATH + "/partij/" + id;
  }

  @Get
  @Secured({"EDITOR", "ANALYST", "ADMIN", "PRIVACY_OFFICER"})
  MutableHttpResponse<?> show(HttpRequest<?> request, Authentication authentication, UUID id) {
    rights.batch(authentication, MessagesSection.READERS, id);
    return page(request, authentication, id, HttpStatus.OK, Optional.empty());
  }

  @Post(consumes = MediaType.APPLICATION_FORM_URLENCODED)
  @Secured({"EDITOR", "ADMIN"})
  MutableHttpResponse<?> decide(
      HttpRequest<?> request, Authentication authentication, UUID id, @Body String body) {
    var form = forms.accept(request, body);
    rights.batch(authentication, Role.EDITORS, id);
    var by = Staff.of(authentication).name();
    var fault = done(id, form, by);
    return fault.isPresent()
        ? page(request, authentication, id, HttpStatus.CONFLICT, fault)
        : HttpResponse.seeOther(URI.create(address(id) + "?melding=gedaan"));
  }

  /// Does what was asked.
  ///
  /// @return the key of why that cannot be
  private Optional<String> done(UUID id, Form form, String by) {
    var changed =
        switch (form.first("besluit").orElse("")) {
          case "stil" -> batches.pause(id, by);
          case "verder" -> batches.resume(id, by);
          case "stop" -> batches.stop(id, by);
          case "nu" -> batches.atAnyHour(id, by);
          case "grens" -> {
            var cents = Euros.read(form.first("grens").orElse(""));
            yield cents.isPresent()
                && cents.getAsLong() > 0
                && batches.limit(id, cents.getAsLong(), by);
          }
          default -> throw new Problem(ProblemCode.BAD_INPUT);
        };
    if (changed) {
      return Optional.empty();
    }
    return Optional.of(
        form.first("besluit").orElse("").equals("grens")
            ? "staff.messaging.batch.bad_limit"
            : "staff.messaging.batch.too_late");
  }

  private MutableHttpResponse<?> page(
      HttpRequest<?> request,
      Authentication authentication,
      UUID id,
      HttpStatus status,
      Optional<String> fault) {
    var staff = frames.of(request, authentication, "staff.messaging.batch");
    var done =
        request
            .getParameters()
            .getFirst("melding")
            .flatMap(said -> Optional.ofNullable(NOTICES.get(said)));
    return view.page(staff, id, done, fault)
        .map(page -> renderer.page(status, "messaging/batch.jte", page))
        .orElseThrow(() -> new Problem(ProblemCode.NOT_FOUND));
  }
}
