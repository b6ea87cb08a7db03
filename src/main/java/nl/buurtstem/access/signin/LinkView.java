package nl.buurtstem.access.signin;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;
import jakarta.inject.Singleton;
import java.util.Optional;
import nl.buurtstem.access.account.Links;
import nl.buurtstem.access.account.Passwords;
import nl.buurtstem.platform.Frames;
import nl.buurtstem.platform.Renderer;

/// Shows where a link leads.
@Singleton
final class LinkView {
  private final Frames frames;
  private final Renderer renderer;

  LinkView(Frames frames, Renderer renderer) {
    this.frames = frames;
    this.renderer = renderer;
  }

  /// @param fault key of what did not work
  MutableHttpResponse<?> page(
      HttpRequest<?> request,
      HttpStatus status,
      Links.Link link,
      String name,
      Optional<String> fault) {
    var words = frames.staff(request, "").words();
    var title =
        switch (link) {
          case Links.Link.FirstAdmin _ -> words.get("staff.welcome.first.title");
          case Links.Link.Password _ -> words.get("staff.welcome.title");
        };
    var account =
        switch (link) {
          case Links.Link.FirstAdmin _ -> Optional.<String>empty();
          case Links.Link.Password(var of) -> Optional.of(of);
        };
    var mark = fault.isPresent() ? words.get("poll.fault.mark") + " " : "";
    return renderer.page(
        status,
        "access/welcome.jte",
        new LinkPage(
            frames.staff(request, mark + title),
            account,
            name,
            fault.map(key -> words.get(key, "n", Passwords.SHORTEST))));
  }

  /// Says that the link does not work any more.
  MutableHttpResponse<?> gone(HttpRequest<?> request) {
    var words = frames.staff(request, "").words();
    var frame = frames.staff(request, words.get("staff.welcome.gone.title"));
    return renderer.page(
        HttpStatus.GONE,
        "access/welcome-gone.jte",
        new LinkPage(frame, Optional.empty(), "", Optional.empty()));
  }
}
