package nl.buurtstem.poll.staff;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.authentication.Authentication;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.buurtstem.access.Role;
import nl.buurtstem.access.Staff;
import nl.buurtstem.access.StaffFrames;
import nl.buurtstem.platform.Form;
import nl.buurtstem.platform.Forms;
import nl.buurtstem.platform.Problem;
import nl.buurtstem.platform.ProblemCode;
import nl.buurtstem.platform.Renderer;
import nl.buurtstem.poll.Moved;
import nl.buurtstem.poll.Poll;
import nl.buurtstem.poll.PollRights;
import nl.buurtstem.poll.PollService;
import nl.buurtstem.poll.page.StaffPaths;
import nl.buurtstem.survey.Question;

/// Asks before a step in a poll's life is taken, and takes it.
@Produces(MediaType.TEXT_HTML)
@Controller("/beheer/peilingen/{slug}/stap/{step}")
@Secured({"EDITOR", "ADMIN"})
class StaffStepPages {
  private final PollService polls;
  private final PollRights rights;
  private final StaffActions actions;
  private final StaffFrames frames;
  private final Forms forms;
  private final Renderer renderer;

  StaffStepPages(
      PollService polls,
      PollRights rights,
      StaffActions actions,
      StaffFrames frames,
      Forms forms,
      Renderer renderer) {
    this.polls = polls;
    this.rights = rights;
    this.actions = actions;
    this.frames = frames;
    this.forms = forms;
    this.renderer = renderer;
  }

  @Get
  MutableHttpResponse<?> ask(
      HttpRequest<?> request, Authentication authentication, String slug, String step) {
    var poll = rights.poll(authentication, slug, Role.EDITORS);
    var wanted = step(step);
    if (!StaffStep.from(poll.state()).contains(wanted)) {
      return StaffViews.to(poll, "kan-niet");
    }
    return page(request, authentication, poll, wanted, Optional.empty());
  }

  @Post(consumes = MediaType.APPLICATION_FORM_URLENCODED)
  MutableHttpResponse<?> take(
      HttpRequest<?> request,
      Authentication authentication,
      String slug,
      String step,
      @Body String body) {
    var form = forms.accept(request, body);
    var poll = rights.poll(authentication, slug, Role.EDITORS);
    var wanted = step(step);
    var withheld = wanted == StaffStep.PUBLISH ? withheld(poll, form) : Set.<String>of();
    if (wanted == StaffStep.PUBLISH
        && withheld.size() == choices(poll).size()
        && !form.has("niets")) {
      return page(request, authentication, poll, wanted, Optional.of("staff.publish.none_ticked"));
    }
    var why = form.first("waarom").orElse("").strip();
    var moved = actions.take(wanted, poll, withheld, Staff.of(authentication), why);
    polls.refresh(); // the change is committed only now
    return switch (moved) {
      case Moved.To _ -> StaffViews.to(poll, wanted.path());
      case Moved.NotPossible _ -> StaffViews.to(poll, "kan-niet");
      case Moved.Past _ ->
          page(request, authentication, poll, wanted, Optional.of("staff.step.inplannen.past"));
      case Moved.Faulty _ -> StaffViews.to(poll, "fouten");
      case Moved.Unknown _ -> throw new Problem(ProblemCode.NOT_FOUND);
    };
  }

  private MutableHttpResponse<?> page(
      HttpRequest<?> request,
      Authentication authentication,
      Poll poll,
      StaffStep wanted,
      Optional<String> fault) {
    var staff = frames.of(request, authentication, wanted.key() + ".title");
    return renderer.page(
        fault.isPresent() ? HttpStatus.UNPROCESSABLE_ENTITY : HttpStatus.OK,
        "staff/step.jte",
        new StaffStepPage(
            staff,
            poll.title("nl"),
            wanted,
            request.getPath(),
            StaffViews.address(poll),
            wanted == StaffStep.PUBLISH ? Optional.of(StaffPaths.outcome(poll)) : Optional.empty(),
            wanted == StaffStep.PUBLISH ? choices(poll) : List.of(),
            fault.map(staff::t)));
  }

  private static StaffStep step(String path) {
    return StaffStep.read(path).orElseThrow(() -> new Problem(ProblemCode.NOT_FOUND));
  }

  /// Each question is shown unless its box was cleared.
  private static Set<String> withheld(Poll poll, Form form) {
    var withheld = new LinkedHashSet<String>();
    choices(poll).forEach(choice -> withheld.add(choice.id()));
    form.all("tonen").forEach(withheld::remove);
    return withheld;
  }

  private static List<StaffStepPage.Choice> choices(Poll poll) {
    return poll.definition().questions().stream()
        .filter(question -> !(question instanceof Question.Information))
        .map(question ->
            new StaffStepPage.Choice(
                question.id(), question.text().in("nl").text(), question.sensitive().isPresent()))
        .toList();
  }
}
