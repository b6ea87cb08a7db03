package nl.buurtstem.poll.result;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import nl.buurtstem.export.api.PageLinks;
import nl.buurtstem.export.api.Paging;
import nl.buurtstem.platform.Frames;
import nl.buurtstem.platform.Language;
import nl.buurtstem.platform.Languages;
import nl.buurtstem.platform.Messages;
import nl.buurtstem.platform.Problem;
import nl.buurtstem.platform.ProblemCode;
import nl.buurtstem.platform.Reason;
import nl.buurtstem.poll.Poll;
import nl.buurtstem.poll.PollService;
import nl.buurtstem.poll.PollState;
import nl.buurtstem.poll.export.Codebook;
import nl.buurtstem.poll.export.Codebooks;
import nl.buurtstem.poll.feedback.Decisions;
import nl.buurtstem.poll.page.Say;
import nl.buurtstem.poll.result.PollApiViews.PeilingMetVragen;
import nl.buurtstem.poll.result.PollApiViews.Peilingen;
import nl.buurtstem.poll.result.ResultApiViews.Resultaten;
import org.jspecify.annotations.Nullable;

/// The polls that residents may know of, as open data; and once published, what was heard.
@Controller("/api/v1/peilingen")
@Secured(SecurityRule.IS_ANONYMOUS)
@Tag(name = "peilingen")
class PollApi {
  private static final String ACCEPT_LANGUAGE = "Accept-Language";
  private static final String SLUG = "De sleutel van de peiling.";
  private final PollService polls;
  private final Results results;
  private final Decisions decisions;
  private final Frames frames;
  private final Messages messages;
  private final Languages languages;

  PollApi(
      PollService polls,
      Results results,
      Decisions decisions,
      Frames frames,
      Messages messages,
      Languages languages) {
    this.polls = polls;
    this.results = results;
    this.decisions = decisions;
    this.frames = frames;
    this.messages = messages;
    this.languages = languages;
  }

  @Operation(operationId = "peilingen", summary = "Alle peilingen die open zijn of zijn geweest.")
  @Get
  HttpResponse<Peilingen> peilingen(
      HttpRequest<?> request,
      @Header(ACCEPT_LANGUAGE) @Nullable String taal,
      @QueryValue @Nullable Integer pagina,
      @QueryValue @Nullable Integer aantal) {
    var paging = Paging.of(pagina, aantal);
    var language = languages.preferred(taal);
    var all = polls.all().stream().filter(poll -> poll.state().isPublic()).toList();
    return in(
        language,
        new Peilingen(
            PageLinks.of(request, paging, all.size()),
            all.size(),
            paging.of(all).stream().map(poll -> PollApiViews.of(poll, language.code())).toList()));
  }

  @Operation(operationId = "peiling", summary = "Eén peiling, met haar vragen.")
  @Get("/{slug}")
  HttpResponse<PeilingMetVragen> peiling(
      @Parameter(description = SLUG) String slug, @Header(ACCEPT_LANGUAGE) @Nullable String taal) {
    var poll = known(slug);
    var language = languages.preferred(taal);
    return in(
        language,
        new PeilingMetVragen(
            PollApiViews.of(poll, language.code()),
            Codebooks.questions(poll.definition().questions(), messages.in(language))));
  }

  @Operation(
      operationId = "codeboek",
      summary = "Het codeboek van een peiling.",
      description =
          "Wat de kolommen en codes van de antwoorden betekenen, in het Nederlands. Er staat niets"
              + " in van wat iemand heeft geantwoord.")
  @Get("/{slug}/codeboek")
  Codebook codeboek(@Parameter(description = SLUG) String slug) {
    return Codebooks.of(known(slug), messages.in(languages.dutch()));
  }

  // What the results page shows, made by the same code: what is hidden there is not here.
  @Operation(
      operationId = "resultaten",
      summary = "Wat er is gehoord, en wat er is besloten.",
      description =
          "Pas als de uitkomst is gepubliceerd. Cijfers over te weinig antwoorden staan er niet"
              + " in, en een antwoord dat weinig mensen gaven staat er niet apart in. Met gebied:"
              + " alleen van wie daar woont, voor de gebieden die in gebieden staan.")
  @Get("/{slug}/resultaten")
  HttpResponse<Resultaten> resultaten(
      HttpRequest<?> request,
      @Parameter(description = SLUG) String slug,
      @Parameter(description = "De sleutel van een gebied met eigen cijfers.") @QueryValue
          @Nullable String gebied,
      @Header(ACCEPT_LANGUAGE) @Nullable String taal) {
    var poll = known(slug);
    if (poll.state().compareTo(PollState.PUBLISHED) < 0) {
      throw new Problem(ProblemCode.NOT_FOUND, Reason.of("not_published"));
    }
    var language = languages.preferred(taal);
    var say = new Say(frames.resident(request, language, poll.title(language.code())));
    var counted = results.counted(poll);
    var heard =
        gebied == null
            ? counted.whole()
            : counted
                .in(gebied)
                .orElseThrow(
                    () -> new Problem(ProblemCode.NOT_FOUND, Reason.about("gebied", "not_told")));
    return in(
        language,
        ResultApiViews.of(
            poll,
            heard,
            results.questions(poll, heard, say),
            decisions.shown(poll),
            language.code()));
  }

  private Poll known(String slug) {
    return polls
        .find(slug)
        .filter(poll -> poll.state().isPublic())
        .orElseThrow(() -> new Problem(ProblemCode.NOT_FOUND, Reason.of("no_poll")));
  }

  private static <T> HttpResponse<T> in(Language language, T body) {
    return HttpResponse.ok(body)
        .header(HttpHeaders.CONTENT_LANGUAGE, language.code())
        .header(HttpHeaders.VARY, "Accept-Language, Accept-Encoding");
  }
}
