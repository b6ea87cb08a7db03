package nl.buurtstem.site;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import java.util.Comparator;
import nl.buurtstem.export.OpenDataSettings;
import nl.buurtstem.platform.Language;
import nl.buurtstem.poll.Poll;
import nl.buurtstem.poll.PollService;
import nl.buurtstem.poll.page.Say;
import nl.buurtstem.site.SitePages.Site;

/// The open data in plain words: what anybody may take, and what is never in it.
@Controller("/{lang}/gegevens")
@Produces(MediaType.TEXT_HTML)
@Secured(SecurityRule.IS_ANONYMOUS)
final class DataPages {
  private final PollService polls;
  private final OpenDataSettings settings;
  private final Site site;

  DataPages(PollService polls, OpenDataSettings settings, Site site) {
    this.polls = polls;
    this.settings = settings;
    this.site = site;
  }

  @Get
  HttpResponse<byte[]> show(HttpRequest<?> request, Language lang) {
    var title = site.messages().in(lang).get("data.title");
    var frame = site.frames().resident(request, lang, title);
    var say = new Say(frame);
    var books =
        polls.all().stream()
            .filter(poll -> poll.state().isPublic())
            .sorted(Comparator.comparing((Poll poll) -> poll.opens()).reversed())
            .map(poll ->
                new DataPage.Book(
                    say.of(poll.definition().title()),
                    "/api/v1/peilingen/" + poll.slug() + "/codeboek"))
            .toList();
    return site.renderer().ok("site/data.jte", new DataPage(frame, books, settings));
  }
}
