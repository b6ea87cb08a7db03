package nl.buurtstem.platform.request;

import static nl.buurtstem.platform.request.RawHttp.request;
import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.util.List;
import java.util.stream.Stream;
import nl.buurtstem.TestServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.slf4j.LoggerFactory;

/// What clients get wrong is theirs: they are told so with the right status and in their language,
/// and nothing of it looks in the log like a fault of ours.
class BrokenRequestTest {
  private static final String FORM = "Content-Type: application/x-www-form-urlencoded";
  private static final String QUESTION = "/ar/peiling/beijum-meningspeiling/vraag/buurt";
  private static final String LONG = "a".repeat(5_000);
  private static final List<String> PUBLIC_PAGES =
      List.of(
          "/nl",
          "/ar/wijk/beijum",
          "/ti/cijfers",
          "/uk/cijfers/onveiligheidsgevoelens",
          "/tr/peiling/beijum-meningspeiling",
          "/beheer/aanmelden",
          "/api/v1/gebieden",
          "/api/v1/peilingen",
          "/api/v1/openapi.json",
          "/nl/bestaat-niet",
          "/api/v1/bestaat-niet");

  private final TestServer server = TestServer.shared();
  private final ListAppender<ILoggingEvent> log = new ListAppender<>();
  private final Logger root = (Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME);

  /// @param language of the page or problem; empty where there is no body to tell
  private record Broken(String name, String raw, int status, String language) {
    boolean ofProgram() {
      return raw.contains(" /api/");
    }
  }

  private static Stream<Broken> addresses() {
    return Stream.of(
        new Broken("too long, by the path", request("GET", "/ar/" + LONG), 414, "ar"),
        new Broken(
            "too long, by Accept-Language",
            request("GET", "/" + LONG, "Accept-Language: tr;q=0.9, xx"),
            414,
            "tr"),
        new Broken("too long, in the query", request("GET", "/ti?x=" + LONG), 414, "ti"),
        new Broken(
            "too long, API",
            request("GET", "/api/v1/gebieden?x=" + LONG, "Accept-Language: en"),
            414,
            "en"),
        new Broken("far too long", request("GET", "/ar/" + LONG.repeat(20)), 414, "nl"),
        new Broken("broken escape in the path", request("GET", "/uk/%zz"), 400, "uk"),
        new Broken("half an escape", request("GET", "/pl/wijk/%"), 400, "pl"),
        new Broken("broken escape in the query", request("GET", "/ar?x=%zz"), 400, "ar"),
        new Broken(
            "broken escape, API", request("GET", "/api/v1/%zz", "Accept-Language: pl"), 400, "pl"),
        new Broken("broken escape, staff", request("GET", "/beheer/%zz"), 400, "nl"),
        new Broken("broken escape, asset", request("GET", "/assets/%zz"), 400, "nl"),
        new Broken("NUL in the path", request("GET", "/ar/%00"), 404, "ar"),
        new Broken("NUL as a poll", request("GET", "/ar/peiling/%00"), 404, "ar"),
        new Broken("NUL as an area", request("GET", "/api/v1/gebieden/%00"), 404, "nl"),
        new Broken("broken UTF-8", request("GET", "/ar/%c3%28"), 404, "ar"),
        new Broken("braces", request("GET", "/ar/{x}|y"), 404, "ar"),
        new Broken("two slashes", request("GET", "//ar"), 404, "nl"),
        new Broken("a space", request("GET", "/ar/a b"), 400, "nl"));
  }

  private static Stream<Broken> headers() {
    return Stream.of(
        new Broken("huge header", request("GET", "/ar", "X: " + "a".repeat(20_000)), 431, "ar"),
        new Broken(
            "huge header, API",
            request("GET", "/api/v1/gebieden", "X: " + "a".repeat(20_000)),
            431,
            "nl"),
        new Broken("many headers", request("GET", "/ar", manyHeaders()), 431, "ar"),
        new Broken("no colon", request("GET", "/ar", "nonsense"), 400, "ar"),
        new Broken("NUL in a header", request("GET", "/ar", "X: a\u0000b"), 400, "ar"),
        new Broken("no HTTP at all", "\u0016\u0003\u0001\r\n\r\n", 400, "nl"),
        new Broken(
            "unknown type wanted", request("GET", "/ar", "Accept: application/xml"), 406, "ar"),
        new Broken(
            "unknown type wanted, API",
            request("GET", "/api/v1/gebieden", "Accept: application/xml", "Accept-Language: ti"),
            406,
            "ti"));
  }

