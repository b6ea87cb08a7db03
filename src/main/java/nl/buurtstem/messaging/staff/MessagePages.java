package nl.buurtstem.messaging.staff;

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
import java.sql.SQLException;
import java.util.Set;
import java.util.UUID;
import nl.buurtstem.access.Role;
import nl.buurtstem.access.Staff;
import nl.buurtstem.access.StaffFrames;
import nl.buurtstem.access.signin.Proof;
import nl.buurtstem.platform.Forms;
import nl.buurtstem.platform.Problem;
import nl.buurtstem.platform.ProblemCode;
import nl.buurtstem.platform.Renderer;

/// One message. The number is masked; who may see it whole shows that it is them, gives a reason,
/// and is in the audit log.
@Produces(MediaType.TEXT_HTML)
@Controller(MessagesSection.PATH + "/{id}")
class MessagePages {
  private static final int LONGEST_WHY = 500;
  private static final Set<Role> UNMASKERS = Set.of(Role.ADMIN, Role.PRIVACY_OFFICER);

  private final MessageView view;
  private final MessageRights rights;
  private final Proof proof;
  private final StaffFrames frames;
  private final Forms forms;
  private final Renderer renderer;

  MessagePages(
      MessageView view,
      MessageRights rights,
      Proof proof,
      StaffFrames frames,
      Forms forms,
      Renderer renderer) {
    this.view = view;
    this.rights = rights;
    this.proof = proof;
    this.frames = frames;
    this.forms = forms;
    this.renderer = renderer;
  }

  static String address(UUID id) {
    return MessagesSection.PATH + "/" + id;
  }

  @Get
  @Secured({"EDITOR", "ANALYST", "ADMIN", "PRIVACY_OFFICER"})
  MutableHttpResponse<?> show(HttpRequest<?> request, Authentication authentication, UUID id) {
    rights.everywhere(authentication, MessagesSection.READERS);
    var staff = frames.of(request, authentication, "staff.messaging.message");
    return view.page(staff, id)
        .map(page -> renderer.page(HttpStatus.OK, "messaging/message.jte", page))
        .orElseThrow(() -> new Problem(ProblemCode.NOT_FOUND));
  }

  @Post(consumes = MediaType.APPLICATION_FORM_URLENCODED)
  @Secured({"ADMIN", "PRIVACY_OFFICER"})
  MutableHttpResponse<?> unmask(
      HttpRequest<?> request, Authentication authentication, UUID id, @Body String body)
      throws SQLException {
    var form = forms.accept(request, body);
    rights.everywhere(authentication, UNMASKERS);
    proof.require(request, address(id));
    var staff = frames.of(request, authentication, "staff.messaging.message");
    var why = form.first("waarom").orElse("").strip();
    var page =
        why.isEmpty() || why.length() > LONGEST_WHY
            ? view.refused(staff, id)
            : view.unmasked(staff, id, Staff.of(authentication), why);
    return page.map(shown -> renderer.page(HttpStatus.OK, "messaging/message.jte", shown))
        .orElseThrow(() -> new Problem(ProblemCode.NOT_FOUND));
  }
}
