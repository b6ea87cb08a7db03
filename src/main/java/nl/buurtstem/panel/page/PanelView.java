package nl.buurtstem.panel.page;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import nl.buurtstem.panel.Limits;
import nl.buurtstem.platform.Frame;
import nl.buurtstem.platform.Frames;
import nl.buurtstem.platform.Language;
import nl.buurtstem.platform.Languages;
import nl.buurtstem.platform.Renderer;
import nl.buurtstem.platform.guard.Challenge;

/// Shows the pages on which people join.
@Singleton
class PanelView {
  /// The address of the panel, after the language.
  static final String PATH = "/panel";

  private final Frames frames;
  private final Renderer renderer;
  private final Places places;
  private final Languages languages;
  private final Limits limits;

  PanelView(Frames frames, Renderer renderer, Places places, Languages languages, Limits limits) {
    this.frames = frames;
    this.renderer = renderer;
    this.places = places;
    this.languages = languages;
    this.limits = limits;
  }

  /// What the form says beside what was filled in.
  ///
  /// @param notice text key
  record Told(
      HttpStatus status,
      List<String> faults,
      Optional<String> notice,
      Optional<Challenge> challenge) {
    static Told nothing() {
      return new Told(HttpStatus.OK, List.of(), Optional.empty(), Optional.empty());
    }

    static Told faults(List<String> faults) {
      return new Told(HttpStatus.UNPROCESSABLE_ENTITY, faults, Optional.empty(), Optional.empty());
    }

    static Told notice(HttpStatus status, String key) {
      return new Told(status, List.of(), Optional.of(key), Optional.empty());
    }

    static Told work(Challenge challenge) {
      return new Told(
          HttpStatus.OK, List.of(), Optional.of("poll.busy.proving"), Optional.of(challenge));
    }
  }

  MutableHttpResponse<?> form(
      HttpRequest<?> request, Language language, JoinForm typed, Told told) {
    var key = told.faults().isEmpty() ? "panel.title" : "panel.title_fault";
    var frame = frame(request, language, key).elsewhere(PATH);
    return renderer.page(
        told.status(),
        "panel/join.jte",
        new JoinPage(
            frame,
            limits.mostAYear(),
            limits.months(),
            typed.channel(),
            typed.phone(),
            typed.email(),
            typed.profile().fields(frame.words(), places, languages, told.faults()),
            typed.consent(),
            told.faults(),
            told.notice().map(frame::t),
            told.challenge()));
  }

  /// A page that says one thing: `panel.<name>.title` and `.text`.
  MutableHttpResponse<?> said(
      HttpRequest<?> request,
      Language language,
      HttpStatus status,
      String name,
      Optional<SaidPage.Button> button) {
    var frame = frame(request, language, "panel." + name + ".title");
    var text = frame.t("panel." + name + ".text");
    return renderer.page(
        status,
        "panel/said.jte",
        new SaidPage(frame, frame.t("panel." + name + ".title"), text, button));
  }

  MutableHttpResponse<?> ask(
      HttpRequest<?> request,
      Language language,
      HttpStatus status,
      boolean gone,
      String typed,
      Optional<Challenge> challenge) {
    boolean fault = status == HttpStatus.UNPROCESSABLE_ENTITY;
    var frame = frame(request, language, fault ? "panel.ask.title_fault" : "panel.ask.title");
    return renderer.page(
        status,
        "panel/ask.jte",
        new AskPage(frame.elsewhere(OwnPages.PATH), gone, fault, typed, challenge));
  }

  MutableHttpResponse<?> own(OwnPage page) {
    return renderer.page(
        page.profile().faults().isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_ENTITY,
        "panel/own.jte",
        page);
  }

  Frame frame(HttpRequest<?> request, Language language, String titleKey) {
    var title = frames.resident(request, language, "").t(titleKey);
    return frames.resident(request, language, title);
  }
}
