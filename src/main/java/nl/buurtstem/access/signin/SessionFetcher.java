package nl.buurtstem.access.signin;

import io.micronaut.core.async.publisher.Publishers;
import io.micronaut.http.HttpRequest;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.security.filters.AuthenticationFetcher;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import nl.buurtstem.access.account.Sessions;
import nl.buurtstem.access.account.Stage;
import nl.buurtstem.access.account.Token;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;

/// Tells the framework who sends a request: whoever's session the cookie belongs to.
@Singleton
final class SessionFetcher implements AuthenticationFetcher<HttpRequest<?>> {
  private final Sessions sessions;
  private final SessionCookie cookie;
  private final ExecutorService threads;

  SessionFetcher(
      Sessions sessions, SessionCookie cookie, @Named(TaskExecutors.IO) ExecutorService threads) {
    this.sessions = sessions;
    this.cookie = cookie;
    this.threads = threads;
  }

  @Override
  public Publisher<Authentication> fetchAuthentication(HttpRequest<?> request) {
    var token = cookie.read(request);
    if (token.isEmpty()) {
      return Publishers.empty();
    }
    // The database is asked on a virtual thread; here we are on one that serves many connections.
    return Publishers.fromCompletableFuture(
        () -> CompletableFuture.supplyAsync(() -> find(token.get()), threads));
  }

  private @Nullable Authentication find(Token token) {
    try {
      return sessions
          .find(token)
          .filter(session -> session.stage() == Stage.FULL)
          .map(session -> session.staff().authentication())
          .orElse(null);
    } catch (SQLException e) {
      throw new IllegalStateException("the sessions cannot be read", e);
    }
  }
}
