package nl.buurtstem.site;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import jakarta.inject.Singleton;
import java.net.URI;
import nl.buurtstem.area.Area;
import nl.buurtstem.area.AreaKind;
import nl.buurtstem.area.AreaService;
import nl.buurtstem.area.AreaWords;
import nl.buurtstem.monitor.page.Aims;
import nl.buurtstem.monitor.page.Strips;
import nl.buurtstem.platform.Frame;
import nl.buurtstem.platform.Frames;
import nl.buurtstem.platform.Language;
import nl.buurtstem.platform.Languages;
import nl.buurtstem.platform.Messages;
import nl.buurtstem.platform.Problem;
import nl.buurtstem.platform.ProblemCode;
import nl.buurtstem.platform.Renderer;

/// The start and the front page of each wijk.
@Controller
@Produces(MediaType.TEXT_HTML)
@Secured(SecurityRule.IS_ANONYMOUS)
final class SitePages {
  private static final int HEARD_AT_HOME = 3;
  private final AreaService areas;
  private final WijkPolls polls;
  private final Strips strips;
  private final Aims aims;
  private final Site site;

  /// What every page of the site is made with.
  @Singleton
  record Site(Languages languages, Messages messages, Frames frames, Renderer renderer) {}

  SitePages(AreaService areas, WijkPolls polls, Strips strips, Aims aims, Site site) {
    this.areas = areas;
    this.polls = polls;
    this.strips = strips;
    this.aims = aims;
    this.site = site;
  }

  /// To the start in the language that the browser asks for.
  @Get("/")
  HttpResponse<?> start(HttpRequest<?> request) {
    var language = site.languages().preferred(request.getHeaders().get("Accept-Language"));
    return HttpResponse.seeOther(URI.create("/" + language.code()))
        .header("Vary", "Accept-Language, Accept-Encoding");
  }

  @Get("/{lang}")
  HttpResponse<byte[]> home(HttpRequest<?> request, Language lang) {
    var title = site.messages().in(lang).get("home.title");
    var frame = site.frames().resident(request, lang, title);
    var wijken = areas.wijken().stream().map(wijk -> row(wijk, frame)).toList();
    var heard = polls.heard(frame).stream().limit(HEARD_AT_HOME).toList();
    return site.renderer().ok("site/home.jte", new HomePage(frame, wijken, heard));
  }

  private HomePage.WijkRow row(Area wijk, Frame frame) {
    var open = polls.open(wijk);
    return new HomePage.WijkRow(
        wijk.key(),
        AreaWords.name(frame.words(), wijk),
        frame.url("/wijk/" + wijk.key()),
        frame.t("home.open_now", "n", open),
        open > 0);
  }

  @Get("/{lang}/wijk/{key}")
  HttpResponse<byte[]> wijk(HttpRequest<?> request, Language lang, String key) {
    var wijk =
        areas
            .find(key)
            .filter(area -> area.kind() == AreaKind.WIJK)
            .orElseThrow(() -> new Problem(ProblemCode.NOT_FOUND));
    var name = AreaWords.name(site.messages().in(lang), wijk);
    var frame = site.frames().resident(request, lang, name);
    var page =
        new WijkPage(
            frame,
            wijk.key(),
            name,
            polls.cards(wijk, frame),
            polls.heard(wijk, frame),
            strips.of(wijk, frame),
            aims.of(wijk, frame.words()));
    return site.renderer().ok("site/wijk.jte", page);
  }
}
