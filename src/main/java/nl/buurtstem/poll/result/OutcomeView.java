package nl.buurtstem.poll.result;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.security.authentication.Authentication;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import nl.buurtstem.access.Role;
import nl.buurtstem.access.StaffFrame;
import nl.buurtstem.access.StaffFrames;
import nl.buurtstem.platform.Language;
import nl.buurtstem.platform.Renderer;
import nl.buurtstem.poll.MarkedResponses;
import nl.buurtstem.poll.Poll;
import nl.buurtstem.poll.PollRights;
import nl.buurtstem.poll.page.NoticePage;
import nl.buurtstem.poll.page.Say;
import nl.buurtstem.poll.page.StaffPaths;
import nl.buurtstem.poll.response.MarkStore;
import nl.buurtstem.poll.result.ResultsPage.LanguageLink;

/// Makes the staff pages about results that are not public yet.
@Singleton
class OutcomeView {
  private final PollRights rights;
  private final MarkedResponses marked;
  private final Results results;
  private final StaffFrames frames;
  private final Renderer renderer;

  OutcomeView(
      PollRights rights,
      MarkedResponses marked,
      Results results,
      StaffFrames frames,
      Renderer renderer) {
    this.rights = rights;
    this.marked = marked;
    this.results = results;
    this.frames = frames;
    this.renderer = renderer;
  }

  /// The address of the page as residents will see it.
  static String address(Poll poll, Language language) {
    return StaffPaths.outcome(poll) + "/" + language.code();
  }

  /// What will be seen, and what not.
  MutableHttpResponse<?> what(HttpRequest<?> request, Authentication authentication, Poll poll) {
    var staff = frame(request, authentication, poll);
    boolean mayPublish = rights.may(staff.staff(), Role.EDITORS, poll);
    return renderer.ok(
        "staff/outcome.jte",
        new OutcomePage(
            staff,
            poll.title("nl"),
            StaffPaths.of(poll),
            mayPublish ? Optional.of(StaffPaths.step(poll, "publiceren")) : Optional.empty(),
            languages(staff, poll, "", ""),
            new OutcomeLines(results, poll, new Say(staff.frame())).lines()));
  }

  /// That it has to be settled first which responses count.
  MutableHttpResponse<?> settle(HttpRequest<?> request, Authentication authentication, Poll poll) {
    var staff = frame(request, authentication, poll);
    return renderer.ok(
        "staff/outcome-settle.jte",
        new SettlePage(
            staff,
            poll.title("nl"),
            StaffPaths.of(poll),
            StaffPaths.outcome(poll),
            StaffPaths.marked(poll),
            marked.of(poll).stream().mapToLong(MarkStore.Group::count).sum(),
            rights.may(staff.staff(), Role.EDITORS, poll)));
  }

  /// What stands above the page as residents will see it.
  ResultsPage.Preview mark(
      HttpRequest<?> request,
      Authentication authentication,
      Poll poll,
      Language here,
      Heard heard) {
    var staff = frame(request, authentication, poll);
    return new ResultsPage.Preview(
        staff.t("staff.outcome.mark"),
        new NoticePage.Link(staff.t("staff.outcome.back"), StaffPaths.outcome(poll)),
        languages(staff, poll, here.code(), heard.isWhole() ? "" : "/" + heard.key()));
  }

  private StaffFrame frame(HttpRequest<?> request, Authentication authentication, Poll poll) {
    return frames.of(request, authentication, "staff.outcome.title", "poll", poll.title("nl"));
  }

  private static List<LanguageLink> languages(
      StaffFrame staff, Poll poll, String here, String area) {
    return staff.frame().languages().stream()
        .map(language ->
            new LanguageLink(
                language, address(poll, language) + area, language.code().equals(here)))
        .toList();
  }
}