  private static Stream<Broken> methods() {
    return Stream.of("POST", "PUT", "DELETE", "PATCH", "TRACE", "PROPFIND", "NONSENSE")
        .flatMap(method ->
            Stream.of(
                new Broken(method, request(method, "/ar"), 405, "ar"),
                new Broken(
                    method + ", API",
                    request(method, "/api/v1/gebieden", "Accept-Language: uk"),
                    405,
                    "uk")));
  }

  private static Stream<Broken> bodies() {
    return Stream.of(
        new Broken("JSON", post("Content-Type: application/json", "{}"), 415, "ar"),
        new Broken("multipart", post("Content-Type: multipart/form-data", "--x"), 415, "ar"),
        new Broken("unknown letters", post(FORM + "; charset=foo", "a=b"), 415, "ar"),
        new Broken("impossible letters", post(FORM + "; charset=\u00e9", "a=b"), 415, "ar"),
        new Broken("broken escape", post(FORM, "a=%zz"), 400, "ar"),
        new Broken("nothing", post(FORM, ""), 400, "ar"),
        new Broken("too much", post(FORM, "a=" + "b".repeat(2_000_000)), 413, "ar"),
        new Broken(
            "broken pieces",
            request("POST", QUESTION, FORM, "Transfer-Encoding: chunked") + "zz\r\nabc\r\n",
            400,
            "ar"),
        new Broken(
            "negative length", request("POST", QUESTION, FORM, "Content-Length: -1"), 400, "ar"));
  }

  private static String post(String type, String body) {
    return request("POST", QUESTION, type, "Content-Length: " + body.length()) + body;
  }

  private static String[] manyHeaders() {
    return Stream.iterate(1, i -> i + 1)
        .limit(2_000)
        .map(i -> "X" + i + ": a")
        .toArray(String[]::new);
  }

  @BeforeEach
  void listen() {
    log.start();
    root.addAppender(log);
  }

  @AfterEach
  void stopListening() {
    root.detachAppender(log);
  }

  @TestFactory
  Stream<DynamicTest> it_is_told_what_was_wrong() {
    return Stream.of(addresses(), headers(), methods(), bodies())
        .flatMap(broken -> broken)
        .map(broken -> DynamicTest.dynamicTest(broken.name(), () -> check(broken)));
  }

  private void check(Broken broken) {
    log.list.clear();
    var answer = RawHttp.send(server.uri(), broken.raw());
    assertThat(answer.status()).isEqualTo(broken.status());
    assertThat(answer.header("content-language")).isEqualTo(broken.language());
    if (broken.ofProgram()) {
      assertThat(answer.header("content-type")).startsWith("application/problem+json");
      assertThat(answer.header("api-version")).isNotEmpty();
      assertThat(answer.body())
          .startsWith("{\"type\":")
          .contains("\"title\":", "\"status\":" + broken.status(), "\"detail\":", "\"instance\":");
    } else {
      assertThat(answer.header("content-type")).startsWith("text/html");
      assertThat(answer.body()).contains("<html lang=\"" + broken.language() + "\"");
    }
    assertThat(answer.header("content-security-policy")).isNotEmpty();
    if (broken.status() == 405) {
      assertThat(answer.header("allow")).contains("GET", "HEAD");
    }
    assertThat(log.list).noneMatch(event -> event.getThrowableProxy() != null);
  }

  @Test
  void a_connection_that_breaks_halfway_is_not_our_fault() throws Exception {
    try (var socket = new java.net.Socket(server.uri().getHost(), server.uri().getPort())) {
      var half = request("POST", QUESTION, FORM, "Content-Length: 30") + "a=b";
      socket.getOutputStream().write(half.getBytes(java.nio.charset.StandardCharsets.US_ASCII));
    }
    // Asked on another connection, so that the first one has been read.
    assertThat(RawHttp.send(server.uri(), request("GET", "/nl")).status()).isEqualTo(200);
    assertThat(log.list).noneMatch(event -> event.getThrowableProxy() != null);
  }

  @TestFactory
  Stream<DynamicTest> head_says_the_same_as_get_without_a_body() {
    return PUBLIC_PAGES.stream()
        .map(path ->
            DynamicTest.dynamicTest(
                path,
                () -> {
                  var get = RawHttp.send(server.uri(), request("GET", path));
                  var head = RawHttp.send(server.uri(), request("HEAD", path));
                  assertThat(head.status()).isEqualTo(get.status());
                  assertThat(head.body()).isEmpty();
                  for (var name : List.of("content-type", "content-language", "cache-control")) {
                    assertThat(head.header(name)).as(name).isEqualTo(get.header(name));
                  }
                }));
  }
}
