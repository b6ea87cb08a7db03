package nl.buurtstem.poll.page;

import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;
import jakarta.inject.Singleton;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;
import nl.buurtstem.platform.Form;
import nl.buurtstem.platform.Frame;
import nl.buurtstem.platform.Frames;
import nl.buurtstem.platform.Language;
import nl.buurtstem.platform.Languages;
import nl.buurtstem.platform.Presentation;
import nl.buurtstem.platform.Problem;
import nl.buurtstem.platform.ProblemCode;
import nl.buurtstem.platform.Renderer;
import nl.buurtstem.platform.Zones;
import nl.buurtstem.poll.Poll;
import nl.buurtstem.poll.PollService;
import nl.buurtstem.poll.PollState;

/// The door to a poll: lets residents in while it is open, and tells them kindly why not otherwise.
@Singleton
public final class Door {
  private final PollService polls;
  private final Frames frames;
  private final Renderer renderer;
  private final Languages languages;
  private final Clock clock;

  Door(PollService polls, Frames frames, Renderer renderer, Languages languages, Clock clock) {
    this.polls = polls;
    this.frames = frames;
    this.renderer = renderer;
    this.languages = languages;
    this.clock = clock;
  }

  /// The page that the poll gives while it is open; otherwise the page that says why it is not.
  public MutableHttpResponse<?> enter(
      HttpRequest<?> request,
      Language language,
      String slug,
      Function<Poll, MutableHttpResponse<?>> inside) {
    return enter(request, language, slug, inside, poll -> over(request, language, poll));
  }

  /// The same, with a page of its own for when the poll is over.
  public MutableHttpResponse<?> enter(
      HttpRequest<?> request,
      Language language,
      String slug,
      Function<Poll, MutableHttpResponse<?>> inside,
      Function<Poll, MutableHttpResponse<?>> after) {
    var poll = polls.find(slug).orElseThrow(Door::unknown);
    return switch (poll.access(today())) {
      case UNKNOWN -> throw unknown();
      case NOT_YET -> notYet(request, language, poll);
      case OPEN -> inside.apply(poll);
      case OVER -> after.apply(poll);
    };
  }

  /// A poll that residents may know of, open or not.
  ///
  /// @throws Problem `UNKNOWN_POLL` when there is none
  public Poll known(String slug) {
    return polls.find(slug).filter(found -> found.state().isPublic()).orElseThrow(Door::unknown);
  }

  /// The page that the poll gives once its results are public; otherwise the page that says when.
  public MutableHttpResponse<?> results(
      HttpRequest<?> request,
      Language language,
      String slug,
      Function<Poll, MutableHttpResponse<?>> inside) {
    var poll = known(slug);
    return poll.state().compareTo(PollState.PUBLISHED) >= 0
        ? inside.apply(poll)
        : noResults(request, language, poll);
  }

  private MutableHttpResponse<?> noResults(HttpRequest<?> request, Language language, Poll poll) {
    var frame = frame(request, language, poll, poll.title(language.code()));
    boolean open = poll.access(today()) == Poll.Access.OPEN;
    var next =
        open ? new NoticePage.Link(frame.t("poll.take_part"), frame.url(poll.path())) : home(frame);
    return notice(
        frame,
        poll,
        "poll.results.not_yet",
        Promises.heard(frame, poll, today(), "poll.results.not_yet.text", "poll.results.late"),
        next);
  }

  /// A frame in the poll's presentation.
  public Frame frame(HttpRequest<?> request, Language language, Poll poll, String title) {
    return frames
        .resident(request, language, title)
        .with(Presentation.valueOf(poll.definition().presentation().name()));
  }

  /// The language that the reader asked for by a button of the form, if any.
  public Optional<Language> asked(Form form) {
    return form.first("_language").flatMap(languages::find);
  }

  /// A language that an address names.
  ///
  /// @throws Problem `NOT_FOUND` when it is none
  public Language language(String code) {
    return languages.find(code).orElseThrow(() -> new Problem(ProblemCode.NOT_FOUND));
  }

