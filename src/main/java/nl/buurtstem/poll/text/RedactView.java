package nl.buurtstem.poll.text;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.security.authentication.Authentication;
import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.Optional;
import nl.buurtstem.access.StaffFrames;
import nl.buurtstem.platform.Languages;
import nl.buurtstem.platform.Messages;
import nl.buurtstem.platform.Problem;
import nl.buurtstem.platform.ProblemCode;
import nl.buurtstem.platform.Renderer;
import nl.buurtstem.platform.Words;
import nl.buurtstem.poll.Poll;
import nl.buurtstem.poll.page.StaffPaths;
import nl.buurtstem.poll.response.StoredText;

/// Makes the page on which words are taken out of a text.
@Singleton
class RedactView {
  private final ReadingView reading;
  private final StaffFrames frames;
  private final Renderer renderer;
  private final Words words;

  RedactView(
      ReadingView reading,
      StaffFrames frames,
      Renderer renderer,
      Messages messages,
      Languages languages) {
    this.reading = reading;
    this.frames = frames;
    this.renderer = renderer;
    this.words = messages.in(languages.dutch());
  }

  /// A text, what the form has in its place, and what is wrong with that.
  record Filled(StoredText stored, String text, Optional<String> error) {}

  static Filled fresh(StoredText stored) {
    return new Filled(stored, stored.text(), Optional.empty());
  }

  /// The text without what looks as if it names somebody.
  String proposal(String text) {
    return Hints.without(text, kind -> words.get(kind.key()));
  }

  MutableHttpResponse<?> page(
      HttpRequest<?> request,
      Authentication authentication,
      HttpStatus status,
      Poll poll,
      Place place,
      Filled filled) {
    var question =
        TextQuestion.find(poll, place.question())
            .orElseThrow(() -> new Problem(ProblemCode.NOT_FOUND));
    var title = filled.error().isPresent() ? "staff.texts.redact_error" : "staff.texts.redact";
    var staff = frames.of(request, authentication, title);
    var stored = filled.stored();
    var parts = ReadingPage.Part.of(stored.text());
    var fields = new LinkedHashMap<>(place.fields());
    fields.put("tekst_nu", stored.key() + "." + stored.revision());
    return renderer.page(
        status,
        "staff/text-redact.jte",
        new RedactPage(
            staff,
            poll.title("nl"),
            StaffPaths.texts(poll) + "?" + place.query(),
            question.title(words),
            StaffPaths.texts(poll) + "/tekst",
            fields,
            parts,
            filled.text(),
            reading.languageName(stored.language()),
            stored.language(),
            parts.stream().anyMatch(ReadingPage.Part::hint),
            filled.error().isEmpty() && !filled.text().equals(stored.text()),
            filled.error().map(code -> words.get("staff.texts.fault." + code))));
  }
}
