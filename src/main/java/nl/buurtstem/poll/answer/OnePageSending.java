package nl.buurtstem.poll.answer;

import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import nl.buurtstem.participation.code.Outcome;
import nl.buurtstem.platform.Form;
import nl.buurtstem.platform.guard.Mark;
import nl.buurtstem.platform.guard.Verdict;
import nl.buurtstem.poll.Poll;
import nl.buurtstem.poll.page.Door;
import nl.buurtstem.poll.page.Fields;
import nl.buurtstem.poll.response.Channel;
import nl.buurtstem.poll.visit.Manner;
import nl.buurtstem.poll.visit.Sending;
import nl.buurtstem.poll.visit.Sent;
import nl.buurtstem.survey.Completion;
import nl.buurtstem.survey.Fault;
import nl.buurtstem.survey.FaultCode;
import nl.buurtstem.survey.Question;
import nl.buurtstem.survey.Step;

/// Takes in what a page with all questions sent, and says what came of it.
@Singleton
final class OnePageSending {
  private final Sending sending;
  private final Visits visits;
  private final OnePageScreen screen;

  OnePageSending(Sending sending, Visits visits, OnePageScreen screen) {
    this.sending = sending;
    this.visits = visits;
    this.screen = screen;
  }

  /// Sends everything, or shows the page again with what is wrong.
  MutableHttpResponse<?> send(Whole at, Form form) {
    var visitor = visits.visitor(at.request(), at.poll());
    var fields = Fields.of(form);
    var engine = at.poll().current().engine();
    var response =
        switch (engine.answerAll(engine.start(), fields.page())) {
          case Step.Refused(var _, var faults) -> screen.again(at, fields, faults);
          case Step.Accepted(var state) ->
              judged(
                  at,
                  form,
                  marks -> {
                    var manner = new Manner(Channel.WEB, at.language().code(), marks);
                    return sending
                        .sendWhole(at.poll(), visitor, state, fields.revision(), manner)
                        .<MutableHttpResponse<?>>map(sent -> sent(at, fields, sent))
                        .orElseGet(() -> newer(at, fields));
                  });
        };
    return visits.keep(response, at.poll(), visitor);
  }

  /// Shows the page in a language that the reader asked for, with what was filled in and, where the
  /// page had been sent before, with what is still wrong. Nothing is sent.
  MutableHttpResponse<?> inLanguage(Whole at, Form form) {
    var fields = Fields.of(form);
    var faults = form.has("_checked") ? faults(at.poll(), fields) : List.<Fault>of();
    return faults.isEmpty()
        ? screen.show(HttpStatus.OK, screen.page(at, fields, Optional.empty()))
        : screen.again(at, fields, faults);
  }

  private static List<Fault> faults(Poll poll, Fields fields) {
    var engine = poll.current().engine();
    return switch (engine.answerAll(engine.start(), fields.page())) {
      case Step.Refused(var _, var faults) -> faults;
      case Step.Accepted(var state) ->
          switch (engine.complete(state)) {
            case Completion.Missing(var questions) -> missing(questions);
            case Completion.Complete _ -> List.of();
          };
    };
  }

  private static List<Fault> missing(List<Question> questions) {
    return questions.stream()
        .map(question -> new Fault(FaultCode.REQUIRED, question.id(), Map.of()))
        .toList();
  }

  private MutableHttpResponse<?> judged(
      Whole at, Form form, Function<Set<Mark>, MutableHttpResponse<?>> send) {
    var fields = Fields.of(form);
    int answers =
        (int) fields.values().keySet().stream().filter(id -> asked(at.poll(), id)).count();
    return switch (visits.judge(at.request(), at.poll(), form, answers)) {
      case Verdict.Welcome(var marks) -> send.apply(marks);
      case Verdict.Prove(var challenge) -> {
        var notice = Optional.of(Busy.proving(screen.frame(at, "")));
        yield screen.show(HttpStatus.OK, screen.page(at, fields, notice).with(challenge));
      }
      case Verdict.Wait(var remaining) -> {
        var notice = Optional.of(Busy.wait(screen.frame(at, "")));
        var page = screen.page(at, fields, notice);
        yield Busy.retryAfter(screen.show(HttpStatus.TOO_MANY_REQUESTS, page), remaining);
      }
    };
  }

  private static boolean asked(Poll poll, String id) {
    return poll.definition().questions().stream().anyMatch(question -> question.id().equals(id));
  }

  private MutableHttpResponse<?> sent(Whole at, Fields fields, Sent sent) {
    var poll = at.poll();
    return switch (sent) {
      case Sent.Counted _ -> Door.seeOther(at.url(Paths.thanks(poll)));
      case Sent.Incomplete(var _, var questions) -> screen.again(at, fields, missing(questions));
      case Sent.Nothing _ -> Door.seeOther(Notice.NOTHING.on(at.url(Paths.onePage(poll))));
      case Sent.UsedBefore _ -> Door.seeOther(at.url(Paths.code(poll, Outcome.USED)));
      case Sent.NoCode _ -> Door.seeOther(at.url(Paths.code(poll, Outcome.REVOKED)));
      case Sent.NoClass _ -> Door.seeOther(at.url(Paths.intro(poll)));
      case Sent.Over _ -> screen.door().over(at.request(), at.language(), poll);
      case Sent.Full _ -> screen.door().full(at.request(), at.language(), poll);
    };
  }

  /// The page again, with the answers that came by another channel meanwhile; nothing is sent.
  private MutableHttpResponse<?> newer(Whole at, Fields fields) {
    var saved = visits.of(at.request(), at.poll()).progress();
    var all = fields.with(saved.state().answers()).knowing(saved.revision());
    var notice = Optional.of(screen.text(at, "poll.newer.page"));
    return screen.show(HttpStatus.CONFLICT, screen.page(at, all, notice));
  }
}
