package nl.buurtstem.messaging.smtp;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import nl.buurtstem.messaging.StubServer;
import org.jspecify.annotations.Nullable;

/// A mail server on this machine that keeps what it gets, and answers each command as a test wants.
final class SmtpStub implements AutoCloseable {
  /// Instead of an answer: the connection breaks.
  static final String BREAK = "break";

  /// Instead of an answer: nothing.
  static final String SILENCE = "silence";

  private static final Map<String, String> USUAL =
      Map.of(
          "CONNECT", "220 stub",
          "RCPT", "250 2.1.5 ok",
          "DATA", "354 go on",
          ".", "250 2.0.0 kept",
          "STARTTLS", "220 2.0.0 go on");

  private final StubServer server;
  private final @Nullable SSLContext tls;
  private final boolean fromTheFirstByte;
  private final Map<String, String> script = new ConcurrentHashMap<>(USUAL);
  private final List<String> mails = new CopyOnWriteArrayList<>();
  private final List<String> commands = new CopyOnWriteArrayList<>();

  /// @param tls with which it speaks; none: in the open, and it offers nothing else
  SmtpStub(@Nullable SSLContext tls, boolean fromTheFirstByte) {
    this.tls = tls;
    this.fromTheFirstByte = fromTheFirstByte;
    this.server = new StubServer(this::serve);
  }

  int port() {
    return server.port();
  }

  /// What is said to a command from now on; `.` is the end of a mail.
  void answer(String command, String with) {
    script.put(command, with);
  }

  /// The mails as they came, with their headers.
  List<String> mails() {
    return List.copyOf(mails);
  }

  /// The commands, with `TLS` where the connection became a secret one.
  List<String> commands() {
    return List.copyOf(commands);
  }

  @Override
  public void close() {
    server.close();
  }

  private void serve(Socket connection) {
    try (connection) {
      talk(fromTheFirstByte ? secret(connection) : connection, true);
    } catch (IOException gone) {
      commands.add("GONE"); // the client hung up, or did not trust us
    }
  }

  private void talk(Socket connection, boolean greets) throws IOException {
    var in = new BufferedReader(new InputStreamReader(connection.getInputStream(), ISO_8859_1));
    if (greets && !say(connection, "CONNECT")) {
      return;
    }
    for (var line = in.readLine(); line != null; line = in.readLine()) {
      var command = line.replaceAll("[ :].*", "").toUpperCase(Locale.ROOT);
      commands.add(line);
      if (command.equals("STARTTLS")) {
        if (say(connection, command)) {
          talk(secret(connection), false);
        }
        return;
      }
      if (!say(connection, command)) {
        return;
      }
      if (command.equals("DATA") && script.getOrDefault(command, "").startsWith("354")) {
        keep(in);
        if (!say(connection, ".")) {
          return;
        }
      }
    }
  }

  private void keep(BufferedReader in) throws IOException {
    var mail = new StringBuilder();
    for (var line = in.readLine(); line != null && !line.equals("."); line = in.readLine()) {
      mail.append(line.startsWith(".") ? line.substring(1) : line).append("\r\n");
    }
    if (script.getOrDefault(".", "").matches("(250.*|break|silence)")) {
      mails.add(mail.toString());
    }
  }

  private boolean say(Socket connection, String command) throws IOException {
    var offers = tls != null && !fromTheFirstByte && !(connection instanceof SSLSocket);
    var usual =
        command.equals("EHLO")
            ? "250-stub\r\n" + (offers ? "250-STARTTLS\r\n" : "") + "250 ENHANCEDSTATUSCODES"
            : "250 2.0.0 ok";
    var answer = script.getOrDefault(command, usual);
    if (answer.equals(BREAK)) {
      return false;
    }
    if (answer.equals(SILENCE)) {
      while (connection.getInputStream().read() >= 0) { // until the client hangs up
        Thread.onSpinWait();
      }
      return false;
    }
    connection.getOutputStream().write((answer + "\r\n").getBytes(ISO_8859_1));
    connection.getOutputStream().flush();
    return true;
  }

  private SSLSocket secret(Socket connection) throws IOException {
    if (tls == null) {
      throw new IOException("this server has no certificate");
    }
    var secret = (SSLSocket) tls.getSocketFactory().createSocket(connection, null, true);
    secret.setUseClientMode(false);
    secret.startHandshake();
    commands.add("TLS");
    return secret;
  }
}
