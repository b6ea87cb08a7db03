package nl.buurtstem.participation.code;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;
import jakarta.inject.Singleton;
import java.util.Optional;
import nl.buurtstem.participation.MatterCard;
import nl.buurtstem.participation.MatterCard.Stage;
import nl.buurtstem.platform.Frame;
import nl.buurtstem.platform.Frames;
import nl.buurtstem.platform.Language;
import nl.buurtstem.platform.Presentation;
import nl.buurtstem.platform.Renderer;

/// Shows the pages about codes.
@Singleton
class CodeView {
  /// The address of the page on which a code is typed, after the language.
  static final String TYPE = "/code";

  private static final String TEMPLATE = "participation/code.jte";
  private static final int LONGEST_TYPED = 60;

  private final Frames frames;
  private final Renderer renderer;

  CodeView(Frames frames, Renderer renderer) {
    this.frames = frames;
    this.renderer = renderer;
  }

  /// The page on which a code is typed.
  MutableHttpResponse<?> type(HttpRequest<?> request, Language language) {
    var frame = frame(request, language, "code.title", Presentation.STANDARD);
    return renderer.ok(
        TEMPLATE,
        new CodePage(
            frame,
            frame.t("code.title"),
            frame.t("code.text"),
            Optional.empty(),
            Optional.empty(),
            true,
            "",
            Optional.empty(),
            Optional.empty()));
  }

  /// The same page after a code was typed with which one cannot go on, and that may be typed again.
  MutableHttpResponse<?> again(
      HttpRequest<?> request, Language language, Outcome outcome, String typed) {
    var status =
        outcome.status() == HttpStatus.TOO_MANY_REQUESTS
            ? outcome.status()
            : HttpStatus.UNPROCESSABLE_ENTITY;
    return again(
        request, language, status, outcome.key() + ".title", outcome.key() + ".text", typed);
  }

  /// The same page when it had stood open for too long; nothing was looked up.
  MutableHttpResponse<?> stale(HttpRequest<?> request, Language language, String typed) {
    return again(request, language, HttpStatus.FORBIDDEN, "poll.stale.nothing", "code.text", typed);
  }

  private MutableHttpResponse<?> again(
      HttpRequest<?> request,
      Language language,
      HttpStatus status,
      String faultKey,
      String textKey,
      String typed) {
    var frame = frame(request, language, "code.title_fault", Presentation.STANDARD);
    return renderer.page(
        status,
        TEMPLATE,
        new CodePage(
            frame,
            frame.t("code.title"),
            frame.t(textKey),
            Optional.empty(),
            Optional.empty(),
            true,
            typed.length() > LONGEST_TYPED ? "" : typed,
            Optional.of(frame.t(faultKey)),
            Optional.empty()));
  }

  /// The page that says what a code turned out to be. The code itself is nowhere on it.
  MutableHttpResponse<?> outcome(
      HttpRequest<?> request, Language language, Outcome outcome, Optional<MatterCard> card) {
    var presentation = card.map(MatterCard::presentation).orElse(Presentation.STANDARD);
    var frame = frame(request, language, outcome.key() + ".title", presentation);
    var shown = card.filter(known -> known.stage() != Stage.HIDDEN);
    return renderer.page(
        outcome.status(),
        TEMPLATE,
        new CodePage(
            frame,
            frame.t(outcome.key() + ".title"),
            frame.t(outcome.key() + ".text"),
            shown.map(known -> known.title(language.code())),
            outcome.again() ? Optional.empty() : shown.map(known -> known.contact(language.code())),
            outcome.again(),
            "",
            Optional.empty(),
            next(frame, outcome, shown)));
  }

  private static Optional<CodePage.Link> next(
      Frame frame, Outcome outcome, Optional<MatterCard> card) {
    return switch (outcome) {
      case MISTYPED, UNKNOWN, TOO_SOON -> Optional.empty();
      case NOT_YET, USED, REVOKED, EXPIRED, TEST ->
          Optional.of(
              card.flatMap(MatterCard::resultsPath)
                  .map(path -> new CodePage.Link(frame.t("code.results"), frame.url(path)))
                  .or(() ->
                      card.map(known ->
                          new CodePage.Link(frame.t("code.about"), frame.url(known.path()))))
                  .orElseGet(() -> new CodePage.Link(frame.t("code.home"), frame.url(""))));
    };
  }

  private Frame frame(
      HttpRequest<?> request, Language language, String titleKey, Presentation presentation) {
    var title = frames.resident(request, language, "").with(presentation).t(titleKey);
    return frames.resident(request, language, title).with(presentation);
  }
}
