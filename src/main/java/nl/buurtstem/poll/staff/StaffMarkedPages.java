package nl.buurtstem.poll.staff;

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
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import nl.buurtstem.access.Role;
import nl.buurtstem.access.Staff;
import nl.buurtstem.access.StaffFrame;
import nl.buurtstem.access.StaffFrames;
import nl.buurtstem.platform.Form;
import nl.buurtstem.platform.Forms;
import nl.buurtstem.platform.Problem;
import nl.buurtstem.platform.ProblemCode;
import nl.buurtstem.platform.Renderer;
import nl.buurtstem.platform.guard.Mark;
import nl.buurtstem.poll.MarkedResponses;
import nl.buurtstem.poll.Poll;
import nl.buurtstem.poll.PollRights;
import nl.buurtstem.poll.page.StaffPaths;
import nl.buurtstem.poll.response.MarkStore;

/// Staff see which responses looked odd, and decide whether they count.
@Produces(MediaType.TEXT_HTML)
@Controller("/beheer/peilingen/{slug}/opvallend")
class StaffMarkedPages {
  private static final int LONGEST_WHY = 500;

  private final PollRights rights;
  private final MarkedResponses marked;
  private final StaffFrames frames;
  private final Forms forms;
  private final Renderer renderer;

  StaffMarkedPages(
      PollRights rights,
      MarkedResponses marked,
      StaffFrames frames,
      Forms forms,
      Renderer renderer) {
    this.rights = rights;
    this.marked = marked;
    this.frames = frames;
    this.forms = forms;
    this.renderer = renderer;
  }

  // Not on the class: the roles of a class are added to those of its methods.
  @Get
  @Secured({"EDITOR", "ANALYST", "ADMIN"})
  MutableHttpResponse<?> show(HttpRequest<?> request, Authentication authentication, String slug) {
    var poll = rights.poll(authentication, slug, Role.POLL_READERS);
    return page(request, authentication, poll, Optional.empty());
  }

  @Post(consumes = MediaType.APPLICATION_FORM_URLENCODED)
  @Secured({"EDITOR", "ADMIN"})
  MutableHttpResponse<?> decide(
      HttpRequest<?> request, Authentication authentication, String slug, @Body String body) {
    var form = forms.accept(request, body);
    var poll = rights.poll(authentication, slug, Role.EDITORS);
    var why = form.first("waarom").orElse("").strip();
    if (why.isEmpty() || why.length() > LONGEST_WHY) {
      return page(request, authentication, poll, Optional.of("staff.marked.why_needed"));
    }
    boolean counts =
        switch (form.first("besluit").orElse("")) {
          case "telt" -> true;
          case "telt-niet" -> false;
          default -> throw new Problem(ProblemCode.BAD_INPUT);
        };
    var who = Staff.of(authentication);
    return marked.decide(poll, marks(poll, form), counts, why, who)
        ? HttpResponse.seeOther(URI.create(StaffPaths.marked(poll) + "?melding=besloten"))
        : page(request, authentication, poll, Optional.of("staff.marked.too_late"));
  }

  private MutableHttpResponse<?> page(
      HttpRequest<?> request, Authentication authentication, Poll poll, Optional<String> fault) {
    var staff = frames.of(request, authentication, "staff.marked.title", "poll", poll.title("nl"));
    boolean decided = fault.isEmpty() && "besloten".equals(request.getParameters().get("melding"));
    return renderer.page(
        fault.isPresent() ? HttpStatus.UNPROCESSABLE_ENTITY : HttpStatus.OK,
        "staff/marked.jte",
        new StaffMarkedPage(
            staff,
            poll.title("nl"),
            StaffPaths.of(poll),
            marked.of(poll).stream().map(group -> group(staff, group)).toList(),
            marked.open(poll) && rights.may(staff.staff(), Role.EDITORS, poll),
            decided ? Optional.of(staff.t("staff.marked.decided")) : Optional.empty(),
            fault.map(staff::t)));
  }

  /// Only marks that responses of this poll have.
  private Set<Mark> marks(Poll poll, Form form) {
    var wanted = form.first("kenmerken").orElse("");
    return marked.of(poll).stream()
        .map(MarkStore.Group::marks)
        .filter(marks -> Mark.write(marks).equals(wanted))
        .findFirst()
        .orElseThrow(() -> new Problem(ProblemCode.BAD_INPUT));
  }

  private static StaffMarkedPage.Group group(StaffFrame staff, MarkStore.Group group) {
    var words = staff.frame().words();
    var first = words.date(group.first());
    var last = words.date(group.last());
    return new StaffMarkedPage.Group(
        Mark.write(group.marks()),
        group.marks().stream()
            .map(mark -> staff.t("staff.marked." + mark.name().toLowerCase(Locale.ROOT)))
            .toList(),
        staff.t("staff.marked.count", "n", group.count()),
        first.equals(last) ? first : first + " – " + last,
        group.leftOut() > 0,
        group.leftOut() > 0 ? group.count() - group.leftOut() : 0);
  }
}
