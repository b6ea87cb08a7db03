package nl.buurtstem.poll.export;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.security.authentication.Authentication;
import jakarta.inject.Singleton;
import nl.buurtstem.access.StaffFrames;
import nl.buurtstem.platform.Renderer;
import nl.buurtstem.platform.Words;
import nl.buurtstem.poll.Poll;
import nl.buurtstem.poll.page.StaffPaths;
import nl.buurtstem.poll.response.TextStore;
import nl.buurtstem.poll.text.OpenAnswers;
import nl.buurtstem.poll.text.TextQuestion;

/// Makes the page on which staff ask for the texts to a question.
@Singleton
class TextExportView {
  private final OpenAnswers answers;
  private final ExportView exports;
  private final StaffFrames frames;
  private final Renderer renderer;

  TextExportView(OpenAnswers answers, ExportView exports, StaffFrames frames, Renderer renderer) {
    this.answers = answers;
    this.exports = exports;
    this.frames = frames;
    this.renderer = renderer;
  }

  /// What would leave.
  record Subject(Poll poll, TextQuestion question) {}

  /// The product's Dutch words.
  Words words() {
    return exports.words();
  }

  /// The page for a first look; with another status, after something lacked.
  MutableHttpResponse<byte[]> page(
      HttpRequest<?> request,
      Authentication authentication,
      HttpStatus status,
      Subject subject,
      ExportRequest asked) {
    boolean checked = status != HttpStatus.OK;
    var poll = subject.poll();
    var name = subject.question().name();
    var title = checked ? "staff.texts.export.title_error" : "staff.texts.export.title";
    var staff = frames.of(request, authentication, title, "poll", poll.title("nl"));
    var counts = answers.counts(poll).getOrDefault(name, new TextStore.Counts(0, 0));
    return renderer.page(
        status,
        "staff/text-export.jte",
        new TextExportPage(
            staff,
            poll.title("nl"),
            subject.question().title(words()),
            name,
            StaffPaths.texts(poll) + "/export",
            StaffPaths.texts(poll) + "?vraag=" + name,
            counts.reviewed(),
            counts.waiting(),
            ExportForm.of(asked, words(), checked),
            exports.earlier(staff, poll, TextExportPages.EXPORTED)));
  }
}
