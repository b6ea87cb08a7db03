package nl.buurtstem.poll.result;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.authentication.Authentication;
import java.net.URI;
import java.util.function.Supplier;
import nl.buurtstem.access.Role;
import nl.buurtstem.access.Staff;
import nl.buurtstem.platform.Forms;
import nl.buurtstem.platform.Language;
import nl.buurtstem.poll.MarkedResponses;
import nl.buurtstem.poll.Poll;
import nl.buurtstem.poll.PollRights;
import nl.buurtstem.poll.PollState;
import nl.buurtstem.poll.page.StaffPaths;

/// Shows staff the results of a poll that has closed, before they decide whether these become
/// public. Before anybody sees them it is settled which responses count.
@Produces(MediaType.TEXT_HTML)
@Controller("/beheer/peilingen/{slug}/uitkomst")
class OutcomePages {
  private final PollRights rights;
  private final MarkedResponses marked;
  private final Results results;
  private final ResultView view;
  private final OutcomeView outcome;
  private final Forms forms;

  OutcomePages(
      PollRights rights,
      MarkedResponses marked,
      Results results,
      ResultView view,
      OutcomeView outcome,
      Forms forms) {
    this.rights = rights;
    this.marked = marked;
    this.results = results;
    this.view = view;
    this.outcome = outcome;
    this.forms = forms;
  }

  // Not on the class: the roles of a class are added to those of its methods.
  @Get
  @Secured({"EDITOR", "ANALYST", "ADMIN"})
  MutableHttpResponse<?> what(HttpRequest<?> request, Authentication authentication, String slug) {
    var poll = rights.poll(authentication, slug, Role.POLL_READERS);
    return marked.unsettled(poll)
        ? when(poll, () -> outcome.settle(request, authentication, poll))
        : when(poll, () -> outcome.what(request, authentication, poll));
  }

  @Post(consumes = MediaType.APPLICATION_FORM_URLENCODED)
  @Secured({"EDITOR", "ADMIN"})
  MutableHttpResponse<?> settle(
      HttpRequest<?> request, Authentication authentication, String slug, @Body String body) {
    forms.accept(request, body);
    var poll = rights.poll(authentication, slug, Role.EDITORS);
    marked.settle(poll, Staff.of(authentication));
    return to(StaffPaths.outcome(poll));
  }

  @Get("/{taal}")
  @Secured({"EDITOR", "ANALYST", "ADMIN"})
  MutableHttpResponse<?> whole(
      HttpRequest<?> request, Authentication authentication, String slug, Language taal) {
    var poll = rights.poll(authentication, slug, Role.POLL_READERS);
    return settled(
        poll, () -> show(request, authentication, taal, poll, results.counted(poll).whole()));
  }

  @Get("/{taal}/{area}")
  @Secured({"EDITOR", "ANALYST", "ADMIN"})
  MutableHttpResponse<?> area(
      HttpRequest<?> request,
      Authentication authentication,
      String slug,
      Language taal,
      String area) {
    var poll = rights.poll(authentication, slug, Role.POLL_READERS);
    return settled(
        poll, () -> show(request, authentication, taal, poll, results.counted(poll).told(area)));
  }

  private MutableHttpResponse<?> show(
      HttpRequest<?> request,
      Authentication authentication,
      Language language,
      Poll poll,
      Heard heard) {
    var start = OutcomeView.address(poll, language);
    var mark = outcome.mark(request, authentication, poll, language, heard);
    return view.preview(request, language, poll, heard, start, mark);
  }

  private MutableHttpResponse<?> settled(Poll poll, Supplier<MutableHttpResponse<?>> page) {
    return marked.unsettled(poll) ? to(StaffPaths.outcome(poll)) : when(poll, page);
  }

  /// Only between closing and publishing: before, the counts still change; after, residents see it.
  private static MutableHttpResponse<?> when(Poll poll, Supplier<MutableHttpResponse<?>> page) {
    if (!poll.state().isCounted()) {
      return to(StaffPaths.of(poll) + "?melding=kan-niet");
    }
    return poll.state().compareTo(PollState.PUBLISHED) < 0
        ? page.get()
        : to("/nl" + poll.resultsPath());
  }

  private static MutableHttpResponse<?> to(String address) {
    return HttpResponse.seeOther(URI.create(address));
  }
}
