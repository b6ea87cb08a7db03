package nl.buurtstem.poll.result;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Map;
import nl.buurtstem.platform.Frames;
import nl.buurtstem.platform.Languages;
import nl.buurtstem.platform.Messages;
import nl.buurtstem.platform.Problem;
import nl.buurtstem.platform.ProblemCode;
import nl.buurtstem.platform.Reason;
import nl.buurtstem.poll.Poll;
import nl.buurtstem.poll.PollService;
import nl.buurtstem.poll.PollState;
import nl.buurtstem.poll.Say;
import nl.buurtstem.poll.export.Codebook;
import nl.buurtstem.poll.result.PollApiViews.Peiling;
import nl.buurtstem.poll.result.PollApiViews.PeilingMetVragen;
import nl.buurtstem.poll.result.PollApiViews.Resultaten;

/// The polls that residents may know of, as open data; and once published, what was heard.
@Controller("/api/v1/peilingen")
@Secured(SecurityRule.IS_ANONYMOUS)
@Tag(name = "peilingen")
class PollApi {
  private final PollService polls;
  private final Results results;
  private final Frames frames;
  private final Messages messages;
  private final Languages languages;

  PollApi(
      PollService polls, Results results, Frames frames, Messages messages, Languages languages) {
    this.polls = polls;
    this.results = results;
    this.frames = frames;
    this.messages = messages;
    this.languages = languages;
  }

  @Operation(operationId = "peilingen", summary = "Alle peilingen die open zijn of zijn geweest.")
  @Get
  List<Peiling> peilingen() {
    return polls.all().stream()
        .filter(poll -> poll.state().isPublic())
        .map(PollApiViews::of)
        .toList();
  }

  @Operation(operationId = "peiling", summary = "Eén peiling, met haar vragen.")
  @Get("/{slug}")
  PeilingMetVragen peiling(String slug) {
    var poll = known(slug);
    var dutch = messages.in(languages.dutch());
    return new PeilingMetVragen(
        PollApiViews.of(poll), Codebook.questions(poll.definition().questions(), dutch));
  }

  /// What the columns and codes of the responses mean. Holds nothing of any response.
  @Operation(operationId = "codeboek", summary = "Het codeboek van een peiling.")
  @Get("/{slug}/codeboek")
  Map<String, Object> codeboek(String slug) {
    return Codebook.of(known(slug), messages.in(languages.dutch()));
  }

  /// What the results page shows, made by the same code: what is hidden there is not here.
  @Operation(
      operationId = "resultaten",
      summary = "Wat er is gehoord. Cijfers over te weinig antwoorden staan er niet in.")
  @Get("/{slug}/resultaten")
  Resultaten resultaten(HttpRequest<?> request, String slug) {
    var poll = known(slug);
    if (poll.state().compareTo(PollState.PUBLISHED) < 0) {
      throw new Problem(ProblemCode.NOT_FOUND, Reason.of("not_published"));
    }
    var say = new Say(frames.resident(request, languages.dutch(), poll.title("nl")));
    var counted = results.counted(poll);
    return PollApiViews.of(poll, counted, Results.questions(poll, counted, say));
  }

  private Poll known(String slug) {
    return polls
        .find(slug)
        .filter(poll -> poll.state().isPublic())
        .orElseThrow(() -> new Problem(ProblemCode.NOT_FOUND, Reason.of("no_poll")));
  }
}
