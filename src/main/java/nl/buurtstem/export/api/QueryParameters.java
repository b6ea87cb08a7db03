package nl.buurtstem.export.api;

import io.micronaut.core.convert.ConversionService;
import io.micronaut.core.order.Ordered;
import io.micronaut.core.type.Argument;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.filter.ServerFilterPhase;
import io.micronaut.web.router.MethodBasedRouteInfo;
import io.micronaut.web.router.RouteAttributes;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.buurtstem.platform.ProblemCode;
import nl.buurtstem.platform.Reason;
import nl.buurtstem.platform.problem.Problems;
import org.jspecify.annotations.Nullable;

/// Refuses parameters that an address does not have, has twice or that are of another type, all at
/// once (NLGov `/core/error-handling/invalid-input` and `all-errors`). A filter with a typing error
/// would otherwise give everything, as if nothing had been asked.
@Singleton
@ServerFilter("/api/**")
final class QueryParameters implements Ordered {
  private final Problems problems;
  private final ConversionService conversion;

  QueryParameters(Problems problems, ConversionService conversion) {
    this.problems = problems;
    this.conversion = conversion;
  }

  /// After the conventions, which add their headers to what is refused here.
  @Override
  public int getOrder() {
    return ServerFilterPhase.SECURITY.before() + 2;
  }

  @RequestFilter
  @Nullable HttpResponse<?> check(HttpRequest<?> request) {
    var known = known(request);
    if (known == null) {
      return null; // no such address: that is answered elsewhere
    }
    var reasons = new ArrayList<Reason>();
    for (var parameter : request.getParameters()) {
      var reason = reason(known.get(parameter.getKey()), parameter);
      if (reason != null) {
        reasons.add(Reason.about(parameter.getKey(), reason));
      }
    }
    return reasons.isEmpty()
        ? null
        : problems.respond(request, ProblemCode.BAD_INPUT, List.copyOf(reasons));
  }

  private @Nullable String reason(
      @Nullable Argument<?> argument, Map.Entry<String, List<String>> parameter) {
    if (argument == null) {
      return "unknown_parameter";
    }
    if (parameter.getValue().size() > 1) {
      return "repeated_parameter";
    }
    return fits(argument, parameter.getValue().getFirst()) ? null : "unreadable";
  }

  private boolean fits(Argument<?> argument, String text) {
    return argument.getType() == Boolean.class
        ? text.equals("true") || text.equals("false") // the converter takes anything for false
        : conversion.convert(text, argument).isPresent();
  }

  private static @Nullable Map<String, Argument<?>> known(HttpRequest<?> request) {
    if (!(RouteAttributes.getRouteInfo(request).orElse(null)
        instanceof MethodBasedRouteInfo<?, ?> route)) {
      return null;
    }
    var known = new HashMap<String, Argument<?>>();
    for (var argument : route.getTargetMethod().getArguments()) {
      if (argument.getAnnotationMetadata().hasAnnotation(QueryValue.class)) {
        known.put(argument.getName(), argument);
      }
    }
    return known;
  }
}
