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
import java.util.Optional;
import nl.buurtstem.platform.Frame;
import nl.buurtstem.platform.Language;
import nl.buurtstem.poll.Poll;
import nl.buurtstem.poll.PollService;
import nl.buurtstem.poll.page.Say;
import nl.buurtstem.poll.retention.Retention;
import nl.buurtstem.site.SitePages.Site;

/// What is kept of people, what is not, and what they can ask.
@Controller("/{lang}/privacy")
@Produces(MediaType.TEXT_HTML)
@Secured(SecurityRule.IS_ANONYMOUS)
final class PrivacyPages {
  private final PollService polls;
  private final Retention retention;
  private final Site site;

  PrivacyPages(PollService polls, Retention retention, Site site) {
    this.polls = polls;
    this.retention = retention;
    this.site = site;
  }

  @Get
  HttpResponse<byte[]> show(HttpRequest<?> request, Language lang) {
    var title = site.messages().in(lang).get("privacy.title");
    var frame = site.frames().resident(request, lang, title);
    var kept =
        polls.all().stream()
            .filter(poll -> poll.state().isPublic())
            .sorted(Comparator.comparing((Poll poll) -> poll.opens()).reversed())
            .map(poll -> kept(poll, frame))
            .toList();
    return site.renderer().ok("site/privacy.jte", new PrivacyPage(frame, kept));
  }

  private PrivacyPage.Kept kept(Poll poll, Frame frame) {
    var say = new Say(frame);
    var definition = poll.definition();
    return new PrivacyPage.Kept(
        say.of(definition.title()),
        retention
            .destroyedOn(poll)
            .map(day -> frame.t("privacy.gone", "date", frame.words().date(day)))
            .orElseGet(() ->
                frame.t("poll.kept_until", "date", frame.words().date(definition.retainUntil()))),
        say.of(definition.asker().contact()),
        poll.byClass() ? Optional.empty() : Optional.of(frame.url(poll.path() + "/bewijs")));
  }
}
