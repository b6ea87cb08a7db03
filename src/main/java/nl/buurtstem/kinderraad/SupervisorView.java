package nl.buurtstem.kinderraad;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import nl.buurtstem.platform.Frame;
import nl.buurtstem.platform.Frames;
import nl.buurtstem.platform.PublicAddress;
import nl.buurtstem.platform.Renderer;
import nl.buurtstem.platform.Zones;
import nl.buurtstem.poll.Poll;

/// Shows the pages of a supervisor.
@Singleton
class SupervisorView {
  private static final String TEMPLATE = "kinderraad/supervisor.jte";

  private final ClassSessions sessions;
  private final Frames frames;
  private final Renderer renderer;
  private final PublicAddress address;
  private final Clock clock;

  SupervisorView(
      ClassSessions sessions,
      Frames frames,
      Renderer renderer,
      PublicAddress address,
      Clock clock) {
    this.sessions = sessions;
    this.frames = frames;
    this.renderer = renderer;
    this.address = address;
    this.clock = clock;
  }

  /// Whether children can answer the poll today.
  boolean mayStart(Poll poll) {
    return poll.byClass() && poll.access(Zones.today(clock)) == Poll.Access.OPEN;
  }

  /// The page of a session, wherever it is.
  MutableHttpResponse<?> show(
      HttpRequest<?> request, Optional<ClassSession> mine, ConsentForm form, HttpStatus status) {
    if (mine.isEmpty()) {
      var frame = frames.staff(request, title(request, "staff.klas.no_session.title"));
      return renderer.page(HttpStatus.GONE, TEMPLATE, new SupervisorPage.NoSession(frame));
    }
    var session = mine.get();
    var page =
        switch (session.state()) {
          case PREPARED -> register(request, session, form);
          case OPEN -> running(request, session);
          case ENDED -> over(request, session);
        };
    return renderer.page(status, TEMPLATE, page);
  }

  /// The question whether to end it.
  MutableHttpResponse<?> ending(HttpRequest<?> request, ClassSession session) {
    var frame = frames.staff(request, title(request, "staff.klas.end.title"));
    return renderer.ok(
        TEMPLATE,
        new SupervisorPage.Ending(frame, session.label(), children(session), session.sent()));
  }

  private SupervisorPage register(HttpRequest<?> request, ClassSession session, ConsentForm form) {
    var key = form.sent() ? "staff.klas.register.title_fault" : "staff.klas.register.title";
    var frame = frames.staff(request, title(request, key));
    var poll = sessions.poll(session);
    if (!mayStart(poll)) {
      return over(request, session);
    }
    return new SupervisorPage.Register(
        frame,
        poll.title("nl"),
        session.label(),
        form.by(),
        form.children(),
        Arrays.stream(Consent.Kind.values())
            .map(kind ->
                new SupervisorPage.Register.Kind(
                    kind.code(), frame.t(kind.key()), form.kind().filter(kind::equals).isPresent()))
            .toList(),
        form.sure(),
        form.sent()
            ? form.faults().stream()
                .map(fault -> frame.t(fault, "few", Consent.FEWEST, "most", Consent.MOST))
                .toList()
            : List.of());
  }

  private SupervisorPage running(HttpRequest<?> request, ClassSession session) {
    var frame = frames.staff(request, title(request, "staff.klas.running.title"));
    var code = session.code().orElseThrow(() -> new IllegalStateException("open without a code"));
    return new SupervisorPage.Running(
        frame,
        sessions.poll(session).title("nl"),
        session.label(),
        address.of("/nl" + JoinPages.PATH).replaceFirst("^https?://(www\\.)?", ""),
        frame.t(code.pictogram().key()),
        frame.assets().url(code.pictogram().asset()),
        code.words(),
        children(session),
        session.joined(),
        session.sent());
  }

  private SupervisorPage over(HttpRequest<?> request, ClassSession session) {
    var frame = frames.staff(request, title(request, "staff.klas.over.title"));
    var by = frame.words().date(sessions.poll(session).definition().resultsBy());
    return new SupervisorPage.Over(
        frame,
        session.label(),
        children(session),
        session.sent(),
        Optional.of(frame.t("staff.klas.over.results", "date", by)));
  }

  private static int children(ClassSession session) {
    return session.consent().map(Consent::children).orElse(0);
  }

  private String title(HttpRequest<?> request, String key) {
    Frame plain = frames.staff(request, "");
    return plain.t(key);
  }
}
