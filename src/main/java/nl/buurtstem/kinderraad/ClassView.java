package nl.buurtstem.kinderraad;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.security.authentication.Authentication;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import nl.buurtstem.access.Role;
import nl.buurtstem.access.StaffFrame;
import nl.buurtstem.access.StaffFrames;
import nl.buurtstem.platform.Renderer;
import nl.buurtstem.platform.Zones;
import nl.buurtstem.poll.Poll;
import nl.buurtstem.poll.PollRights;

/// Shows staff the class sessions.
@Singleton
class ClassView {
  private final PollRights rights;
  private final ClassSessions sessions;
  private final StaffFrames frames;
  private final Renderer renderer;
  private final Clock clock;

  ClassView(
      PollRights rights,
      ClassSessions sessions,
      StaffFrames frames,
      Renderer renderer,
      Clock clock) {
    this.rights = rights;
    this.sessions = sessions;
    this.frames = frames;
    this.renderer = renderer;
    this.clock = clock;
  }

  /// What the page says besides.
  record Told(Optional<ClassesPage.Link> link, HttpStatus status) {
    static final Told NOTHING = new Told(Optional.empty(), HttpStatus.OK);
  }

  /// Whether children can answer the poll today.
  boolean open(Poll poll) {
    return poll.access(Zones.today(clock)) == Poll.Access.OPEN;
  }

  /// The kinderraad polls that this member of staff looks after.
  MutableHttpResponse<?> list(HttpRequest<?> request, Authentication authentication) {
    var staff = frames.of(request, authentication, "staff.kinderraad.title");
    var lines =
        rights.readable(staff.staff()).stream()
            .filter(Poll::byClass)
            .filter(poll -> rights.may(staff.staff(), Role.EDITORS, poll))
            .map(poll -> line(staff, poll))
            .toList();
    return renderer.ok("kinderraad/polls.jte", new KinderraadPage(staff, lines));
  }

  /// The sessions of one poll.
  MutableHttpResponse<?> one(
      HttpRequest<?> request, Authentication authentication, Poll poll, Told told) {
    var staff = frames.of(request, authentication, "staff.klas.title", "poll", poll.title("nl"));
    return renderer.page(
        told.status(), "kinderraad/classes.jte", page(staff, poll, told, "", "", Optional.empty()));
  }

  /// The same, with what lacks.
  MutableHttpResponse<?> lacking(
      HttpRequest<?> request,
      Authentication authentication,
      Poll poll,
      String school,
      String group) {
    var staff =
        frames.of(request, authentication, "staff.klas.title_fault", "poll", poll.title("nl"));
    var fault = staff.t(open(poll) ? "staff.klas.fault.school" : "staff.klas.not_open");
    var told = new Told(Optional.empty(), HttpStatus.UNPROCESSABLE_ENTITY);
    return renderer.page(
        told.status(),
        "kinderraad/classes.jte",
        page(staff, poll, told, school, group, Optional.of(fault)));
  }

  private ClassesPage page(
      StaffFrame staff, Poll poll, Told told, String school, String group, Optional<String> fault) {
    return new ClassesPage(
        staff,
        staff.t("staff.klas.heading"),
        poll.title("nl"),
        ClassPages.PATH + "/" + poll.slug(),
        open(poll),
        poll.state().isCounted(),
        sessions.of(poll).stream().map(session -> line(staff, session)).toList(),
        told.link(),
        UUID.randomUUID(),
        school,
        group,
        fault);
  }

  private KinderraadPage.Line line(StaffFrame staff, Poll poll) {
    var all = sessions.of(poll);
    int open = (int) all.stream().filter(one -> one.state() == ClassSession.State.OPEN).count();
    return new KinderraadPage.Line(
        poll.title("nl"),
        ClassPages.PATH + "/" + poll.slug(),
        staff.t("staff.state." + poll.state().name().toLowerCase(Locale.ROOT)),
        all.size(),
        open);
  }

  private static ClassesPage.Line line(StaffFrame staff, ClassSession session) {
    return new ClassesPage.Line(
        session.id().toString(),
        session.school(),
        session.group(),
        staff.frame().words().date(session.consent().map(Consent::on).orElse(session.madeOn())),
        staff.t("staff.klas.state." + session.state().name().toLowerCase(Locale.ROOT)),
        session
            .consent()
            .map(consent ->
                staff.t(
                    "staff.klas.consent",
                    "n",
                    consent.children(),
                    "kind",
                    staff.t(consent.kind().key()),
                    "by",
                    consent.by()))
            .orElse(""),
        session.joined(),
        session.sent(),
        session.state() == ClassSession.State.ENDED);
  }
}
