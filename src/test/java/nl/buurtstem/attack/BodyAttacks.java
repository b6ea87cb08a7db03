package nl.buurtstem.attack;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import nl.buurtstem.TestServer;

/// Bodies that are too large or broken, at every form; and clients that never finish.
final class BodyAttacks {
  private static final int SLOW = 40;
  private final Attacker attacker;
  private final Target target;
  private final Tally tally;
  private final Attacker.Stolen admin;

  BodyAttacks(Attacker attacker, Target target, Tally tally, Attacker.Stolen admin) {
    this.attacker = attacker;
    this.target = target;
    this.tally = tally;
    this.admin = admin;
  }

  void broken() {
    var token = "_csrf=" + admin.token();
    var bodies = new LinkedHashMap<String, byte[]>();
    bodies.put("too large", (token + "&a=" + "b".repeat(1_200_000)).getBytes(US_ASCII));
    bodies.put("ten thousand fields", ("a=1&".repeat(10_000) + "b=2").getBytes(US_ASCII));
    bodies.put("broken escape", "a=%zz&_csrf=%".getBytes(US_ASCII));
    bodies.put("only signs", "&&==&=&;;".getBytes(US_ASCII));
    bodies.put("no letters", new byte[] {(byte) 0xff, (byte) 0xfe, 0, '=', (byte) 0xc3});
    bodies.put("half a letter", "a=%c3&b=%ed%a0%80".getBytes(US_ASCII));
    bodies.put("a long name", ("a".repeat(60_000) + "=1").getBytes(US_ASCII));
    bodies.put("JSON", "{\"__proto__\":{\"rol\":\"ADMIN\"}}".getBytes(UTF_8));
    Target.routes("POST")
        .forEach(route ->
            bodies.forEach((what, body) -> {
              var answer = attacker.send("POST", target.of(route), admin.cookies(), body);
              tally.tried(
                  "an oversized or malformed body",
                  route + " " + what + " " + answer.statusCode(),
                  answer.statusCode() < 500 && (answer.statusCode() != 303 || route.open()));
            }));
    ofAnotherKind();
  }

  private void ofAnotherKind() {
    var kinds =
        Map.of(
            "application/json", "{}",
            "application/xml", "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><x>&e;</x>",
            "multipart/form-data; boundary=x", "--x\r\n\r\n--x--",
            "application/x-java-serialized-object", "\u00ac\u00ed",
            "text/plain", "_csrf=" + admin.token());
    Target.routes("POST")
        .forEach(route ->
            kinds.forEach((type, body) -> {
              var answer =
                  attacker.post(target.of(route), admin.cookies(), body, "Content-Type", type);
              tally.tried(
                  "an oversized or malformed body",
                  route + " " + type + " " + answer.statusCode(),
                  answer.statusCode() >= 400 && answer.statusCode() < 500);
            }));
  }

  /// While many hold on to half a request, everybody else is answered.
  void slow() throws IOException {
    var server = TestServer.shared().uri();
    var sockets = new ArrayList<Socket>();
    try {
      for (int i = 0; i < SLOW; i++) {
        var socket = new Socket(server.getHost(), server.getPort());
        sockets.add(socket);
        var half =
            i % 2 == 0
                ? "GET /nl HTTP/1.1\r\nHost: localhost\r\nX-Slow: "
                : "POST /beheer/aanmelden HTTP/1.1\r\nHost: localhost\r\nContent-Length: 900\r\n"
                    + "Content-Type: application/x-www-form-urlencoded\r\n\r\nnaam=";
        socket.getOutputStream().write(half.getBytes(US_ASCII));
        socket.getOutputStream().flush();
        tally.tried(
            "a slow client",
            "others wait",
            attacker.get(i % 2 == 0 ? "/nl" : "/beheer/aanmelden", "").statusCode() == 200);
      }
    } finally {
      sockets.forEach(BodyAttacks::close);
    }
  }

  private static void close(Socket socket) {
    try {
      socket.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
