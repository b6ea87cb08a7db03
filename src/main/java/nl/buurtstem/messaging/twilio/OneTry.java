package nl.buurtstem.messaging.twilio;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.twilio.exception.RestException;
import com.twilio.exception.TwilioException;
import com.twilio.http.NetworkHttpClient;
import com.twilio.http.Request;
import com.twilio.http.Response;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.HttpClientBuilder;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.client5.http.routing.HttpRoutePlanner;
import org.apache.hc.core5.http.HttpHeaders;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;

/// Twilio's own HTTP client without any of its retries: by itself it asks three times where the
/// answer is 5xx, and the client below it twice more on a 503 or 429. A request that is repeated is
/// a text that is sent twice.
final class OneTry extends NetworkHttpClient {
  private static final int REFUSED = 300;
  private static final ObjectMapper JSON = new ObjectMapper();

  private OneTry(HttpClientBuilder builder) {
    super(builder);
  }

  /// How long each step may take.
  ///
  /// @param connect until there is a connection
  /// @param answer until the next byte of the answer
  record Patience(Duration connect, Duration answer) {
    /// Together less than the ten seconds within which a message has to be handed over.
    static final Patience USUAL = new Patience(Duration.ofSeconds(3), Duration.ofSeconds(6));
  }

  /// A client that reaches Twilio over the network.
  static OneTry usual() {
    return new OneTry(builder(Patience.USUAL).useSystemProperties());
  }

  /// A client that reaches a server of a test instead, whatever the address says.
  static OneTry routed(HttpRoutePlanner planner, Patience patience) {
    return new OneTry(builder(patience).setRoutePlanner(planner));
  }

  private static HttpClientBuilder builder(Patience patience) {
    var connect = Timeout.of(patience.connect());
    var answer = Timeout.of(patience.answer());
    var request =
        RequestConfig.custom()
            .setConnectionRequestTimeout(connect)
            .setResponseTimeout(answer)
            .build();
    // A connection that Twilio closed meanwhile must not be met with a message on it.
    var connection =
        ConnectionConfig.custom()
            .setConnectTimeout(connect)
            .setSocketTimeout(answer)
            .setValidateAfterInactivity(TimeValue.of(500, TimeUnit.MILLISECONDS))
            .setTimeToLive(TimeValue.ofSeconds(50))
            .build();
    return HttpClientBuilder.create()
        .disableAutomaticRetries()
        .disableRedirectHandling()
        .disableCookieManagement()
        .disableAuthCaching()
        .setConnectionManager(
            PoolingHttpClientConnectionManagerBuilder.create()
                .setDefaultConnectionConfig(connection)
                .setMaxConnPerRoute(20)
                .build())
        // The SDK writes its own time-outs into each request; these go before them.
        .addExecInterceptorFirst(
            "patience",
            (asked, scope, chain) -> {
              scope.clientContext.setRequestConfig(request);
              return chain.proceed(asked, scope);
            });
  }

  @Override
  public Response reliableRequest(Request request) {
    return makeRequest(request);
  }

  @Override
  public Response reliableRequest(Request request, int[] codes, int retries, long delayMillis) {
    return makeRequest(request);
  }

  /// @throws TwilioAnswer when it is not a success
  @Override
  public Response makeRequest(Request request) {
    var response = super.makeRequest(request);
    if (response.getStatusCode() >= REFUSED) {
      throw new TwilioAnswer(response.getStatusCode(), code(response), wait(response));
    }
    return response;
  }

  private static Optional<Integer> code(Response response) {
    if (response.getStream() == null) {
      return Optional.empty();
    }
    try {
      return Optional.ofNullable(RestException.fromJson(response.getStream(), JSON))
          .map(RestException::getCode);
    } catch (TwilioException _) {
      return Optional.empty(); // not Twilio's own words, such as a proxy's page
    }
  }

  private static Optional<Duration> wait(Response response) {
    return Arrays.stream(response.getHeaders())
        .filter(header -> header.getName().equalsIgnoreCase(HttpHeaders.RETRY_AFTER))
        .map(header -> header.getValue().strip())
        .filter(value -> value.matches("\\d{1,5}"))
        .map(value -> Duration.ofSeconds(Long.parseLong(value)))
        .findFirst();
  }
}
