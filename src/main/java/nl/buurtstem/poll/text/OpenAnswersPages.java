package nl.buurtstem.poll.text;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.authentication.Authentication;
import nl.buurtstem.access.Role;
import nl.buurtstem.access.StaffFrames;
import nl.buurtstem.platform.Renderer;
import nl.buurtstem.poll.PollRights;
import nl.buurtstem.poll.page.StaffPaths;
import nl.buurtstem.poll.response.TextStore;

/// Staff read what people wrote: first the questions, then the texts to one of them.
@Produces(MediaType.TEXT_HTML)
@Controller("/beheer/peilingen/{slug}/open-antwoorden")
@Secured({"EDITOR", "ANALYST", "ADMIN"})
class OpenAnswersPages {
  private static final TextStore.Counts NONE = new TextStore.Counts(0, 0);
  private final PollRights rights;
  private final OpenAnswers answers;
  private final ReadingView view;
  private final StaffFrames frames;
  private final Renderer renderer;

  OpenAnswersPages(
      PollRights rights,
      OpenAnswers answers,
      ReadingView view,
      StaffFrames frames,
      Renderer renderer) {
    this.rights = rights;
    this.answers = answers;
    this.view = view;
    this.frames = frames;
    this.renderer = renderer;
  }

  @Get
  MutableHttpResponse<?> read(HttpRequest<?> request, Authentication authentication, String slug) {
    var poll = rights.poll(authentication, slug, Role.POLL_READERS);
    var place = Place.of(request);
    if (!place.question().isEmpty()) {
      return view.page(request, authentication, poll, place);
    }
    var staff = frames.of(request, authentication, "staff.texts.title", "poll", poll.title("nl"));
    var counts = answers.counts(poll);
    var lines =
        TextQuestion.of(poll).stream()
            .map(question -> {
              var count = counts.getOrDefault(question.name(), NONE);
              return new OpenAnswersPage.Line(
                  question.title(staff.frame().words()),
                  StaffPaths.texts(poll) + "?vraag=" + question.name(),
                  count.waiting(),
                  count.reviewed());
            })
            .toList();
    return renderer.ok(
        "staff/texts.jte",
        new OpenAnswersPage(staff, poll.title("nl"), StaffPaths.of(poll), lines));
  }
}
