package nl.buurtstem.poll.export;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.security.authentication.Authentication;
import jakarta.inject.Singleton;
import java.util.Optional;
import nl.buurtstem.access.StaffFrames;
import nl.buurtstem.platform.Renderer;
import nl.buurtstem.poll.Poll;
import nl.buurtstem.poll.PollState;
import nl.buurtstem.poll.page.StaffPaths;

/// Says why the responses of a poll do not leave, whoever asks.
@Singleton
final class ExportRefusals {
  private final StaffFrames frames;
  private final Renderer renderer;

  ExportRefusals(StaffFrames frames, Renderer renderer) {
    this.frames = frames;
    this.renderer = renderer;
  }

  /// Of children no row leaves the system; what all of them said together does.
  MutableHttpResponse<?> ofChildren(
      HttpRequest<?> request, Authentication authentication, Poll poll) {
    var staff = frames.of(request, authentication, "staff.export.title", "poll", poll.title("nl"));
    boolean published = poll.state().compareTo(PollState.PUBLISHED) >= 0;
    return renderer.page(
        HttpStatus.FORBIDDEN,
        "staff/export-refused.jte",
        new ExportRefusedPage(
            staff,
            poll.title("nl"),
            StaffPaths.of(poll),
            published ? Optional.of("/nl" + poll.resultsPath()) : Optional.empty()));
  }
}
