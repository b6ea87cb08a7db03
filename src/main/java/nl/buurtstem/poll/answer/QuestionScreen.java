package nl.buurtstem.poll.answer;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.buurtstem.platform.Frame;
import nl.buurtstem.platform.Presentation;
import nl.buurtstem.poll.page.Door;
import nl.buurtstem.poll.page.QuestionView;
import nl.buurtstem.poll.page.QuestionViews;
import nl.buurtstem.poll.page.Say;
import nl.buurtstem.poll.visit.Progress;
import nl.buurtstem.survey.Engine;
import nl.buurtstem.survey.Fault;
import nl.buurtstem.survey.Question;
import nl.buurtstem.survey.Row;

/// Makes the page of one question.
@Singleton
final class QuestionScreen {
  /// Polls longer than this say how long the rest takes.
  private static final int LONG = 10;

  /// The languages in which a device may read aloud, where it has a voice for it.
  private static final Set<String> SPOKEN = Set.of("nl", "en");

  private final Door door;

  QuestionScreen(Door door) {
    this.door = door;
  }

  /// Why a page looks otherwise than when it is opened.
  ///
  /// @param faults what is wrong with what was sent
  /// @param mark the key of what its title begins with; empty for nothing
  /// @param notice something that just happened, in words
  /// @param newer whether the answer that was saved in the meantime is shown too
  private record Why(List<Fault> faults, String mark, Optional<String> notice, boolean newer) {}

  /// The page as it is opened.
  QuestionPage page(Asked at, Progress progress, Question question) {
    var notice = Notice.of(at.request(), frame(at, ""));
    var why = new Why(List.of(), "", notice, false);
    return page(at, progress, question, saved(at, progress), why);
  }

  /// The page as it is opened, after something was sent that was too large to be read.
  QuestionPage tooLarge(Asked at, Progress progress, Question question) {
    var notice = frame(at, "").t("poll.too_large", "max", question.ownWords());
    var why = new Why(List.of(), "poll.fault.mark", Optional.of(notice), false);
    return page(at, progress, question, saved(at, progress), why);
  }

  private static AnswerForm saved(Asked at, Progress progress) {
    boolean fromOverview =
        at.request().getParameters().getFirst("van").filter("overzicht"::equals).isPresent();
    return new AnswerForm(
        at.saved(progress), Known.now(at, progress), fromOverview, false, Optional.empty());
  }

  /// The page with what was sent and what is wrong with it, if anything is.
  QuestionPage again(
      Asked at, Progress progress, Question question, AnswerForm sent, List<Fault> faults) {
    var mark = faults.isEmpty() ? "" : "poll.fault.mark";
    return page(at, progress, question, sent, new Why(faults, mark, Optional.empty(), false));
  }

  /// The page with what was sent, which could not be taken in and is to be sent once more.
  QuestionPage stale(Asked at, Progress progress, Question question, AnswerForm sent) {
    var notice = Optional.of(Stale.notice(at.request(), frame(at, "")));
    return page(at, progress, question, sent, new Why(List.of(), Stale.MARK, notice, false));
  }

  /// The page with what was sent and the newer answer that it would replace. Who sends it now knows
  /// of both.
  QuestionPage overtaken(Asked at, Progress progress, Question question, AnswerForm sent) {
    var informed =
        new AnswerForm(
            sent.fields(), Known.now(at, progress), sent.fromOverview(), false, Optional.empty());
    var why = new Why(List.of(), "poll.newer.mark", Optional.empty(), true);
    return page(at, progress, question, informed, why);
  }

  private QuestionPage page(
      Asked at, Progress progress, Question question, AnswerForm sent, Why why) {
    var plain = frame(at, "");
    var title = title(new Say(plain), question, at.row());
    var frame = frame(at, why.mark().isEmpty() ? title : plain.t(why.mark()) + " " + title);
    var say = new Say(frame);
    var views = new QuestionViews(say, sent.fields(), why.faults());
    var back =
        sent.fromOverview()
            ? Paths.overview(at.poll())
            : Paths.before(at.poll(), progress, question, at.row());
    return new QuestionPage(
        frame,
        say.of(progress.version().definition().title()),
        view(views, question, at.row()),
        frame.url(at.path()),
        sent.known().revision().stream().mapToObj(Integer::toString).findFirst().orElse(""),
        sent.known().answer(),
        sent.fromOverview(),
        Optional.of(frame.url(back)),
        question.required().map(say::of),
        timeLeft(frame, progress, question),
        place(progress, question),
        part(frame, question, at.row()),
        audio(say, question),
        aloud(say, question),
        why.notice(),
        why.newer() ? Optional.of(newer(at, say, progress, question, sent)) : Optional.empty());
  }

  /// Which question this is; of a row first which row, as each has a screen of its own.
  private static String title(Say say, Question question, String row) {
    var asked = say.of(question.text()).text();
    return question.rows().stream()
        .filter(known -> known.id().equals(row))
        .findFirst()
        .map(known -> say.of(known.text()).text() + " – " + asked)
        .orElse(asked);
  }

  private static Optional<String> part(Frame frame, Question question, String row) {
    var rows = question.rows().stream().map(Row::id).toList();
    return rows.size() < 2
        ? Optional.empty()
        : Optional.of(frame.t("poll.part", "n", rows.indexOf(row) + 1, "all", rows.size()));
  }

  private Frame frame(Asked at, String title) {
    return door.frame(at.request(), at.language(), at.poll(), title).elsewhere(at.path());
  }

  private static QuestionPage.Newer newer(
      Asked at, Say say, Progress progress, Question question, AnswerForm sent) {
    return new QuestionPage.Newer(
        AnswerWords.of(say, question, at.answer(progress)),
        say.frame().url(Paths.next(at, progress, question, sent.fromOverview())));
  }

  private static QuestionView view(QuestionViews views, Question question, String row) {
    return question.rows().stream()
        .filter(known -> known.id().equals(row))
        .findFirst()
        .map(known -> views.row(question, known, Engine.FIELD))
        .orElseGet(() -> views.view(question, Engine.FIELD));
  }

  private static Optional<String> audio(Say say, Question question) {
    return Optional.ofNullable(question.common().audio().get(say.frame().language().code()))
        .flatMap(say::audio);
  }

  /// Only for children, who may not read well yet; not where there is a recording.
  private static boolean aloud(Say say, Question question) {
    return say.frame().presentation() == Presentation.CHILD
        && SPOKEN.contains(say.frame().language().code())
        && audio(say, question).isEmpty()
        && !say.of(question.text()).foreign();
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
