package nl.buurtstem.poll.result;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.buurtstem.platform.Frame;
import nl.buurtstem.platform.Language;
import nl.buurtstem.poll.MarkedResponses;
import nl.buurtstem.poll.Poll;
import nl.buurtstem.poll.feedback.DecisionView;
import nl.buurtstem.poll.feedback.Decisions;
import nl.buurtstem.poll.page.Door;
import nl.buurtstem.poll.page.MoreToRead;
import nl.buurtstem.poll.page.Say;
import nl.buurtstem.survey.Definition;

/// Makes the page of what was heard: for residents, and before that for the staff who decide
/// whether it becomes public.
@Singleton
class ResultView {
  private final Door door;
  private final Results results;
  private final Decisions decisions;
  private final MarkedResponses marked;
  private final PartLinks parts;
  private final List<MoreToRead> more;

  ResultView(
      Door door,
      Results results,
      Decisions decisions,
      MarkedResponses marked,
      PartLinks parts,
      List<MoreToRead> more) {
    this.door = door;
    this.results = results;
    this.decisions = decisions;
    this.marked = marked;
    this.parts = parts;
    this.more = more;
  }

  /// The page about the whole poll, or about one of its areas.
  MutableHttpResponse<?> show(HttpRequest<?> request, Language lang, Poll poll, Heard heard) {
    var title = title(request, lang, poll, heard);
    var frame = door.frame(request, lang, poll, title);
    return show(page(frame, poll, heard, frame.url(poll.resultsPath()), Optional.empty()));
  }

  /// The same page before it is public, for staff.
  ///
  /// @param start its address, without the area
  MutableHttpResponse<?> preview(
      HttpRequest<?> request,
      Language lang,
      Poll poll,
      Heard heard,
      String start,
      ResultsPage.Preview preview) {
    var title = title(request, lang, poll, heard);
    var frame = door.frame(request, lang, poll, title).alone();
    return show(page(frame, poll, heard, start, Optional.of(preview)));
  }

  private MutableHttpResponse<?> show(ResultsPage page) {
    return door.show(HttpStatus.OK, "results", page);
  }

  private String title(HttpRequest<?> request, Language lang, Poll poll, Heard heard) {
    var plain = door.frame(request, lang, poll, "");
    var title = plain.t("poll.results.title", "poll", poll.title(lang.code()));
    return parts.where(heard, plain.words()).map(where -> where + ": " + title).orElse(title);
  }

  private ResultsPage page(
      Frame frame, Poll poll, Heard heard, String start, Optional<ResultsPage.Preview> preview) {
    var say = new Say(frame);
    long simulated = heard.tally().simulated();
    var decided = decisions.shown(poll);
    var questions = results.questions(poll, heard, say);
    return new ResultsPage(
        frame,
        say.of(poll.definition().title()),
        frame.t("poll.results.asked", "asker", say.of(poll.definition().asker().name()).text()),
        frame.t(whoCould(poll)),
        responses(heard, frame),
        simulated == 0
            ? Optional.empty()
            : Optional.of(frame.t("poll.results.simulated", "n", simulated)),
        DecisionView.of(decided, say),
        decided.isEmpty() ? promise(poll, frame) : "",
        more.stream().flatMap(other -> other.after(poll, frame).stream()).toList(),
        leftOut(poll, heard, frame),
        parts.where(heard, frame.words()),
        parts.of(start, heard, frame),
        notes(poll, questions, heard, frame),
        questions,
        preview);
  }

  /// Who could take part, and what the figures do not say.
  private static String whoCould(Poll poll) {
    return switch (poll.definition().access()) {
      case OPEN -> "poll.results.open";
      case CODE -> "poll.results.code";
      case CLASS -> "poll.results.children";
    };
  }

  private static Optional<String> notes(
      Poll poll, List<ResultsPage.QuestionResult> questions, Heard heard, Frame frame) {
    var notes =
        Stream.concat(figures(questions, frame), Stream.of(notApart(poll, questions, heard, frame)))
            .flatMap(Optional::stream)
            .collect(Collectors.joining(" "));
    return Optional.of(notes).filter(some -> !some.isEmpty());
  }

  /// The rules of what stands on the page: of percentages how headlines round them, of numbers
  /// where they stand instead.
  private static Stream<Optional<String>> figures(
      List<ResultsPage.QuestionResult> questions, Frame frame) {
    return questions.stream()
        .flatMap(question -> question.groups().stream())
        .filter(group -> !group.bars().isEmpty())
        .map(ResultsPage.Group::few)
        .distinct()
        .sorted()
        .map(few ->
            Optional.of(
                few
                    ? frame.t("poll.results.in_numbers", "n", frame.words().percentagesFrom())
                    : frame.t("poll.results.tenths")));
  }

  private static Optional<String> notApart(
      Poll poll, List<ResultsPage.QuestionResult> questions, Heard heard, Frame frame) {
    var key = heard.isWhole() ? "poll.results.not_apart" : "poll.results.not_apart_here";
    return questions.stream().anyMatch(ResultsPage.QuestionResult::notApart)
        ? Optional.of(
            frame.t(
                key,
                "n",
                Definition.FEWEST_PER_ANSWER,
                "sensitive",
                Definition.FEWEST_PER_ANSWER_SENSITIVE,
                "some",
                hasSensitive(poll) ? "yes" : "no"))
        : Optional.empty();
  }

  private static boolean hasSensitive(Poll poll) {
    return poll.definition().questions().stream()
        .anyMatch(question -> question.sensitive().isPresent());
  }

  private String responses(Heard heard, Frame frame) {
    var took = frame.t("poll.results.responses", "n", heard.tally().responses());
    return heard.tookIn() ? took + ". " + parts.tookIn(heard, frame.words()) : took;
  }

  private Optional<String> leftOut(Poll poll, Heard heard, Frame frame) {
    long leftOut = heard.isWhole() ? marked.leftOut(poll) : 0;
    return leftOut == 0
        ? Optional.empty()
        : Optional.of(frame.t("poll.results.not_counted", "n", leftOut));
  }

  private String promise(Poll poll, Frame frame) {
    var by = poll.definition().resultsBy();
    var key = door.today().isAfter(by) ? "wijk.decided_late" : "wijk.decided_by";
    return frame.t(key, "date", frame.words().date(by.plusDays(1)));
  }
}
