package nl.buurtstem.poll.answer;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import java.util.List;
import java.util.Optional;
import nl.buurtstem.platform.Frame;
import nl.buurtstem.platform.Language;
import nl.buurtstem.poll.Poll;
import nl.buurtstem.poll.PollService;
import nl.buurtstem.poll.PollState;
import nl.buurtstem.poll.feedback.DecisionView;
import nl.buurtstem.poll.feedback.Decisions;
import nl.buurtstem.poll.page.Door;
import nl.buurtstem.poll.page.Promises;
import nl.buurtstem.poll.page.Say;
import nl.buurtstem.poll.visit.Places;
import nl.buurtstem.poll.visit.Visitor;

/// The page after sending, with the receipt.
@Controller("/{lang}/peiling/{slug}")
@Produces(MediaType.TEXT_HTML)
@Secured(SecurityRule.IS_ANONYMOUS)
class ThanksPages {
  private final Door door;
  private final PollService polls;
  private final Visits visits;
  private final Places places;
  private final Decisions decisions;

  ThanksPages(Door door, PollService polls, Visits visits, Places places, Decisions decisions) {
    this.door = door;
    this.polls = polls;
    this.visits = visits;
    this.places = places;
    this.decisions = decisions;
  }

  @Get("/bedankt")
  MutableHttpResponse<?> thanks(HttpRequest<?> request, Language lang, String slug) {
    var poll = polls.find(slug).filter(found -> found.state().isPublic()).orElse(null);
    var visit = poll == null ? null : visits.of(request, poll);
    if (poll == null || visit == null || !visit.sent()) {
      return door.enter(
          request, lang, slug, open -> Door.seeOther("/" + lang.code() + Paths.intro(open)));
    }
    return thanks(request, lang, poll, visit.visitor().orElseThrow());
  }

  private MutableHttpResponse<?> thanks(
      HttpRequest<?> request, Language lang, Poll poll, Visitor visitor) {
    var plain = door.frame(request, lang, poll, "");
    var title = plain.t("poll.thanks.title") + " – " + poll.title(lang.code());
    var frame = door.frame(request, lang, poll, title);
    var say = new Say(frame);
    var definition = poll.definition();
    boolean published = poll.state().compareTo(PollState.PUBLISHED) >= 0;
    boolean open = poll.access(door.today()) == Poll.Access.OPEN;
    return door.show(
        HttpStatus.OK,
        "thanks",
        new ThanksPage(
            frame,
            say.of(definition.title()),
            visitor.receipt().shown(),
            frame.url(Paths.receipt(poll)),
            open ? definition.thanks().map(say::of) : Optional.empty(),
            published
                ? frame.t("poll.over.published")
                : Promises.heard(frame, poll, door.today(), "poll.results_by", "poll.results.late"),
            published ? Optional.of(frame.url(poll.resultsPath())) : Optional.empty(),
            DecisionView.of(decisions.shown(poll), say),
            open ? Optional.of(frame.url(Paths.again(poll))) : Optional.empty(),
            places.find(request, poll).isPresent(),
            others(frame, say, poll),
            Later.of(frame, poll, door.today()),
            Notice.of(request, frame)));
  }

  private List<ThanksPage.Other> others(Frame frame, Say say, Poll poll) {
    return polls.all().stream()
        .filter(other -> !other.slug().equals(poll.slug()))
        .filter(other -> other.access(door.today()) == Poll.Access.OPEN && !other.byClass())
        .filter(other ->
            other.definition().areas().stream().anyMatch(poll.definition().areas()::contains))
        .map(other ->
            new ThanksPage.Other(
                say.of(other.definition().title()),
                other.definition().minutes(),
                frame.url(Paths.intro(other))))
        .toList();
  }
}
