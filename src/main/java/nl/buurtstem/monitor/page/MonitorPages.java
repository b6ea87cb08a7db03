package nl.buurtstem.monitor.page;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import nl.buurtstem.monitor.MonitorService;
import nl.buurtstem.platform.Frames;
import nl.buurtstem.platform.Language;
import nl.buurtstem.platform.Messages;
import nl.buurtstem.platform.Problem;
import nl.buurtstem.platform.ProblemCode;
import nl.buurtstem.platform.Renderer;

/// The public pages of the monitor.
@Controller("/{lang}/cijfers")
@Produces(MediaType.TEXT_HTML)
@Secured(SecurityRule.IS_ANONYMOUS)
final class MonitorPages {
  private final MonitorService monitor;
  private final IndicatorViews views;
  private final Frames frames;
  private final Messages messages;
  private final Renderer renderer;

  MonitorPages(
      MonitorService monitor,
      IndicatorViews views,
      Frames frames,
      Messages messages,
      Renderer renderer) {
    this.monitor = monitor;
    this.views = views;
    this.frames = frames;
    this.messages = messages;
    this.renderer = renderer;
  }

  @Get
  HttpResponse<byte[]> list(HttpRequest<?> request, Language lang) {
    var frame = frames.resident(request, lang, messages.in(lang).get("monitor.title"));
    return renderer.ok("monitor/list.jte", views.list(frame));
  }

  @Get("/{id}")
  HttpResponse<byte[]> indicator(HttpRequest<?> request, Language lang, String id) {
    var indicator = monitor.indicator(id).orElseThrow(() -> new Problem(ProblemCode.NOT_FOUND));
    var title = new FigureWords(messages.in(lang)).name(indicator);
    var frame = frames.resident(request, lang, title);
    return renderer.ok("monitor/indicator.jte", views.indicator(frame, indicator));
  }
}
