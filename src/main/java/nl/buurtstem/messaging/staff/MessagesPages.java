package nl.buurtstem.messaging.staff;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.authentication.Authentication;
import java.util.Arrays;
import java.util.Optional;
import nl.buurtstem.access.StaffFrames;
import nl.buurtstem.messaging.DeliveryState;
import nl.buurtstem.platform.Renderer;

/// What became of messages: the funnel, what went wrong, batches.
@Produces(MediaType.TEXT_HTML)
@Controller(MessagesSection.PATH)
class MessagesPages {
  private final MessagesView view;
  private final MessageRights rights;
  private final StaffFrames frames;
  private final Renderer renderer;

  MessagesPages(MessagesView view, MessageRights rights, StaffFrames frames, Renderer renderer) {
    this.view = view;
    this.rights = rights;
    this.frames = frames;
    this.renderer = renderer;
  }

  @Get
  @Secured({"EDITOR", "ANALYST", "ADMIN", "PRIVACY_OFFICER"})
  MutableHttpResponse<?> show(HttpRequest<?> request, Authentication authentication) {
    rights.everywhere(authentication, MessagesSection.READERS);
    var staff = frames.of(request, authentication, "staff.messaging.title");
    return renderer.ok("messaging/messages.jte", view.page(staff, state(request)));
  }

  private static Optional<DeliveryState> state(HttpRequest<?> request) {
    var asked = request.getParameters().getFirst("stand").orElse("");
    return Arrays.stream(DeliveryState.values())
        .filter(state -> state.name().equalsIgnoreCase(asked))
        .findFirst();
  }
}
