package nl.buurtstem.poll.answer;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.MutableHttpResponse;
import jakarta.inject.Singleton;
import java.util.Optional;
import nl.buurtstem.poll.Poll;

/// Knows each browser by its cookie.
@Singleton
final class Visits {
  private final Drafts drafts;
  private final DraftCookies cookies;

  Visits(Drafts drafts, DraftCookies cookies) {
    this.drafts = drafts;
    this.cookies = cookies;
  }

  /// By what the browser is known; empty at its first visit.
  Optional<DraftToken> token(HttpRequest<?> request, Poll poll) {
    return cookies.read(request, poll);
  }

  Visit of(HttpRequest<?> request, Poll poll) {
    var token = token(request, poll);
    var progress =
        token.map(known -> drafts.progress(poll, known)).orElseGet(() -> Progress.fresh(poll));
    boolean sent = !progress.saved() && token.isPresent() && drafts.sent(poll, token.get());
    return new Visit(token, progress, sent);
  }

  /// Whether nobody else can take part.
  boolean full(Poll poll) {
    return drafts.full(poll);
  }

  /// Gives a browser that comes for the first time the cookie that it will be known by.
  <T> MutableHttpResponse<T> remember(MutableHttpResponse<T> response, Visit visit, Poll poll) {
    return visit.token().isPresent() ? response : know(response, poll, DraftToken.fresh());
  }

  /// Knows the browser by this from now on.
  <T> MutableHttpResponse<T> know(MutableHttpResponse<T> response, Poll poll, DraftToken token) {
    return cookies.set(response, poll, token);
  }
}
