package nl.buurtstem.poll.export;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.security.authentication.Authentication;
import jakarta.inject.Singleton;
import java.util.List;
import nl.buurtstem.access.AuditEntry;
import nl.buurtstem.access.AuditLog;
import nl.buurtstem.access.Role;
import nl.buurtstem.access.StaffFrame;
import nl.buurtstem.access.StaffFrames;
import nl.buurtstem.platform.Languages;
import nl.buurtstem.platform.Messages;
import nl.buurtstem.platform.Renderer;
import nl.buurtstem.platform.Words;
import nl.buurtstem.platform.Zones;
import nl.buurtstem.poll.Poll;
import nl.buurtstem.poll.PollState;
import nl.buurtstem.poll.page.StaffPaths;
import nl.buurtstem.poll.text.SensitiveQuestions;

/// Makes the page on which staff ask for an export.
@Singleton
class ExportView {
  private static final int MOST_EARLIER = 200;
  private final AuditLog audit;
  private final StaffFrames frames;
  private final Renderer renderer;
  private final Words words;

  ExportView(
      AuditLog audit,
      StaffFrames frames,
      Renderer renderer,
      Messages messages,
      Languages languages) {
    this.audit = audit;
    this.frames = frames;
    this.renderer = renderer;
    this.words = messages.in(languages.dutch());
  }

  /// A poll and how many responses it has.
  record Subject(Poll poll, long responses) {}

  /// The product's Dutch words.
  Words words() {
    return words;
  }

  /// The page for a first look, or after something lacked.
  ///
  /// @param checked whether the form was sent, so that what lacks is said
  MutableHttpResponse<byte[]> page(
      HttpRequest<?> request,
      Authentication authentication,
      HttpStatus status,
      Subject subject,
      ExportRequest asked,
      boolean checked) {
    var poll = subject.poll();
    var title = checked ? "staff.export.title_error" : "staff.export.title";
    var staff = frames.of(request, authentication, title, "poll", poll.title("nl"));
    var sensitive = SensitiveQuestions.of(poll);
    return renderer.page(
        status,
        "staff/export.jte",
        new ExportPage(
            staff,
            poll.title("nl"),
            request.getPath(),
            StaffPaths.of(poll),
            "/api/v1/peilingen/" + poll.slug() + "/codeboek",
            subject.responses(),
            poll.state() == PollState.OPEN,
            ExportForm.of(asked, words, checked),
            sensitive.texts(),
            staff.staff().isOneOf(Role.SENSITIVE_EXPORTERS),
            asked.sensitive(),
            withheld(poll, sensitive),
            asked.values() == Values.TEXTS,
            earlier(staff, poll, ExportPages.EXPORTED)));
  }

  private static List<String> withheld(Poll poll, SensitiveQuestions sensitive) {
    return poll.definition().questions().stream()
        .filter(
            question -> poll.withheld().contains(question.id()) && !sensitive.has(question.id()))
        .map(question -> question.text().in("nl").text())
        .toList();
  }

  /// Those of one kind that were made of a poll, the last one first.
  List<ExportPage.Earlier> earlier(StaffFrame staff, Poll poll, String what) {
    return audit.about(poll.slug(), MOST_EARLIER).stream()
        .filter(entry -> entry.what().equals(what))
        .map(entry -> new ExportPage.Earlier(at(staff, entry), entry.who(), entry.why()))
        .toList();
  }

  private static String at(StaffFrame staff, AuditEntry entry) {
    var date = entry.at().atZone(Zones.AMSTERDAM).toLocalDate();
    return staff.frame().words().date(date);
  }
}
