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
import java.util.Optional;
import nl.buurtstem.access.Role;
import nl.buurtstem.access.Staff;
import nl.buurtstem.participation.MatterCard;
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
  private final CodesOrder order;
  private final BatchMaker maker;
  private final CodeFiles files;
  private final CodesView view;
  private final Forms forms;

  CodesPages(
      PollRights rights,
      Matters matters,
      CodesOrder order,
      BatchMaker maker,
      CodeFiles files,
      CodesView view,
      Forms forms) {
    this.rights = rights;
    this.matters = matters;
    this.order = order;
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
    return view.page(request, authentication, poll, CodesView.empty(poll), said);
  }

  @Post(
      consumes = MediaType.APPLICATION_FORM_URLENCODED,
      produces = {MediaType.TEXT_HTML, "text/csv", "application/pdf"})
  MutableHttpResponse<?> make(
      HttpRequest<?> request, Authentication authentication, String slug, @Body String body) {
    var form = forms.accept(request, body);
    var poll = poll(rights, authentication, slug);
    var asked = CodesRequest.read(form);
    if (!view.mayMake(poll)) {
      var said = CodesView.Said.notice(HttpStatus.CONFLICT, "over");
      return view.page(request, authentication, poll, asked.afresh(), said);
    }
    var card = matters.find(poll.matter()).orElseThrow();
    var checked = order.check(card, asked);
    if (checked instanceof CodesOrder.Checked.Not(var faults)) {
      return view.page(request, authentication, poll, asked, CodesView.Said.faults(faults));
    }
    return hand(card, checked, Staff.of(authentication))
        .orElseGet(() -> {
          var said = CodesView.Said.notice(HttpStatus.CONFLICT, "made_before");
          return view.page(request, authentication, poll, asked.afresh(), said);
        });
  }

  /// Makes the codes and hands them over; empty when the same form did so before.
  private Optional<MutableHttpResponse<?>> hand(
      MatterCard card, CodesOrder.Checked checked, Staff staff) {
    return switch (checked) {
      case CodesOrder.Checked.Plain(var batch, var addresses) ->
          made(maker.make(card, batch, staff)).map(made -> files.csv(card, made, addresses));
      case CodesOrder.Checked.Printed(var batch, var addresses, var sheet) ->
          made(maker.make(card, batch, staff))
              .map(made -> files.letters(card, made, sheet, addresses));
      case CodesOrder.Checked.Not _ -> Optional.empty();
    };
  }

  private static Optional<Outcome.Made> made(Outcome outcome) {
    return switch (outcome) {
      case Outcome.Made made -> Optional.of(made);
      case Outcome.MadeBefore _ -> Optional.empty();
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
