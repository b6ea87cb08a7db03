package nl.buurtstem.poll.staff;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.authentication.Authentication;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import nl.buurtstem.access.Role;
import nl.buurtstem.access.StaffFrame;
import nl.buurtstem.access.StaffFrames;
import nl.buurtstem.platform.Frame;
import nl.buurtstem.platform.Language;
import nl.buurtstem.platform.Renderer;
import nl.buurtstem.poll.Poll;
import nl.buurtstem.poll.PollRights;
import nl.buurtstem.poll.page.Door;
import nl.buurtstem.poll.page.Fields;
import nl.buurtstem.poll.page.Promises;
import nl.buurtstem.poll.page.QuestionView;
import nl.buurtstem.poll.page.QuestionViews;
import nl.buurtstem.poll.page.Say;
import nl.buurtstem.survey.Engine;
import nl.buurtstem.survey.Question;
import nl.buurtstem.survey.Row;

/// A poll as residents will see it, whatever its state. Nothing is stored: it only has links, which
/// lead through all questions, whatever their conditions.
@Produces(MediaType.TEXT_HTML)
@Controller("/beheer/peilingen/{slug}/voorbeeld")
@Secured({"EDITOR", "ANALYST", "ADMIN"})
class StaffPreviewPages {
  private final PollRights rights;
  private final Door door;
  private final StaffFrames frames;
  private final Renderer renderer;

  StaffPreviewPages(PollRights rights, Door door, StaffFrames frames, Renderer renderer) {
    this.rights = rights;
    this.door = door;
    this.frames = frames;
    this.renderer = renderer;
  }

  /// A question, or one row of it.
  private record Screen(Question question, Optional<Row> row) {}

  @Get
  MutableHttpResponse<?> all(HttpRequest<?> request, Authentication authentication, String slug) {
    var poll = rights.poll(authentication, slug, Role.POLL_READERS);
    var staff = frames.of(request, authentication, "staff.preview.title", "poll", poll.title("nl"));
    return renderer.ok(
        "staff/preview.jte",
        new StaffPreviewPage(
            staff, poll.title("nl"), StaffViews.address(poll), phones(staff, poll)));
  }

  private static List<StaffPreviewPage.Phone> phones(StaffFrame staff, Poll poll) {
    return staff.frame().languages().stream()
        .filter(language -> poll.definition().languages().contains(language.code()))
        .map(language ->
            new StaffPreviewPage.Phone(
                language.ownName(),
                language.code(),
                language.dir(),
                language.reviewed(),
                address(poll, language, 0)))
        .toList();
  }

  @Get("/{taal}")
  MutableHttpResponse<?> one(
      HttpRequest<?> request, Authentication authentication, String slug, Language taal) {
    var poll = rights.poll(authentication, slug, Role.POLL_READERS);
    var screens = screens(poll);
    // After the introduction and the questions: overview, thanks. One page has no overview.
    int last = StaffPreviewWhole.is(poll) ? 2 : screens.size() + 2;
    int at = number(request, last);
    var frame = door.frame(request, taal, poll, poll.title(taal.code()));
    var say = new Say(frame);
    return renderer.page(
        HttpStatus.OK,
        "staff/preview-screen.jte",
        new StaffPreviewScreen(
            frame.alone(), // the other languages are beside this screen
            frames.of(request, authentication, "staff.preview.mark").frame().title(),
            say.of(poll.definition().title()),
            at == last ? thanks(frame, say, poll) : content(frame, say, poll, screens, at),
            at == 0 ? Optional.empty() : Optional.of(address(poll, taal, at - 1)),
            at == last ? Optional.empty() : Optional.of(address(poll, taal, at + 1))));
  }

  private static StaffPreviewScreen.Content content(
      Frame frame, Say say, Poll poll, List<Screen> screens, int at) {
    if (at == 0) {
      return introduction(frame, say, poll);
    }
    if (StaffPreviewWhole.is(poll)) {
      return StaffPreviewWhole.of(frame, poll);
    }
    if (at <= screens.size()) {
      return new StaffPreviewScreen.Asked(view(say, screens.get(at - 1)));
    }
    return overview(frame, say, poll, screens);
  }

  private static StaffPreviewScreen.Thanks thanks(Frame frame, Say say, Poll poll) {
    var definition = poll.definition();
    return new StaffPreviewScreen.Thanks(
        definition.thanks().map(say::of),
        frame.t("poll.results_by", "date", frame.words().date(definition.resultsBy())));
  }

  private static StaffPreviewScreen.Overview overview(
      Frame frame, Say say, Poll poll, List<Screen> screens) {
    var firsts = new LinkedHashMap<Question, Integer>();
    for (int i = 0; i < screens.size(); i++) {
      firsts.putIfAbsent(screens.get(i).question(), i + 1);
    }
    var lines = new ArrayList<StaffPreviewScreen.Line>();
    firsts.forEach((question, screen) -> {
      if (!(question instanceof Question.Information)) {
        lines.add(
            new StaffPreviewScreen.Line(
                say.of(question.text()), address(poll, frame.language(), screen)));
      }
    });
    return new StaffPreviewScreen.Overview(lines);
  }

  private static StaffPreviewScreen.Introduction introduction(Frame frame, Say say, Poll poll) {
    var definition = poll.definition();
    return new StaffPreviewScreen.Introduction(
        say.of(definition.asker().name()),
        say.paragraphs(definition.why()),
        say.paragraphs(definition.whatHappens()),
        say.of(definition.asker().contact()),
        Promises.of(frame, poll),
        poll.byCode());
  }

  private static QuestionView view(Say say, Screen screen) {
    var views = new QuestionViews(say, Fields.NONE, List.of());
    return screen
        .row()
        .map(row -> views.row(screen.question(), row, Engine.FIELD))
        .orElseGet(() -> views.view(screen.question(), Engine.FIELD));
  }

  private static List<Screen> screens(Poll poll) {
    var screens = new ArrayList<Screen>();
    for (var question : poll.definition().questions()) {
      if (question.rows().isEmpty()) {
        screens.add(new Screen(question, Optional.empty()));
      }
      question.rows().forEach(row -> screens.add(new Screen(question, Optional.of(row))));
    }
    return screens;
  }

  private static int number(HttpRequest<?> request, int last) {
    return request
        .getParameters()
        .getFirst("scherm")
        .filter(text -> text.matches("\\d{1,3}"))
        .map(Integer::parseInt)
        .filter(number -> number <= last)
        .orElse(0);
  }

  private static String address(Poll poll, Language language, int screen) {
    return StaffViews.address(poll) + "/voorbeeld/" + language.code() + "?scherm=" + screen;
  }
}
