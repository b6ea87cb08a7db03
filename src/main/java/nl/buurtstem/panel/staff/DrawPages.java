package nl.buurtstem.panel.staff;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.authentication.Authentication;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.buurtstem.access.Staff;
import nl.buurtstem.panel.Draws;
import nl.buurtstem.panel.PanelDraw;

/// A draw, and its frame for whoever wants to repeat it.
@Controller(NewDrawPages.PATH)
@Secured({"EDITOR", "ADMIN"})
class DrawPages {
  private static final Map<String, String> NOTICES = Map.of("gestopt", "staff.panel.draw.stopped");

  private final DrawDoor door;
  private final Draws draws;
  private final DrawView view;

  DrawPages(DrawDoor door, Draws draws, DrawView view) {
    this.door = door;
    this.draws = draws;
    this.view = view;
  }

  /// The address of a draw.
  static String path(PanelDraw draw) {
    return NewDrawPages.PATH + "/" + draw.id();
  }

  /// The address of a batch of messages.
  static String batch(UUID batch) {
    return "/beheer/berichten/partij/" + batch;
  }

  @Get("/{id}")
  @Produces(MediaType.TEXT_HTML)
  MutableHttpResponse<?> show(HttpRequest<?> request, Authentication authentication, String id) {
    var opened = door.open(authentication, id);
    var notice =
        request
            .getParameters()
            .getFirst("melding")
            .flatMap(said -> Optional.ofNullable(NOTICES.get(said)));
    return view.page(
        request, authentication, opened.draw(), opened.poll(), DrawView.Told.notice(notice));
  }

  @Get("/{id}/kader.csv")
  @Produces(MediaType.ALL)
  MutableHttpResponse<String> frame(
      HttpRequest<?> request, Authentication authentication, String id) {
    var draw = door.open(authentication, id).draw();
    List<List<String>> lines = draws.frame(draw);
    draws.exported(draw, Staff.of(authentication));
    return FrameFile.of(draw, lines);
  }
}
