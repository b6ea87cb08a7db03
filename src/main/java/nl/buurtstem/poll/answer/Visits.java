package nl.buurtstem.poll.answer;

import io.micronaut.context.annotation.Value;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MutableHttpResponse;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import nl.buurtstem.participation.code.Outcome;
import nl.buurtstem.platform.Form;
import nl.buurtstem.platform.Language;
import nl.buurtstem.platform.guard.Entrance;
import nl.buurtstem.platform.guard.Guard;
import nl.buurtstem.platform.guard.Signs;
import nl.buurtstem.platform.guard.Verdict;
import nl.buurtstem.poll.Poll;
import nl.buurtstem.poll.page.Door;
import nl.buurtstem.poll.visit.Drafts;
import nl.buurtstem.poll.visit.Progress;
import nl.buurtstem.poll.visit.Visitor;

/// Knows how far each browser is.
@Singleton
class Visits {
  private final Drafts drafts;
  private final Visitors visitors;
  private final Guard guard;
  private final int most;

  /// @param most how many a network may send to one poll before its browsers are asked for a proof
  Visits(
      Drafts drafts,
      Visitors visitors,
      Guard guard,
      @Value("${buurtstem.network-responses:60}") int most) {
    this.drafts = drafts;
    this.visitors = visitors;
    this.guard = guard;
    this.most = most;
  }

  /// What becomes of what this browser sends now. Who has a code or sits in a class is known to be
  /// a person.
  ///
  /// @param answers how many questions it answers
  Verdict judge(HttpRequest<?> request, Poll poll, Form form, int answers) {
    return poll.byCode() || poll.byClass()
        ? new Verdict.Welcome(Set.of())
        : guard.judge(
            request,
            new Entrance("poll " + poll.id(), most),
            Signs.of(form, visitors.since(request, poll), answers));
  }

  /// What whoever may answer gets; others are led to the introduction, where a code is asked. Whose
  /// code was used by another device or channel hears that it counts.
  MutableHttpResponse<?> admitted(
      HttpRequest<?> request,
      Language language,
      Poll poll,
      Supplier<MutableHttpResponse<?>> inside) {
    if (!visitors.mayAnswer(request, poll)) {
      return Door.seeOther("/" + language.code() + Paths.intro(poll));
    }
    return sentElsewhere(request, poll)
        ? Door.seeOther("/" + language.code() + Paths.code(poll, Outcome.USED))
        : inside.get();
  }

  /// Whether this browser may answer.
  boolean mayAnswer(HttpRequest<?> request, Poll poll) {
    return visitors.mayAnswer(request, poll) && !sentElsewhere(request, poll);
  }

  /// Whether something was sent with the code that this browser showed, but not by this browser.
  boolean sentElsewhere(HttpRequest<?> request, Poll poll) {
    return known(request, poll).filter(known -> drafts.sentElsewhere(poll, known)).isPresent();
  }

  /// Who this is; empty at the browser's first visit.
  Optional<Visitor> known(HttpRequest<?> request, Poll poll) {
    return visitors.find(request, poll);
  }

  /// Who this is, also at the browser's first visit; then [#keep] what it will be known by.
  Visitor visitor(HttpRequest<?> request, Poll poll) {
    return visitors.of(request, poll);
  }

  Visit of(HttpRequest<?> request, Poll poll) {
    var visitor = known(request, poll);
    var progress =
        visitor.map(known -> drafts.progress(poll, known)).orElseGet(() -> Progress.fresh(poll));
    boolean sent = !progress.saved() && visitor.isPresent() && drafts.sent(poll, visitor.get());
    return new Visit(visitor, progress, sent);
  }

  /// Whether nobody else can take part.
  boolean full(Poll poll) {
    return drafts.full(poll);
  }

  /// Gives a browser that comes for the first time the cookie that it will be known by.
  MutableHttpResponse<?> remember(
      HttpRequest<?> request, MutableHttpResponse<?> response, Visit visit, Poll poll) {
    return visitors.keep(
        response, poll, visit.visitor().orElseGet(() -> visitors.of(request, poll)));
  }

  /// The same, for a visitor that [#visitor] gave.
  MutableHttpResponse<?> keep(MutableHttpResponse<?> response, Poll poll, Visitor visitor) {
    return visitors.keep(response, poll, visitor);
  }

  /// Forgets who this was: for somebody else on the same device.
  MutableHttpResponse<?> forget(
      HttpRequest<?> request, MutableHttpResponse<?> response, Poll poll) {
    return visitors.forget(request, response, poll);
  }
}
