package nl.buurtstem.kinderraad;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.authentication.Authentication;
import java.net.URI;
import java.util.Optional;
import java.util.UUID;
import nl.buurtstem.access.Role;
import nl.buurtstem.access.Staff;
import nl.buurtstem.platform.Form;
import nl.buurtstem.platform.Forms;
import nl.buurtstem.platform.Problem;
import nl.buurtstem.platform.ProblemCode;
import nl.buurtstem.platform.sql.UuidBytes;
import nl.buurtstem.poll.Poll;
import nl.buurtstem.poll.PollRights;

/// Staff prepare class sessions, see how far each is, and end them.
@Controller(ClassPages.PATH)
@Produces(MediaType.TEXT_HTML)
@Secured({"EDITOR", "ADMIN"})
public class ClassPages {
  public static final String PATH = "/beheer/kinderraad";

  private final PollRights rights;
  private final ClassSessions sessions;
  private final ClassView view;
  private final Forms forms;
  private final Supervising supervising;

  ClassPages(
      PollRights rights,
      ClassSessions sessions,
      ClassView view,
      Forms forms,
      Supervising supervising) {
    this.rights = rights;
    this.sessions = sessions;
    this.view = view;
    this.forms = forms;
    this.supervising = supervising;
  }

  @Get
  MutableHttpResponse<?> list(HttpRequest<?> request, Authentication authentication) {
    return view.list(request, authentication);
  }

  @Get("/{slug}")
  MutableHttpResponse<?> one(HttpRequest<?> request, Authentication authentication, String slug) {
    return view.one(request, authentication, poll(authentication, slug), ClassView.Told.NOTHING);
  }

  @Post(value = "/{slug}/klas", consumes = MediaType.APPLICATION_FORM_URLENCODED)
  MutableHttpResponse<?> prepare(
      HttpRequest<?> request, Authentication authentication, String slug, @Body String body) {
    var form = forms.accept(request, body);
    var poll = poll(authentication, slug);
    var school = text(form, "school", ClassSession.LONGEST_SCHOOL);
    var group = text(form, "groep", ClassSession.LONGEST_GROUP);
    if (school.isEmpty() || group.isEmpty() || !view.open(poll)) {
      return view.lacking(request, authentication, poll, school, group);
    }
    var id = form.first("id").flatMap(UuidBytes::read).orElseGet(UUID::randomUUID);
    var key = sessions.prepare(poll, id, school, group, Staff.of(authentication));
    if (key.isEmpty()) {
      return back(poll);
    }
    return form.has("zelf")
        ? supervising.here(key.get())
        : view.one(
            request,
            authentication,
            poll,
            new ClassView.Told(
                Optional.of(supervising.link(school + ", " + group, key.get())), HttpStatus.OK));
  }

  @Post(value = "/{slug}/klas/{id}/link", consumes = MediaType.APPLICATION_FORM_URLENCODED)
  MutableHttpResponse<?> relink(
      HttpRequest<?> request,
      Authentication authentication,
      String slug,
      String id,
      @Body String body) {
    forms.accept(request, body);
    var poll = poll(authentication, slug);
    var session = session(poll, id);
    return sessions
        .relink(poll, session, Staff.of(authentication))
        .map(key -> supervising.link(session.label(), key))
        .<MutableHttpResponse<?>>map(link ->
            view.one(
                request,
                authentication,
                poll,
                new ClassView.Told(Optional.of(link), HttpStatus.OK)))
        .orElseGet(() -> back(poll));
  }

  @Post(value = "/{slug}/klas/{id}/einde", consumes = MediaType.APPLICATION_FORM_URLENCODED)
  MutableHttpResponse<?> end(
      HttpRequest<?> request,
      Authentication authentication,
      String slug,
      String id,
      @Body String body) {
    forms.accept(request, body);
    var poll = poll(authentication, slug);
    sessions.end(poll, session(poll, id), Optional.of(Staff.of(authentication)));
    return back(poll);
  }

  private Poll poll(Authentication authentication, String slug) {
    var poll = rights.poll(authentication, slug, Role.EDITORS);
    if (!poll.byClass()) {
      throw new Problem(ProblemCode.NOT_FOUND);
    }
    return poll;
  }

  private ClassSession session(Poll poll, String id) {
    return sessions.of(poll).stream()
        .filter(session -> session.id().toString().equals(id))
        .findFirst()
        .orElseThrow(() -> new Problem(ProblemCode.NOT_FOUND));
  }

  private static String text(Form form, String name, int longest) {
    var text = form.first(name).orElse("").strip();
    return text.length() > longest ? text.substring(0, longest) : text;
  }

  private static MutableHttpResponse<?> back(Poll poll) {
    return HttpResponse.seeOther(URI.create(PATH + "/" + poll.slug()));
  }
}
