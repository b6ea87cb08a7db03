package nl.buurtstem.poll.answer;

import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.function.Supplier;
import nl.buurtstem.platform.Problem;
import nl.buurtstem.platform.ProblemCode;
import nl.buurtstem.poll.page.Door;
import nl.buurtstem.poll.visit.Drafts;
import nl.buurtstem.poll.visit.Progress;
import nl.buurtstem.poll.visit.Saved;
import nl.buurtstem.survey.Definition;
import nl.buurtstem.survey.Fault;
import nl.buurtstem.survey.FaultCode;

/// Shows a question, takes in what its page sent, and says where that leads.
@Singleton
final class Answering {
  private final Door door;
  private final Drafts drafts;
  private final Visits visits;
  private final QuestionScreen screen;

  Answering(Door door, Drafts drafts, Visits visits, QuestionScreen screen) {
    this.door = door;
    this.drafts = drafts;
    this.visits = visits;
    this.screen = screen;
  }

  /// Shows the question, or leads to where the reader can go on.
  MutableHttpResponse<?> show(Asked at) {
    return admitted(at, () -> showAdmitted(at));
  }

  private MutableHttpResponse<?> admitted(Asked at, Supplier<MutableHttpResponse<?>> inside) {
    return visits.admitted(at.request(), at.language(), at.poll(), inside);
  }

  private MutableHttpResponse<?> showAdmitted(Asked at) {
    var visit = visits.of(at.request(), at.poll());
    if (visit.sent()) {
      return sentBefore(at);
    }
    var progress = visit.progress();
    var question = at.in(progress);
    if (at.poll().definition().layout() == Definition.Layout.ONE_PAGE || question.isEmpty()) {
      return on(Notice.NOT_ASKED, at, progress);
    }
    if (!at.fits(question.get())) {
      return Door.seeOther(at.url(Paths.enter(at.poll(), progress, question.get())));
    }
    var page = screen.page(at, progress, question.get());
    return visits.remember(
        at.request(), door.show(HttpStatus.OK, "question", page), visit, at.poll());
  }

  /// Saves the answer and leads on.
  MutableHttpResponse<?> take(Asked at, AnswerForm sent) {
    if (sent.language().isPresent() && sent.blank() && !sent.missing()) {
      return Door.seeOther(same(at, sent));
    }
    return admitted(at, () -> takeAdmitted(at, sent));
  }

  private MutableHttpResponse<?> takeAdmitted(Asked at, AnswerForm sent) {
    var visitor = visits.visitor(at.request(), at.poll());
    var response =
        switch (drafts.save(at.poll(), visitor, new PageAttempt(at, sent))) {
          case Saved.Kept(var progress, boolean lost) ->
              lost ? on(Notice.EXPIRED, at, progress) : Door.seeOther(next(at, progress, sent));
          case Saved.Refused(var progress, var faults) -> refused(at, progress, sent, faults);
          case Saved.Overtaken(var progress) -> overtaken(at, progress, sent);
          case Saved.SentBefore _ -> sentBefore(at);
          case Saved.Over _ -> door.over(at.request(), at.language(), at.poll());
        };
    return visits.keep(response, at.poll(), visitor);
  }

  /// Shows the page again with what was sent; nothing is stored.
  MutableHttpResponse<?> again(Asked at, AnswerForm sent) {
    return admitted(at, () -> againAdmitted(at, sent));
  }

  private MutableHttpResponse<?> againAdmitted(Asked at, AnswerForm sent) {
    var visit = visits.of(at.request(), at.poll());
    if (visit.sent()) {
      return sentBefore(at);
    }
    var question = at.in(visit.progress());
    if (question.isEmpty() || !at.fits(question.get())) {
      return on(Notice.NOT_ASKED, at, visit.progress());
    }
    var response =
        door.show(
            HttpStatus.FORBIDDEN,
            "question",
            screen.stale(sent.in(at), visit.progress(), question.get(), sent));
    return visits.remember(at.request(), response, visit, at.poll());
  }

  /// Shows the page as it was saved, and how long a text may be.
  MutableHttpResponse<?> tooLarge(Asked at) {
    return admitted(at, () -> tooLargeAdmitted(at));
  }

  private MutableHttpResponse<?> tooLargeAdmitted(Asked at) {
    var progress = visits.of(at.request(), at.poll()).progress();
    var question = at.in(progress);
    if (question.filter(asked -> at.fits(asked) && asked.ownWords() > 0).isEmpty()) {
      throw new Problem(ProblemCode.TOO_LARGE);
    }
    var page = screen.tooLarge(at, progress, question.get());
    return door.show(HttpStatus.REQUEST_ENTITY_TOO_LARGE, "question", page);
  }

  private static MutableHttpResponse<?> sentBefore(Asked at) {
    return Door.seeOther(Notice.SENT_BEFORE.on(at.url(Paths.thanks(at.poll()))));
  }

  /// On to where the reader is, saying why.
  private static MutableHttpResponse<?> on(Notice notice, Asked at, Progress progress) {
    return Door.seeOther(notice.on(at.url(Paths.resume(at.poll(), progress))));
  }

  private static String next(Asked at, Progress progress, AnswerForm sent) {
    if (sent.language().isPresent()) {
      return same(at, sent);
    }
    var question = progress.version().definition().question(at.question()).orElseThrow();
    return at.url(Paths.next(at, progress, question, sent.fromOverview()));
  }

  /// The page that was sent, in another language.
  private static String same(Asked at, AnswerForm sent) {
    return sent.in(at).url(at.path()) + (sent.fromOverview() ? "?van=overzicht" : "");
  }

  /// The page again, with what was sent and what is wrong with it; or, where the question is not
  /// asked at all, on to the one that is.
  private MutableHttpResponse<?> refused(
      Asked at, Progress progress, AnswerForm sent, List<Fault> faults) {
    var question = at.in(progress);
    if (question.isEmpty()
        || !at.fits(question.get())
        || faults.stream().anyMatch(Answering::misplaced)) {
      return on(Notice.NOT_ASKED, at, progress);
    }
    var page = screen.again(sent.in(at), progress, question.get(), sent, faults);
    return door.show(HttpStatus.UNPROCESSABLE_ENTITY, "question", page);
  }

  /// The page again, with what was sent and the newer answer beside it.
  private MutableHttpResponse<?> overtaken(Asked at, Progress progress, AnswerForm sent) {
    var page = screen.overtaken(sent.in(at), progress, at.in(progress).orElseThrow(), sent);
    return door.show(HttpStatus.CONFLICT, "question", page);
  }

  private static boolean misplaced(Fault fault) {
    return fault.code() == FaultCode.NOT_ASKED || fault.code() == FaultCode.UNKNOWN_QUESTION;
  }
}
