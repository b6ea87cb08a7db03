package nl.buurtstem.messaging.twilio;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.netty.handler.codec.http.QueryStringDecoder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import nl.buurtstem.messaging.StubServer;

/// A server on this machine that is spoken to as Twilio is, and answers, or does not, as a test
/// wants.
final class TwilioStub implements AutoCloseable {
  private final StubServer server;
  private final List<Request> requests = new CopyOnWriteArrayList<>();
  private volatile Function<Request, Answer> script = _ -> new Answer.Breaks("");

  /// A request as it came.
  ///
  /// @param headers with small letters
  /// @param fields of the form
  record Request(
      String method, String target, Map<String, String> headers, Map<String, List<String>> fields) {

    /// The only value of a field.
    String field(String name) {
      var values = fields.getOrDefault(name, List.of());
      if (values.size() != 1) {
        throw new IllegalStateException(name + " came " + values.size() + " times");
      }
      return values.getFirst();
    }
  }

  /// What is answered.
  sealed interface Answer {
    /// A whole answer.
    ///
    /// @param headers lines, each with its end
    record Whole(int status, String headers, String body) implements Answer {}

    /// The connection breaks after this much of one.
    record Breaks(String begin) implements Answer {}

    /// Our side of the connection is closed, the other stays open, and no answer comes.
    record HalfCloses() implements Answer {}

    /// Nothing happens any more.
    record Silence() implements Answer {}
  }

  TwilioStub() {
    server = new StubServer(this::serve);
  }

  int port() {
    return server.port();
  }

  void answer(Function<Request, Answer> with) {
    script = with;
  }

  List<Request> requests() {
    return List.copyOf(requests);
  }

  @Override
  public void close() {
    server.close();
  }

  private void serve(Socket connection) {
    try (connection) {
      var in = connection.getInputStream();
      for (var head = head(in); !head.isEmpty(); head = head(in)) {
        var request = request(head, in);
        requests.add(request);
        if (!reply(connection, script.apply(request))) {
          return;
        }
      }
    } catch (IOException | InterruptedException gone) {
      Thread.currentThread().interrupt(); // the test is over, or the client hung up
    }
  }

  /// @return whether the connection goes on
  private static boolean reply(Socket connection, Answer answer)
      throws IOException, InterruptedException {
    var out = connection.getOutputStream();
    switch (answer) {
      case Answer.Whole(var status, var headers, var body) -> {
        var bytes = body.getBytes(UTF_8);
        out.write(
            ("HTTP/1.1 "
                    + status
                    + " X\r\nContent-Type: application/json\r\n"
                    + headers
                    + "Content-Length: "
                    + bytes.length
                    + "\r\n\r\n")
                .getBytes(ISO_8859_1));
        out.write(bytes);
        out.flush();
        return true;
      }
      case Answer.Breaks(var begin) -> {
        out.write(begin.getBytes(ISO_8859_1));
        out.flush();
        return false;
      }
      case Answer.HalfCloses() -> connection.shutdownOutput();
      case Answer.Silence() -> {}
    }
    while (connection.getInputStream().read() >= 0) { // until the client hangs up
      Thread.onSpinWait();
    }
    return false;
  }

  private static String head(InputStream in) throws IOException {
    var bytes = new ByteArrayOutputStream();
    for (int b = in.read(); b >= 0; b = in.read()) {
      bytes.write(b);
      if (b == '\n' && bytes.toString(ISO_8859_1).endsWith("\r\n\r\n")) {
        return bytes.toString(ISO_8859_1);
      }
    }
    return "";
  }

  private static Request request(String head, InputStream in) throws IOException {
    var lines = head.split("\r\n", -1);
    var headers = new HashMap<String, String>();
    for (int i = 1; i < lines.length && !lines[i].isEmpty(); i++) {
      int colon = lines[i].indexOf(':');
      headers.put(
          lines[i].substring(0, colon).toLowerCase(Locale.ROOT),
          lines[i].substring(colon + 1).strip());
    }
    int length = Integer.parseInt(headers.getOrDefault("content-length", "0"));
    var body = new String(in.readNBytes(length), UTF_8);
    var first = lines[0].split(" ", 3);
    return new Request(
        first[0], first[1], headers, new QueryStringDecoder(body, UTF_8, false).parameters());
  }
}
