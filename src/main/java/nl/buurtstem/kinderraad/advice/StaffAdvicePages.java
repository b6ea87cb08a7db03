package nl.buurtstem.kinderraad.advice;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
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
import java.util.UUID;
import nl.buurtstem.access.Role;
import nl.buurtstem.access.Staff;
import nl.buurtstem.platform.Forms;
import nl.buurtstem.platform.Problem;
import nl.buurtstem.platform.ProblemCode;
import nl.buurtstem.poll.Poll;
import nl.buurtstem.poll.PollRights;
import nl.buurtstem.poll.feedback.Decisions;

/// Staff write what children advise after their poll, and choose which decision answers it.
@Controller("/beheer/kinderraad/{slug}/advies")
@Produces(MediaType.TEXT_HTML)
@Secured({"EDITOR", "ADMIN"})
class StaffAdvicePages {
  private final PollRights rights;
  private final Advices advices;
  private final Decisions decisions;
  private final StaffAdviceView view;
  private final Forms forms;

  StaffAdvicePages(
      PollRights rights, Advices advices, Decisions decisions, StaffAdviceView view, Forms forms) {
    this.rights = rights;
    this.advices = advices;
    this.decisions = decisions;
    this.view = view;
    this.forms = forms;
  }

  @Get
  MutableHttpResponse<?> list(HttpRequest<?> request, Authentication authentication, String slug) {
    return view.show(request, authentication, poll(authentication, slug));
  }

  @Post(consumes = MediaType.APPLICATION_FORM_URLENCODED)
  MutableHttpResponse<?> add(
      HttpRequest<?> request, Authentication authentication, String slug, @Body String body) {
    var form = AdviceForm.read("", forms.accept(request, body));
    var poll = poll(authentication, slug);
    var decided = decisions.all(poll);
    if (!form.faults(poll, decided).isEmpty()) {
      return view.again(request, authentication, poll, form);
    }
    var advice = form.advice(UUID.randomUUID(), decided);
    advices.add(poll, advice, Staff.of(authentication));
    return back(poll);
  }

  @Post(value = "/{id}", consumes = MediaType.APPLICATION_FORM_URLENCODED)
  MutableHttpResponse<?> change(
      HttpRequest<?> request,
      Authentication authentication,
      String slug,
      UUID id,
      @Body String body) {
    var posted = forms.accept(request, body);
    var poll = poll(authentication, slug);
    var staff = Staff.of(authentication);
    if (posted.has("weg")) {
      advices.remove(poll, id, staff);
      return back(poll);
    }
    var form = AdviceForm.read(id.toString(), posted);
    var decided = decisions.all(poll);
    if (!form.faults(poll, decided).isEmpty()) {
      return view.again(request, authentication, poll, form);
    }
    advices.change(poll, form.advice(id, decided), staff);
    return back(poll);
  }

  /// A poll that has been counted: before that there is nothing to advise on.
  private Poll poll(Authentication authentication, String slug) {
    var poll = rights.poll(authentication, slug, Role.EDITORS);
    if (!poll.ofChildren() || !poll.state().isCounted()) {
      throw new Problem(ProblemCode.NOT_FOUND);
    }
    return poll;
  }

  private static MutableHttpResponse<?> back(Poll poll) {
    return HttpResponse.seeOther(URI.create(StaffAdviceView.address(poll)));
  }
}
