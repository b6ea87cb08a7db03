package nl.buurtstem.poll.code;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.authentication.Authentication;
import nl.buurtstem.access.Role;
import nl.buurtstem.access.Staff;
import nl.buurtstem.participation.Matters;
import nl.buurtstem.participation.code.BatchMaker;
import nl.buurtstem.participation.code.BatchMaker.Outcome;
import nl.buurtstem.platform.Forms;
import nl.buurtstem.platform.Problem;
import nl.buurtstem.platform.ProblemCode;
import nl.buurtstem.poll.Poll;
import nl.buurtstem.poll.PollRights;

/// Staff see how many codes a poll has, and make new ones. Codes can be read once only, in the
/// answer to the form that makes them: they are stored as hashes.
@Controller("/beheer/peilingen/{slug}/codes")
@Secured({"EDITOR", "ADMIN"})
class CodesPages {
  private final PollRights rights;
  private final Matters matters;
  private final BatchMaker maker;
  private final CodeFiles files;
  private final CodesView view;
  private final Forms forms;

  CodesPages(
      PollRights rights,
      Matters matters,
      BatchMaker maker,
      CodeFiles files,
      CodesView view,
      Forms forms) {
    this.rights = rights;
    this.matters = matters;
    this.maker = maker;
    this.files = files;
    this.view = view;
    this.forms = forms;
  }

  @Get(produces = MediaType.TEXT_HTML)
  MutableHttpResponse<?> show(HttpRequest<?> request, Authentication authentication, String slug) {
    var poll = poll(rights, authentication, slug);
    var said =
        RevokePages.notice(request)
            .map(key -> CodesView.Said.notice(HttpStatus.OK, key))
            .orElseGet(CodesView.Said::nothing);
    return view.page(request, authentication, poll, CodesRequest.empty(), said);
  }

  @Post(
      consumes = MediaType.APPLICATION_FORM_URLENCODED,
      produces = {MediaType.TEXT_HTML, "text/csv"})
  MutableHttpResponse<?> make(
      HttpRequest<?> request, Authentication authentication, String slug, @Body String body) {
    var form = forms.accept(request, body);
    var poll = poll(rights, authentication, slug);
    var asked = CodesRequest.read(form);
    if (!view.mayMake(poll)) {
      var said = CodesView.Said.notice(HttpStatus.CONFLICT, "over");
      return view.page(request, authentication, poll, asked.afresh(), said);
    }
    var faults = asked.faults();
    if (!faults.isEmpty()) {
      return view.page(request, authentication, poll, asked, CodesView.Said.faults(faults));
    }
    var card = matters.find(poll.matter()).orElseThrow();
    return switch (maker.make(card, asked.batch(), Staff.of(authentication))) {
      case Outcome.Made made -> files.csv(card, made);
      case Outcome.MadeBefore _ -> {
        var said = CodesView.Said.notice(HttpStatus.CONFLICT, "made_before");
        yield view.page(request, authentication, poll, asked.afresh(), said);
      }
    };
  }

  /// A poll by code, for whoever may change it.
  ///
  /// @throws Problem `NOT_FOUND` when everybody can answer the poll
  static Poll poll(PollRights rights, Authentication authentication, String slug) {
    var poll = rights.poll(authentication, slug, Role.EDITORS);
    if (!poll.byCode()) {
      throw new Problem(ProblemCode.NOT_FOUND);
    }
    return poll;
  }
}
