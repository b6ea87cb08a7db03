package nl.buurtstem.poll.result;

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
import nl.buurtstem.poll.MarkedResponses;
import nl.buurtstem.poll.Poll;
import nl.buurtstem.poll.Say;
import nl.buurtstem.poll.feedback.DecisionView;
import nl.buurtstem.poll.feedback.Decisions;
import nl.buurtstem.poll.page.Door;
import nl.buurtstem.poll.page.MoreToRead;
import nl.buurtstem.survey.PollKind;

/// What was heard, once a person has published it.
@Controller("/{lang}/peiling/{slug}/resultaat")
@Produces(MediaType.TEXT_HTML)
@Secured(SecurityRule.IS_ANONYMOUS)
class ResultPages {
  private final Door door;
  private final Results results;
  private final Decisions decisions;
  private final MarkedResponses marked;
  private final List<MoreToRead> more;

  ResultPages(
      Door door,
      Results results,
      Decisions decisions,
      MarkedResponses marked,
      List<MoreToRead> more) {
    this.door = door;
    this.results = results;
    this.decisions = decisions;
    this.marked = marked;
    this.more = more;
  }

  @Get
  MutableHttpResponse<?> show(HttpRequest<?> request, Language lang, String slug) {
    return door.results(request, lang, slug, poll -> show(request, lang, poll));
  }

  private MutableHttpResponse<?> show(HttpRequest<?> request, Language lang, Poll poll) {
    var plain = door.frame(request, lang, poll, "");
    var title = plain.t("poll.results.title", "poll", poll.title(lang.code()));
    var frame = door.frame(request, lang, poll, title);
    var say = new Say(frame);
    var counted = results.counted(poll);
    long simulated = counted.total().simulated();
    var decided = decisions.shown(poll);
    long leftOut = marked.leftOut(poll);
    var kind =
        poll.definition().kind() == PollKind.KINDERRAAD
            ? "poll.results.children"
            : "poll.results.open";
    return door.show(
        HttpStatus.OK,
        "results",
        new ResultsPage(
            frame,
            say.of(poll.definition().title()),
            frame.t("poll.results.asked", "asker", say.of(poll.definition().asker().name()).text()),
            frame.t(kind),
            frame.t("poll.results.responses", "n", counted.total().responses()),
            simulated == 0
                ? Optional.empty()
                : Optional.of(frame.t("poll.results.simulated", "n", simulated)),
            DecisionView.of(decided, say),
            decided.isEmpty() ? promise(poll, frame) : "",
            more.stream().flatMap(other -> other.after(poll, frame).stream()).toList(),
            leftOut == 0
                ? Optional.empty()
                : Optional.of(frame.t("poll.results.not_counted", "n", leftOut)),
            Results.questions(poll, counted, say)));
  }

  private String promise(Poll poll, Frame frame) {
    var by = poll.definition().resultsBy();
    var key = door.today().isAfter(by) ? "wijk.decided_late" : "wijk.decided_by";
    return frame.t(key, "date", frame.words().date(by.plusDays(1)));
  }
}
