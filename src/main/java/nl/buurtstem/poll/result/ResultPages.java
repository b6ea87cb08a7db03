package nl.buurtstem.poll.result;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import java.net.URI;
import java.util.regex.Pattern;
import nl.buurtstem.platform.Language;
import nl.buurtstem.poll.page.Door;
import org.jspecify.annotations.Nullable;

/// What was heard, once a person has published it.
@Controller("/{lang}/peiling/{slug}/resultaat")
@Produces(MediaType.TEXT_HTML)
@Secured(SecurityRule.IS_ANONYMOUS)
class ResultPages {
  private static final Pattern AREA = Pattern.compile("[a-z0-9_]{1,60}");

  private final Door door;
  private final Results results;
  private final ResultView view;

  ResultPages(Door door, Results results, ResultView view) {
    this.door = door;
    this.results = results;
    this.view = view;
  }

  /// An area asked for by `?wijk=` has a page of its own.
  @Get
  MutableHttpResponse<?> show(
      HttpRequest<?> request, Language lang, String slug, @Nullable @QueryValue String wijk) {
    if (wijk != null && AREA.matcher(wijk).matches()) {
      return HttpResponse.seeOther(URI.create(request.getPath() + "/" + wijk));
    }
    return door.results(
        request, lang, slug, poll -> view.show(request, lang, poll, results.counted(poll).whole()));
  }

  @Get("/{area}")
  MutableHttpResponse<?> showPart(HttpRequest<?> request, Language lang, String slug, String area) {
    return door.results(
        request,
        lang,
        slug,
        poll -> view.show(request, lang, poll, results.counted(poll).told(area)));
  }
}
