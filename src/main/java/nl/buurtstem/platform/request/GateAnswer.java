package nl.buurtstem.platform.request;

import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.filter.ServerFilterPhase;
import io.micronaut.http.server.netty.NettyHttpRequest;
import jakarta.inject.Singleton;
import nl.buurtstem.platform.problem.Problems;
import org.jspecify.annotations.Nullable;

/// Tells whoever was turned away at the gate why, with the same page or problem as everybody else.
@Singleton
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
final class GateAnswer implements Ordered {
  private final Problems problems;

  GateAnswer(Problems problems) {
    this.problems = problems;
  }

  /// After what adds headers to every answer, before the check of who may see what.
  @Override
  public int getOrder() {
    return ServerFilterPhase.SECURITY.before() + 1;
  }

  @RequestFilter
  @Nullable HttpResponse<?> answer(HttpRequest<?> request) {
    return request instanceof NettyHttpRequest<?> netty
            && netty.getNativeRequest() instanceof TurnedAway away
        ? problems.respond(request, away.why())
        : null;
  }
}
