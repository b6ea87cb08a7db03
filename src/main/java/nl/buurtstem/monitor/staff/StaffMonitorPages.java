package nl.buurtstem.monitor.staff;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.authentication.Authentication;
import nl.buurtstem.access.StaffFrames;
import nl.buurtstem.monitor.MonitorService;
import nl.buurtstem.monitor.page.FigureWords;
import nl.buurtstem.platform.Problem;
import nl.buurtstem.platform.ProblemCode;
import nl.buurtstem.platform.Renderer;

/// The monitor for staff.
@Produces(MediaType.TEXT_HTML)
@Controller("/beheer/monitor")
@Secured({"EDITOR", "ANALYST", "ADMIN"})
class StaffMonitorPages {
  private final MonitorService monitor;
  private final StaffBoard board;
  private final StaffIndicatorView indicators;
  private final StaffFrames frames;
  private final Renderer renderer;

  StaffMonitorPages(
      MonitorService monitor,
      StaffBoard board,
      StaffIndicatorView indicators,
      StaffFrames frames,
      Renderer renderer) {
    this.monitor = monitor;
    this.board = board;
    this.indicators = indicators;
    this.frames = frames;
    this.renderer = renderer;
  }

  @Get
  MutableHttpResponse<?> all(HttpRequest<?> request, Authentication authentication) {
    var staff = frames.of(request, authentication, "staff.monitor.title");
    return renderer.ok("staff/monitor.jte", board.page(request, staff));
  }

  @Get("/{id}")
  MutableHttpResponse<?> one(HttpRequest<?> request, Authentication authentication, String id) {
    var indicator = monitor.indicator(id).orElseThrow(() -> new Problem(ProblemCode.NOT_FOUND));
    var words = frames.of(request, authentication, "staff.monitor.title").frame().words();
    var name = new FigureWords(words).name(indicator);
    var staff =
        frames.of(request, authentication, "staff.monitor.indicator_title", "indicator", name);
    return renderer.ok("staff/monitor-indicator.jte", indicators.page(request, staff, indicator));
  }
}
