package nl.buurtstem.platform.request;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/// Sends bytes that no decent client would send, and reads what comes back until the end.
public final class RawHttp {
  private static final int PATIENCE_IN_MILLISECONDS = 30_000;

  private RawHttp() {}

  /// What came back.
  ///
  /// @param headers by name in small letters
  public record Answer(int status, Map<String, String> headers, String body) {
    public String header(String name) {
      return headers.getOrDefault(name, "");
    }
  }

  /// A request of one method for one address, closing the connection after it.
  public static String request(String method, String address, String... headers) {
    var text = new StringBuilder(method + " " + address + " HTTP/1.1\r\nHost: localhost\r\n");
    for (var header : headers) {
      text.append(header).append("\r\n");
    }
    return text + "Connection: close\r\n\r\n";
  }

  /// Sends this, a byte for each character.
  public static Answer send(URI server, String raw) {
    try (var socket = new Socket(server.getHost(), server.getPort())) {
      socket.setSoTimeout(PATIENCE_IN_MILLISECONDS);
      write(socket, raw.getBytes(StandardCharsets.ISO_8859_1));
      return parse(new String(read(socket), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void write(Socket socket, byte[] bytes) throws IOException {
    try {
      socket.getOutputStream().write(bytes);
      socket.getOutputStream().flush();
    } catch (SocketException refused) {
      // The server answered before it had read everything: what it said is there to be read.
      if (socket.getInputStream().available() == 0) {
        throw refused;
      }
    }
  }

  private static byte[] read(Socket socket) throws IOException {
    var bytes = new java.io.ByteArrayOutputStream();
    var piece = new byte[8192];
    try {
      for (int n = socket.getInputStream().read(piece);
          n >= 0;
          n = socket.getInputStream().read(piece)) {
        bytes.write(piece, 0, n);
      }
    } catch (SocketException reset) {
      if (bytes.size() == 0) {
        throw reset;
      }
    }
    return bytes.toByteArray();
  }

  private static Answer parse(String text) {
    int end = text.indexOf("\r\n\r\n");
    var lines = text.substring(0, Math.max(end, 0)).split("\r\n");
    var headers = new TreeMap<String, String>();
    for (int i = 1; i < lines.length; i++) {
      int colon = lines[i].indexOf(':');
      headers.put(
          lines[i].substring(0, colon).toLowerCase(Locale.ROOT),
          lines[i].substring(colon + 1).strip());
    }
    var status = lines[0].split(" ");
    return new Answer(
        status.length > 1 ? Integer.parseInt(status[1]) : 0, headers, text.substring(end + 4));
  }
}
