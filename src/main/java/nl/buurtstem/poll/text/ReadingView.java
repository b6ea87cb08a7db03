package nl.buurtstem.poll.text;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.security.authentication.Authentication;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import nl.buurtstem.access.Role;
import nl.buurtstem.access.StaffFrame;
import nl.buurtstem.access.StaffFrames;
import nl.buurtstem.platform.Language;
import nl.buurtstem.platform.Languages;
import nl.buurtstem.platform.Problem;
import nl.buurtstem.platform.ProblemCode;
import nl.buurtstem.platform.Renderer;
import nl.buurtstem.poll.Poll;
import nl.buurtstem.poll.PollRights;
import nl.buurtstem.poll.page.StaffPaths;
import nl.buurtstem.poll.response.StoredText;
import nl.buurtstem.poll.response.TextStore;

/// Makes the page on which the texts to one question are read.
@Singleton
class ReadingView {
  static final int A_PAGE = 20;
  private static final Set<String> NOTICES =
      Set.of("nagekeken", "terug", "weggehaald", "onveranderd", "veranderd", "niets");

  private final OpenAnswers answers;
  private final PollRights rights;
  private final Languages languages;
  private final StaffFrames frames;
  private final Renderer renderer;

  ReadingView(
      OpenAnswers answers,
      PollRights rights,
      Languages languages,
      StaffFrames frames,
      Renderer renderer) {
    this.answers = answers;
    this.rights = rights;
    this.languages = languages;
    this.frames = frames;
    this.renderer = renderer;
  }

  /// The texts of one page, and whether there are more.
  private record Found(List<StoredText> texts, boolean earlier, boolean later) {}

  MutableHttpResponse<?> page(
      HttpRequest<?> request, Authentication authentication, Poll poll, Place place) {
    var question =
        TextQuestion.find(poll, place.question())
            .orElseThrow(() -> new Problem(ProblemCode.NOT_FOUND));
    var staff = frames.of(request, authentication, "staff.texts.title", "poll", poll.title("nl"));
    boolean mayRedact = rights.may(staff.staff(), Role.EDITORS, poll);
    var found = find(poll, place);
    boolean odd = answers.tellsOdd(poll, place.question());
    return renderer.ok(
        "staff/text-reading.jte",
        new ReadingPage(
            staff,
            poll.title("nl"),
            StaffPaths.texts(poll),
            question.title(staff.frame().words()),
            StaffPaths.texts(poll),
            place.fields(),
            place.reviewed(),
            place.search(),
            tabs(staff, poll, place),
            found.texts().stream().map(text -> item(poll, place, text, odd)).toList(),
            edge(poll, found.earlier(), () -> place.before(found.texts().getFirst().key())),
            edge(poll, found.later(), () -> place.after(found.texts().getLast().key())),
            mayRedact,
            Optional.of(StaffPaths.texts(poll) + "/export?vraag=" + question.name())
                .filter(_ -> mayTake(staff, poll, question)),
            notice(request, staff),
            poll.definition().minimumBase()));
  }

  /// Answers to a sensitive question leave by a right of their own.
  private boolean mayTake(StaffFrame staff, Poll poll, TextQuestion question) {
    return rights.may(staff.staff(), Role.EXPORTERS, poll)
        && (!SensitiveQuestions.of(poll).has(question.question().id())
            || staff.staff().isOneOf(Role.SENSITIVE_EXPORTERS));
  }

  private Found find(Poll poll, Place place) {
    var selection =
        new TextStore.Selection(poll.id(), place.question(), place.reviewed(), place.search());
    if (place.back()) {
      var texts = answers.before(selection, place.key(), A_PAGE + 1);
      boolean more = texts.size() > A_PAGE;
      return new Found(more ? texts.subList(1, texts.size()) : texts, more, !texts.isEmpty());
    }
    var texts = answers.after(selection, place.key(), A_PAGE + 1);
    boolean more = texts.size() > A_PAGE;
    return new Found(
        more ? texts.subList(0, A_PAGE) : texts, !place.isBeginning() && !texts.isEmpty(), more);
  }

  private static Optional<String> edge(Poll poll, boolean there, Supplier<Place> place) {
    return there
        ? Optional.of(StaffPaths.texts(poll) + "?" + place.get().query())
        : Optional.empty();
  }

  private List<ReadingPage.Tab> tabs(StaffFrame staff, Poll poll, Place place) {
    var counts = answers.counts(poll).getOrDefault(place.question(), new TextStore.Counts(0, 0));
    var tabs = new ArrayList<ReadingPage.Tab>();
    for (boolean reviewed : new boolean[] {false, true}) {
      tabs.add(
          new ReadingPage.Tab(
              staff.t(
                  reviewed ? "staff.texts.tab.reviewed" : "staff.texts.tab.waiting",
                  "n",
                  reviewed ? counts.reviewed() : counts.waiting()),
              StaffPaths.texts(poll) + "?" + place.beginning(reviewed).query(),
              place.reviewed() == reviewed));
    }
    return tabs;
  }

  private ReadingPage.Item item(Poll poll, Place place, StoredText text, boolean odd) {
    return new ReadingPage.Item(
        text.key() + "." + text.revision(),
        ReadingPage.Part.of(text.text()),
        languageName(text.language()),
        text.language(),
        text.simulated(),
        odd && text.odd(),
        text.redacted(),
        StaffPaths.texts(poll) + "/tekst?sleutel=" + text.key() + "&" + place.query());
  }

  /// What the speakers of a language call it.
  String languageName(String code) {
    return languages.find(code).map(Language::ownName).orElse(code);
  }

  private static Optional<String> notice(HttpRequest<?> request, StaffFrame staff) {
    return request
        .getParameters()
        .getFirst("melding")
        .filter(NOTICES::contains)
        .map(code -> staff.t("staff.texts.notice." + code));
  }
}
