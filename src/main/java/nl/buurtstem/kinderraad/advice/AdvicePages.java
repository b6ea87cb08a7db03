package nl.buurtstem.kinderraad.advice;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.buurtstem.platform.Frame;
import nl.buurtstem.platform.Language;
import nl.buurtstem.platform.Problem;
import nl.buurtstem.platform.ProblemCode;
import nl.buurtstem.platform.Renderer;
import nl.buurtstem.poll.Poll;
import nl.buurtstem.poll.feedback.Decision;
import nl.buurtstem.poll.feedback.DecisionView;
import nl.buurtstem.poll.feedback.Decisions;
import nl.buurtstem.poll.page.Door;
import nl.buurtstem.poll.page.Say;
import nl.buurtstem.poll.result.Findings;
import nl.buurtstem.survey.Option;
import nl.buurtstem.survey.Texts;

/// What children advise after their poll, in words for children; once the results are public.
@Controller("/{lang}/kinderraad/{slug}/advies")
@Produces(MediaType.TEXT_HTML)
@Secured(SecurityRule.IS_ANONYMOUS)
class AdvicePages {
  private static final String DUTCH = "nl";

  private final Door door;
  private final Advices advices;
  private final Decisions decisions;
  private final Findings findings;
  private final Renderer renderer;

  AdvicePages(
      Door door, Advices advices, Decisions decisions, Findings findings, Renderer renderer) {
    this.door = door;
    this.advices = advices;
    this.decisions = decisions;
    this.findings = findings;
    this.renderer = renderer;
  }

  /// Its address, after the language.
  static String path(Poll poll) {
    return "/kinderraad/" + poll.slug() + "/advies";
  }

  @Get
  MutableHttpResponse<?> show(HttpRequest<?> request, Language lang, String slug) {
    if (!door.known(slug).ofChildren()) {
      throw new Problem(ProblemCode.UNKNOWN_POLL);
    }
    return door.results(request, lang, slug, poll -> show(request, lang, poll));
  }

  private MutableHttpResponse<?> show(HttpRequest<?> request, Language lang, Poll poll) {
    var title = door.frame(request, lang, poll, "").t("advies.title");
    var frame = door.frame(request, lang, poll, title);
    var say = new Say(frame);
    var tops = findings.tops(poll, say);
    var decided = decisions.shown(poll);
    var shown = new ArrayList<AdvicePage.One>();
    for (var advice : advices.all(poll)) {
      shown.add(one(shown.size() + 1, advice, poll, say, tops, decided));
    }
    return renderer.ok(
        "kinderraad/advice.jte",
        new AdvicePage(
            frame,
            say.of(poll.definition().title()),
            frame.t("advies.children", "n", findings.responses(poll)),
            simulated(poll, frame),
            frame.url(poll.resultsPath()),
            shown));
  }

  private Optional<String> simulated(Poll poll, Frame frame) {
    return findings.simulated(poll)
        ? Optional.of(
            frame.t(findings.allSimulated(poll) ? "advies.simulated" : "advies.simulated_part"))
        : Optional.empty();
  }

  private AdvicePage.One one(
      int number,
      Advice advice,
      Poll poll,
      Say say,
      List<Findings.Top> tops,
      List<Decision> decided) {
    var frame = say.frame();
    var question = advice.question().flatMap(poll.definition()::question);
    var said =
        tops.stream()
            .filter(top -> question.filter(asked -> asked.id().equals(top.question())).isPresent())
            .map(top -> chosen(frame, say, poll, top))
            .toList();
    var answer =
        decided.stream().filter(known -> advice.answer().equals(Optional.of(known.id()))).toList();
    boolean late = door.today().isAfter(advice.answerBy());
    var due =
        frame.t(late ? "advies.late" : "advies.due", "date", frame.words().date(advice.answerBy()));
    return new AdvicePage.One(
        number,
        say.of(new Texts(DUTCH, Map.of(DUTCH, advice.text()))),
        question.map(asked -> say.of(asked.text())),
        said,
        question.isPresent() && said.isEmpty(),
        DecisionView.of(answer, say),
        answer.isEmpty() ? due : "",
        late && answer.isEmpty());
  }

  private static AdvicePage.Chosen chosen(Frame frame, Say say, Poll poll, Findings.Top top) {
    var picture =
        poll.definition()
            .question(top.question())
            .flatMap(asked ->
                asked.options().stream()
                    .filter(option -> option.id().equals(top.option()))
                    .findFirst())
            .flatMap(Option::picture)
            .flatMap(say::picture);
    return new AdvicePage.Chosen(
        top.label(), frame.t("advies.count", "n", top.chose(), "base", top.of()), picture);
  }
}