  /// Today in Amsterdam.
  public LocalDate today() {
    return Zones.today(clock);
  }

  /// Shows a page.
  public MutableHttpResponse<byte[]> show(HttpStatus status, String template, Object page) {
    return renderer.page(status, "poll/" + template + ".jte", page);
  }

  /// Leads on after a form was taken in.
  public static MutableHttpResponse<?> seeOther(String url) {
    return HttpResponse.seeOther(URI.create(url));
  }

  /// The page that says that no more answers are taken.
  public MutableHttpResponse<?> full(HttpRequest<?> request, Language language, Poll poll) {
    if (poll.byClass()) { // as many children took part as there is consent for
      return notice(request, language, poll, HttpStatus.OK, "poll.class.over");
    }
    var frame = frame(request, language, poll, poll.title(language.code()));
    return notice(frame, poll, "poll.full", frame.t("poll.full.text"), home(frame));
  }

  /// The page that says that the poll is over.
  public MutableHttpResponse<?> over(HttpRequest<?> request, Language language, Poll poll) {
    return over(request, language, poll, Optional.empty());
  }

  /// The same, for a reader whose answers were sent.
  ///
  /// @param receipt where the receipt is
  public MutableHttpResponse<?> over(
      HttpRequest<?> request, Language language, Poll poll, Optional<NoticePage.Link> receipt) {
    var frame = frame(request, language, poll, poll.title(language.code()));
    boolean published = poll.state().compareTo(PollState.PUBLISHED) >= 0;
    var text =
        published
            ? frame.t("poll.over.published")
            : Promises.heard(frame, poll, today(), "poll.over.text", "poll.over.late");
    var said =
        request.getMethod() == HttpMethod.POST ? frame.t("poll.over.not_sent") + " " + text : text;
    var next =
        published
            ? new NoticePage.Link(frame.t("poll.over.results"), frame.url(poll.resultsPath()))
            : home(frame);
    return notice(frame, poll, HttpStatus.OK, "poll.over", said, next, receipt);
  }

  private MutableHttpResponse<?> notYet(HttpRequest<?> request, Language language, Poll poll) {
    var frame = frame(request, language, poll, poll.title(language.code()));
    var opens = frame.words().date(poll.definition().opens());
    var text = frame.t("poll.not_yet.text", "date", opens);
    return notice(frame, poll, "poll.not_yet", text, home(frame));
  }

  /// A page that says one thing about a poll.
  ///
  /// @param key the start of its text keys
  public MutableHttpResponse<?> notice(
      HttpRequest<?> request, Language language, Poll poll, HttpStatus status, String key) {
    var frame = frame(request, language, poll, poll.title(language.code()));
    var text = frame.t(key + ".text");
    return notice(frame, poll, status, key, text, home(frame), Optional.empty());
  }

  /// The same with another text below the heading.
  ///
  /// @param text its key
  public MutableHttpResponse<?> notice(
      HttpRequest<?> request, Language language, Poll poll, String key, String text) {
    var frame = frame(request, language, poll, poll.title(language.code()));
    return notice(frame, poll, key, frame.t(text), home(frame));
  }

  private MutableHttpResponse<?> notice(
      Frame frame, Poll poll, String key, String text, NoticePage.Link next) {
    return notice(frame, poll, HttpStatus.OK, key, text, next, Optional.empty());
  }

  private MutableHttpResponse<?> notice(
      Frame frame,
      Poll poll,
      HttpStatus status,
      String key,
      String text,
      NoticePage.Link next,
      Optional<NoticePage.Link> receipt) {
    var title = Optional.of(new Say(frame).of(poll.definition().title()));
    var heading = frame.t(key + ".title");
    return show(status, "notice", new NoticePage(frame, heading, text, title, next, receipt));
  }

  private static Problem unknown() {
    return new Problem(ProblemCode.UNKNOWN_POLL);
  }

  private static NoticePage.Link home(Frame frame) {
    return new NoticePage.Link(frame.t("site.home"), frame.url(""));
  }
}
