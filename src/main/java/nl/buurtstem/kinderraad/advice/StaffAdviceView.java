package nl.buurtstem.kinderraad.advice;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.security.authentication.Authentication;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.buurtstem.access.StaffFrames;
import nl.buurtstem.kinderraad.ClassPages;
import nl.buurtstem.platform.Renderer;
import nl.buurtstem.platform.Zones;
import nl.buurtstem.poll.Poll;
import nl.buurtstem.poll.PollState;
import nl.buurtstem.poll.feedback.Decisions;
import nl.buurtstem.poll.page.StaffPaths;
import nl.buurtstem.survey.Question;

/// Shows staff what children advise.
@Singleton
class StaffAdviceView {
  private final Advices advices;
  private final Decisions decisions;
  private final StaffFrames frames;
  private final Renderer renderer;
  private final Clock clock;

  StaffAdviceView(
      Advices advices, Decisions decisions, StaffFrames frames, Renderer renderer, Clock clock) {
    this.advices = advices;
    this.decisions = decisions;
    this.frames = frames;
    this.renderer = renderer;
    this.clock = clock;
  }

  static String address(Poll poll) {
    return ClassPages.PATH + "/" + poll.slug() + "/advies";
  }

  /// The page as it is opened.
  MutableHttpResponse<?> show(HttpRequest<?> request, Authentication authentication, Poll poll) {
    var all = new ArrayList<>(advices.all(poll).stream().map(AdviceForm::of).toList());
    all.add(AdviceForm.fresh(Zones.today(clock)));
    return page(request, authentication, HttpStatus.OK, poll, all, List.of());
  }

  /// The page with what was typed and what is the matter with it.
  MutableHttpResponse<?> again(
      HttpRequest<?> request, Authentication authentication, Poll poll, AdviceForm typed) {
    var all = new ArrayList<AdviceForm>();
    advices.all(poll).stream()
        .map(AdviceForm::of)
        .map(known -> known.id().equals(typed.id()) ? typed : known)
        .forEach(all::add);
    all.add(typed.id().isEmpty() ? typed : AdviceForm.fresh(Zones.today(clock)));
    var faults = typed.faults(poll, decisions.all(poll));
    return page(request, authentication, HttpStatus.UNPROCESSABLE_ENTITY, poll, all, faults);
  }

  private MutableHttpResponse<?> page(
      HttpRequest<?> request,
      Authentication authentication,
      HttpStatus status,
      Poll poll,
      List<AdviceForm> all,
      List<String> faults) {
    var key = faults.isEmpty() ? "staff.advies.title" : "staff.advies.title_fault";
    var staff = frames.of(request, authentication, key, "poll", poll.title("nl"));
    boolean published = poll.state().compareTo(PollState.PUBLISHED) >= 0;
    return renderer.page(
        status,
        "kinderraad/staff-advice.jte",
        new StaffAdvicePage(
            staff,
            poll.title("nl"),
            address(poll),
            ClassPages.PATH + "/" + poll.slug(),
            all,
            questions(poll),
            decided(poll),
            StaffPaths.feedback(poll),
            published ? "/nl" + AdvicePages.path(poll) : "",
            faults.stream().map(fault -> staff.t("staff.advies.fault." + fault)).toList()));
  }

  private static Map<String, String> questions(Poll poll) {
    var questions = new LinkedHashMap<String, String>();
    poll.definition().questions().stream()
        .filter(question -> !(question instanceof Question.Information))
        .forEach(question -> questions.put(question.id(), question.text().in("nl").text()));
    return questions;
  }

  private Map<String, String> decided(Poll poll) {
    var decided = new LinkedHashMap<String, String>();
    decisions
        .all(poll)
        .forEach(
            decision -> decided.put(decision.id().toString(), decision.text().in("nl").text()));
    return decided;
  }
}
