package nl.buurtstem.kinderraad;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import nl.buurtstem.platform.Frame;
import nl.buurtstem.platform.Frames;
import nl.buurtstem.platform.Language;
import nl.buurtstem.platform.Presentation;
import nl.buurtstem.platform.Renderer;

/// Shows the pages on which children come in.
@Singleton
class JoinView {
  private final Frames frames;
  private final Renderer renderer;

  JoinView(Frames frames, Renderer renderer) {
    this.frames = frames;
    this.renderer = renderer;
  }

  /// The page as it is opened.
  MutableHttpResponse<?> ask(HttpRequest<?> request, Language language) {
    var frame = frame(request, language, "klas.title");
    return renderer.ok(
        "kinderraad/join.jte",
        new JoinPage(
            frame,
            words(frame, JoinForm.EMPTY, false),
            pictures(frame, Optional.empty()),
            Optional.empty(),
            false));
  }

  /// The page with what was typed and what is wrong with it.
  MutableHttpResponse<?> again(
      HttpRequest<?> request, Language language, JoinForm typed, HttpStatus status, String key) {
    var frame = frame(request, language, "klas.title_fault");
    var words = words(frame, typed, true);
    boolean noPictogram = typed.pictogram().isEmpty();
    boolean onlyPictogram = noPictogram && words.stream().noneMatch(JoinPage.Word::wrong);
    return renderer.page(
        status,
        "kinderraad/join.jte",
        new JoinPage(
            frame,
            words,
            pictures(frame, typed.pictogram()),
            Optional.of(frame.t(onlyPictogram ? "klas.no_pictogram" : key)),
            noPictogram));
  }

  /// The page that says that the class is done.
  MutableHttpResponse<?> done(HttpRequest<?> request, Language language) {
    var frame = frame(request, language, "poll.class.over.title");
    return renderer.ok("kinderraad/done.jte", new DonePage(frame));
  }

  /// The letter to parents: they are spoken to as grown-ups.
  MutableHttpResponse<?> parents(HttpRequest<?> request, Language language) {
    var title = frames.resident(request, language, "").t("klas.parents.title");
    return renderer.ok(
        "kinderraad/parents.jte", new ParentsPage(frames.resident(request, language, title)));
  }

  private static List<JoinPage.Word> words(Frame frame, JoinForm typed, boolean sent) {
    var words = new ArrayList<JoinPage.Word>();
    for (var word : typed.words()) {
      int number = words.size() + 1;
      boolean wrong = sent && JoinWords.read(word).isEmpty();
      words.add(new JoinPage.Word(number, frame.t("klas.word", "n", number), word, wrong));
    }
    return words;
  }

  private static List<JoinPage.Picture> pictures(Frame frame, Optional<Pictogram> chosen) {
    return Arrays.stream(Pictogram.values())
        .map(pictogram ->
            new JoinPage.Picture(
                pictogram.code(),
                frame.t(pictogram.key()),
                pictogram.shapes(),
                chosen.filter(pictogram::equals).isPresent()))
        .toList();
  }

  private Frame frame(HttpRequest<?> request, Language language, String titleKey) {
    var title = frames.resident(request, language, "").with(Presentation.CHILD).t(titleKey);
    return frames.resident(request, language, title).with(Presentation.CHILD);
  }
}
