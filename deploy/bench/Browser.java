import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;

/// A browser without a face: one kept-alive HTTP/1.1 connection and a cookie jar. On two cores a
/// general HTTP client costs about as much as the service that is measured; this one does not.
final class Browser implements AutoCloseable {
  private final InetSocketAddress address;
  private final String host;
  private final boolean gzip;
  private final Map<String, String> cookies = new LinkedHashMap<>();
  private Socket socket;
  private InputStream in;

  /// @param gzip whether to ask for compressed pages, as a browser on the open internet does
  Browser(URI service, boolean gzip) throws IOException {
    var at = InetAddress.getByName(service.getHost());
    if (!at.isLoopbackAddress()) {
      throw new IllegalArgumentException("only a service on this machine may be put under load");
    }
    this.address = new InetSocketAddress(at, service.getPort());
    this.host = service.getHost() + ":" + service.getPort();
    this.gzip = gzip;
    connect();
  }

  /// What came back; `wire` is the size of the body as it was sent, in bytes.
  record Reply(int status, Map<String, String> headers, String body, int wire) {}

  /// Begins as somebody new: no cookies, on the same connection.
  void forget() {
    cookies.clear();
  }

  Reply get(String path) throws IOException {
    return exchange("GET", path, null);
  }

  Reply post(String path, String form) throws IOException {
    return exchange("POST", path, form);
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }

  private void connect() throws IOException {
    socket = new Socket();
    socket.setTcpNoDelay(true);
    socket.setSoTimeout(60_000);
    socket.connect(address, 5_000);
    in = new BufferedInputStream(socket.getInputStream(), 32 * 1024);
  }

  private Reply exchange(String method, String path, String form) throws IOException {
    var body = form == null ? new byte[0] : form.getBytes(UTF_8);
    var out = new ByteArrayOutputStream(512 + body.length);
    out.write(head(method, path, form == null ? -1 : body.length).getBytes(ISO_8859_1));
    out.write(body);
    socket.getOutputStream().write(out.toByteArray());
    return receive();
  }

  private String head(String method, String path, int length) {
    var head =
        new StringBuilder(method)
            .append(' ')
            .append(path)
            .append(" HTTP/1.1\r\nHost: ")
            .append(host);
    if (!cookies.isEmpty()) {
      head.append("\r\nCookie: ")
          .append(
              cookies.entrySet().stream()
                  .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                  .collect(Collectors.joining("; ")));
    }
    if (gzip) {
      head.append("\r\nAccept-Encoding: gzip");
    }
    if (length >= 0) {
      head.append("\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: ")
          .append(length);
    }
    return head.append("\r\n\r\n").toString();
  }

  private Reply receive() throws IOException {
    int status = Integer.parseInt(line().substring(9, 12));
    var headers = new HashMap<String, String>();
    for (var line = line(); !line.isEmpty(); line = line()) {
      int colon = line.indexOf(':');
      var name = line.substring(0, colon).toLowerCase(Locale.ROOT);
      var value = line.substring(colon + 1).strip();
      if (name.equals("set-cookie")) {
        keep(value);
      } else {
        headers.put(name, value);
      }
    }
    var bytes = body(headers);
    var text =
        "gzip".equals(headers.get("content-encoding")) ? unzip(bytes) : new String(bytes, UTF_8);
    if ("close".equalsIgnoreCase(headers.get("connection"))) {
      socket.close();
      connect();
    }
    return new Reply(status, headers, text, bytes.length);
  }

  private void keep(String cookie) {
    int equals = cookie.indexOf('=');
    int end = cookie.indexOf(';');
    cookies.put(
        cookie.substring(0, equals), cookie.substring(equals + 1, end < 0 ? cookie.length() : end));
  }

  private byte[] body(Map<String, String> headers) throws IOException {
    if (!"chunked".equals(headers.get("transfer-encoding"))) {
      return exactly(Integer.parseInt(headers.getOrDefault("content-length", "0")));
    }
    var whole = new ByteArrayOutputStream();
    while (true) {
      var chunk = exactly(Integer.parseInt(line().strip(), 16));
      line();
      if (chunk.length == 0) {
        return whole.toByteArray();
      }
      whole.write(chunk);
    }
  }

  private byte[] exactly(int length) throws IOException {
    var bytes = in.readNBytes(length);
    if (bytes.length < length) {
      throw new EOFException("the connection closed in the middle of a page");
    }
    return bytes;
  }

  private String line() throws IOException {
    var line = new StringBuilder(80);
    for (int next = in.read(); next != '\n'; next = in.read()) {
      if (next < 0) {
        throw new EOFException("the connection closed");
      }
      if (next != '\r') {
        line.append((char) next);
      }
    }
    return line.toString();
  }

  private static String unzip(byte[] bytes) throws IOException {
    try (var zipped = new GZIPInputStream(new java.io.ByteArrayInputStream(bytes))) {
      return new String(zipped.readAllBytes(), UTF_8);
    }
  }
}
