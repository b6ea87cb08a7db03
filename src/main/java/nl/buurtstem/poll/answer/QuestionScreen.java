package nl.buurtstem.poll.answer;

import io.micronaut.http.HttpRequest;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import nl.buurtstem.platform.Frame;
import nl.buurtstem.platform.Language;
import nl.buurtstem.poll.Poll;
import nl.buurtstem.poll.Say;
import nl.buurtstem.poll.page.Door;
import nl.buurtstem.poll.page.Fields;
import nl.buurtstem.poll.page.QuestionView;
import nl.buurtstem.poll.page.QuestionViews;
import nl.buurtstem.survey.Answer;
import nl.buurtstem.survey.Engine;
import nl.buurtstem.survey.Fault;
import nl.buurtstem.survey.Question;

/// Makes the page of one question.
@Singleton
final class QuestionScreen {
  /// Polls longer than this say how long the rest takes.
  private static final int LONG = 10;

  private final Door door;

  QuestionScreen(Door door) {
    this.door = door;
  }

  /// The page as it is opened.
  QuestionPage page(
      HttpRequest<?> request,
      Language lang,
      Poll poll,
      Progress progress,
      Question question,
      String row) {
    var fields =
        progress
            .state()
            .answer(question.id())
            .map(answer -> row.isEmpty() ? Fields.of(Engine.FIELD, answer) : ofRow(answer, row))
            .orElse(Fields.NONE);
    boolean fromOverview =
        request.getParameters().getFirst("van").filter("overzicht"::equals).isPresent();
    var sent = new AnswerForm(fields, progress.revision(), fromOverview, Optional.empty());
    return again(request, lang, poll, progress, question, row, sent, List.of());
  }

  /// The page with what was sent and what is wrong with it.
  QuestionPage again(
      HttpRequest<?> request,
      Language lang,
      Poll poll,
      Progress progress,
      Question question,
      String row,
      AnswerForm sent,
      List<Fault> faults) {
    var plain = door.frame(request, lang, poll, "");
    var heading = new Say(plain).of(question.text()).text();
    var title = faults.isEmpty() ? heading : plain.t("poll.fault.mark") + " " + heading;
    var path = Paths.question(poll, question.id(), row);
    var frame = door.frame(request, lang, poll, title).elsewhere(path);
    var say = new Say(frame);
    var views = new QuestionViews(say, sent.fields(), faults);
    return new QuestionPage(
        frame,
        say.of(progress.version().definition().title()),
        view(views, question, row),
        frame.url(path),
        progress.revision(),
        sent.fromOverview(),
        Optional.of(
            frame.url(
                sent.fromOverview()
                    ? Paths.overview(poll)
                    : Paths.before(poll, progress, question, row))),
        question.required().map(say::of),
        timeLeft(frame, progress, question),
        place(progress, question),
        Notice.of(request, frame));
  }

  private static QuestionView view(QuestionViews views, Question question, String row) {
    return question.rows().stream()
        .filter(known -> known.id().equals(row))
        .findFirst()
        .map(known -> views.row(question, known, Engine.FIELD))
        .orElseGet(() -> views.view(question, Engine.FIELD));
  }

  private static Fields ofRow(Answer answer, String row) {
    return switch (answer) {
      case Answer.Rows(var rows, var _) when rows.containsKey(row) ->
          Fields.of(Engine.FIELD, new Answer.Chosen(rows.get(row)));
      case Answer.Declined declined -> Fields.of(Engine.FIELD, declined);
      case Answer _ -> Fields.NONE;
    };
  }

  private static Optional<String> timeLeft(Frame frame, Progress progress, Question question) {
    var place = place(progress, question);
    if (place.all() <= LONG) {
      return Optional.empty();
    }
    var minutes = progress.version().definition().minutes();
    long left = Math.ceilDiv((long) minutes * (place.all() - place.behind()), place.all());
    return Optional.of(frame.t("poll.time_left", "n", left));
  }

  private static QuestionPage.Place place(Progress progress, Question question) {
    var route = progress.version().engine().route(progress.state());
    return new QuestionPage.Place(route.indexOf(question), route.size());
  }
}
