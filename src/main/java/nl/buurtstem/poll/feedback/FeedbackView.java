package nl.buurtstem.poll.feedback;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.security.authentication.Authentication;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.buurtstem.access.StaffFrame;
import nl.buurtstem.access.StaffFrames;
import nl.buurtstem.platform.Language;
import nl.buurtstem.platform.Renderer;
import nl.buurtstem.platform.Zones;
import nl.buurtstem.poll.Poll;
import nl.buurtstem.poll.PollState;
import nl.buurtstem.poll.page.Say;
import nl.buurtstem.poll.page.StaffPaths;

/// Makes the pages on which staff record what was decided.
@Singleton
final class FeedbackView {
  private final StaffFrames frames;
  private final Renderer renderer;
  private final Clock clock;

  FeedbackView(StaffFrames frames, Renderer renderer, Clock clock) {
    this.frames = frames;
    this.renderer = renderer;
    this.clock = clock;
  }

  /// Today in Amsterdam.
  LocalDate today() {
    return Zones.today(clock);
  }

  MutableHttpResponse<?> list(
      HttpRequest<?> request, Authentication authentication, Poll poll, List<Decision> decisions) {
    var staff = frames.of(request, authentication, "staff.feedback.title");
    boolean published = poll.state().compareTo(PollState.PUBLISHED) >= 0;
    var by = staff.frame().words().date(poll.definition().resultsBy());
    return renderer.ok(
        "staff/feedback.jte",
        new FeedbackPage(
            staff,
            poll.title("nl"),
            StaffPaths.of(poll),
            StaffPaths.feedback(poll),
            staff.t(published ? "staff.feedback.public" : "staff.feedback.not_public", "date", by),
            published ? Optional.of("/nl" + poll.resultsPath()) : Optional.empty(),
            decisions.stream().map(decision -> line(staff, poll, decision)).toList(),
            request
                .getParameters()
                .getFirst("melding")
                .map(code -> "staff.feedback.notice." + code)
                .filter(staff.frame().words()::has)
                .map(staff::t)));
  }

  private static FeedbackPage.Line line(StaffFrame staff, Poll poll, Decision decision) {
    var view = DecisionView.of(List.of(decision), new Say(staff.frame())).getFirst();
    return new FeedbackPage.Line(
        view,
        StaffPaths.feedback(poll) + "/" + decision.id(),
        staff.frame().languages().stream()
            .filter(language -> !decision.text().byLanguage().containsKey(language.code()))
            .map(Language::ownName)
            .collect(Collectors.joining(", ")));
  }

  MutableHttpResponse<?> form(
      HttpRequest<?> request,
      Authentication authentication,
      HttpStatus status,
      Poll poll,
      FeedbackForm form,
      List<String> faults) {
    var key = form.revision() == 0 ? "staff.feedback.new" : "staff.feedback.change";
    var staff = frames.of(request, authentication, key);
    return renderer.page(
        status,
        "staff/decision.jte",
        new DecisionPage(
            staff,
            poll.title("nl"),
            StaffPaths.feedback(poll),
            StaffPaths.feedback(poll) + "/" + form.id(),
            form,
            List.of(DecisionStatus.values()),
            staff.frame().languages().stream()
                .filter(language -> !language.code().equals(DecisionStore.DUTCH))
                .toList(),
            faults.stream().map(fault -> staff.t("staff.feedback.fault." + fault)).toList()));
  }
}
