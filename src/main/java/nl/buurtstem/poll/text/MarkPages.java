package nl.buurtstem.poll.text;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.authentication.Authentication;
import java.net.URI;
import java.util.List;
import java.util.stream.Stream;
import nl.buurtstem.access.Role;
import nl.buurtstem.access.Staff;
import nl.buurtstem.platform.Forms;
import nl.buurtstem.platform.Problem;
import nl.buurtstem.platform.ProblemCode;
import nl.buurtstem.poll.Poll;
import nl.buurtstem.poll.PollRights;
import nl.buurtstem.poll.page.StaffPaths;

/// Staff say that they have read texts, or that somebody must read them again.
@Produces(MediaType.TEXT_HTML)
@Controller("/beheer/peilingen/{slug}/open-antwoorden")
@Secured({"EDITOR", "ADMIN"})
class MarkPages {
  private final PollRights rights;
  private final OpenAnswers answers;
  private final Forms forms;

  MarkPages(PollRights rights, OpenAnswers answers, Forms forms) {
    this.rights = rights;
    this.answers = answers;
    this.forms = forms;
  }

  @Post(consumes = MediaType.APPLICATION_FORM_URLENCODED)
  MutableHttpResponse<?> mark(
      HttpRequest<?> request, Authentication authentication, String slug, @Body String body) {
    var form = forms.accept(request, body);
    var poll = rights.poll(authentication, slug, Role.EDITORS);
    var place = Place.of(form);
    if (TextQuestion.find(poll, place.question()).isEmpty()) {
      throw new Problem(ProblemCode.NOT_FOUND);
    }
    var seen = seen(form.all(form.has("alle") ? "hier" : "gelezen"));
    if (seen.isEmpty()) {
      return to(poll, place, "niets");
    }
    boolean reviewed = !place.reviewed();
    int marked = answers.mark(poll, place.question(), seen, reviewed, Staff.of(authentication));
    return to(poll, place, marked < seen.size() ? "veranderd" : reviewed ? "nagekeken" : "terug");
  }

  /// Back to where somebody was; what just happened is a code in the address.
  static MutableHttpResponse<?> to(Poll poll, Place place, String notice) {
    return HttpResponse.seeOther(
        URI.create(StaffPaths.texts(poll) + "?" + place.query() + "&melding=" + notice));
  }

  /// Keys with their revisions, at most as many as a page has.
  static List<OpenAnswers.Seen> seen(List<String> values) {
    return values.stream().limit(ReadingView.A_PAGE).flatMap(MarkPages::seen).toList();
  }

  private static Stream<OpenAnswers.Seen> seen(String value) {
    int dot = value.indexOf('.');
    return dot > 0 && Place.isKey(value.substring(0, dot)) && value.matches(".*\\.[0-9]{1,9}")
        ? Stream.of(
            new OpenAnswers.Seen(
                value.substring(0, dot), Integer.parseInt(value.substring(dot + 1))))
        : Stream.empty();
  }
}
