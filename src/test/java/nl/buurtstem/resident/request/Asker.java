package nl.buurtstem.resident.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import nl.buurtstem.TestServer;
import nl.buurtstem.access.AuditEntry;
import nl.buurtstem.access.AuditLog;
import nl.buurtstem.poll.Browser;

/// A resident at the page for requests about their own data.
final class Asker {
  static final String ERASE = "/nl/privacy/verzoek/wissen";
  static final String ADDRESS = "fatma.geheim@voorbeeld.nl";
  static final String WORDS = "Ik woon op nummer 12 & hoor <niets>.";

  private static final AtomicInteger NETWORK = new AtomicInteger(10);
  private static final Pattern TICKET = Pattern.compile("name=\"pagina\" value=\"([^\"]*)\"");
  private static final Pattern NUMBER = Pattern.compile("<code>([A-Z0-9]{4}-[A-Z0-9]{4})</code>");

  private final TestServer server;
  private final Browser resident;

  Asker(TestServer server) {
    this.server = server;
    this.resident = new Browser(server.uri(), network());
  }

  Browser browser() {
    return resident;
  }

  /// The number of a request that was sent just now.
  String sent(String address, String words, String... more) {
    resident.open(ERASE);
    return number(send(ticket(), address, words, more));
  }

  /// What the page of this ticket gives back.
  Browser.Page send(String ticket, String address, String words, String... more) {
    var fields = new ArrayList<>(List.of(more));
    fields.addAll(List.of("pagina", ticket, "bereik", address, "bericht", words, "taal", "tr"));
    return resident.post(ERASE, fields.toArray(String[]::new));
  }

  /// Of the page that is open, or of a new one.
  String ticket() {
    if (!TICKET.matcher(resident.page().html()).find()) {
      resident.open(ERASE);
    }
    return find(TICKET, resident.page().html());
  }

  /// The number on the page that thanks for a request.
  static String number(Browser.Page page) {
    return find(NUMBER, page.html());
  }

  /// What the audit log has of a request, newest first.
  List<AuditEntry> about(String number) {
    return server.bean(AuditLog.class).about(number, 20);
  }

  UUID id(String number) {
    try {
      return server
          .bean(Requests.class)
          .find(new Reference(number))
          .map(ResidentRequest::id)
          .orElseThrow();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /// The day as pages write it.
  static String day(LocalDate day) {
    return DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.of("nl")).format(day);
  }

  private static String find(Pattern pattern, String html) {
    var match = pattern.matcher(html);
    assertThat(match.find()).as(html).isTrue();
    return match.group(1);
  }

  private static InetAddress network() {
    try {
      return InetAddress.getByName("127.0.9." + NETWORK.incrementAndGet());
    } catch (UnknownHostException e) {
      throw new IllegalStateException(e);
    }
  }
}
