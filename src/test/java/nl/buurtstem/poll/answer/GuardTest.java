package nl.buurtstem.poll.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import nl.buurtstem.TestServer;
import nl.buurtstem.platform.guard.Signs;
import nl.buurtstem.poll.Browser;
import nl.buurtstem.poll.Database;
import nl.buurtstem.poll.Poll;
import nl.buurtstem.poll.TestPoll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// Where anybody may take part, robots are slowed down and marked; people, also many behind one
/// address, get through, and nothing is dropped.
class GuardTest {
  private static final AtomicInteger NETWORK = new AtomicInteger(10);
  private static final int CALM = 60;
  private static final int MOST = 600;

  private final TestServer server = TestServer.shared();
  private final Database database = new Database(server);
  private final Poll poll = TestPoll.open(server, "one-page");
  private final String path = "/nl/peiling/" + poll.slug() + "/invullen";
  private final InetAddress network = network();

  @AfterEach
  void ownTime() {
    server.clock().reset();
  }

  @Test
  void who_takes_the_time_to_read_is_not_marked() {
    var browser = visitor();
    server.clock().advance(Duration.ofSeconds(9));
    browser.post(path, "kleur", "rood", "woorden", "Dag");
    assertThat(marks()).isEqualTo("|1");
  }

  @Test
  void what_is_sent_faster_than_anybody_reads_is_marked_and_counts() {
    assertThat(visitor().post(path, "kleur", "rood", "woorden", "Dag").path()).endsWith("/bedankt");
    assertThat(marks()).isEqualTo("FAST|1");
  }

  @Test
  void a_robot_that_fills_in_every_field_is_thanked_and_marked() {
    var browser = visitor();
    server.clock().advance(Duration.ofSeconds(9));
    var page = browser.post(path, "kleur", "rood", Signs.TRAP, "https://spam.example");
    assertThat(page.path()).endsWith("/bedankt");
    assertThat(marks()).isEqualTo("TRAP|1");
  }

  @Test
  void a_time_that_was_made_up_is_no_proof_of_reading() {
    var browser = visitor();
    server.clock().advance(Duration.ofSeconds(9));
    var token = "A".repeat(22);
    var cookie = "peiling_" + poll.slug() + "=" + token + ".1.AAAAAAAAAAAA";
    var form = browser.page().csrf();
    var crumb = crumb(browser);
    browser.loseAll();
    var response =
        browser.raw(path, "_csrf=" + form + "&kleur=rood", "Cookie", cookie + "; " + crumb);
    assertThat(response.location()).endsWith("/bedankt");
    assertThat(marks()).isEqualTo("FAST|1");
  }

  @Test
  void the_step_by_step_poll_is_guarded_too() {
    var steps = TestPoll.open(server);
    var base = "/nl/peiling/" + steps.slug();
    var browser = new Browser(server.uri(), network);
    browser.open(base + "/vraag/kleur");
    browser.post(base + "/vraag/kleur", "a", "rood");
    browser.open(base + "/overzicht");
    inNoTime();
    assertThat(browser.post(base + "/verstuur", Signs.TRAP, "x").path()).endsWith("/bedankt");
    assertThat(marks(steps)).isEqualTo("TRAP,FAST|1");
  }

  @Test
  void after_many_from_one_network_the_browser_works_first_and_is_not_marked_for_it() {
    long before = untilBusy();
    assertThat(before).isGreaterThanOrEqualTo(CALM);
    var browser = visitor();
    server.clock().advance(Duration.ofSeconds(9));
    var asked = browser.post(path, "kleur", "groen", "woorden", "Een <bankje>");
    assertThat(asked.status()).isEqualTo(200);
    assertThat(asked.html())
        .contains("data-challenge=", "value=\"Een &lt;bankje>\"", "computerprogramma");
    assertThat(database.responses(poll.id())).isEqualTo(before);

    var sent = browser.post(path, "kleur", "groen", Signs.PROOF, solved(asked.html()));
    assertThat(sent.path()).endsWith("/bedankt");
    assertThat(number("marks = '' AND answers LIKE '%groen%'")).isEqualTo(1);
  }

  @Test
  void who_cannot_do_the_work_sends_all_the_same_and_is_marked() {
    untilBusy();
    var browser = visitor();
    server.clock().advance(Duration.ofSeconds(9));
    browser.post(path, "kleur", "groen");
    assertThat(browser.post(path, "kleur", "groen", Signs.PROOF, "").path()).endsWith("/bedankt");
    assertThat(number("marks = 'NO_PROOF'")).isEqualTo(1);
  }

  @Test
  void a_proof_is_good_once_and_for_a_while_and_only_when_right() {
    untilBusy();
    var proof = solved(visitor().post(path, "kleur", "rood").html());
    var payload = new String(Base64.getDecoder().decode(proof), StandardCharsets.UTF_8);
    sendWith(proof);
    assertThat(number("marks LIKE '%NO_PROOF'")).isZero();
    sendWith(proof);
    assertThat(number("marks LIKE '%NO_PROOF'")).isEqualTo(1);
    sendWith(base64(payload.replaceFirst("\"number\":\\d+", "\"number\":-1")));
    sendWith(base64("{\"algorithm\":\"none\"}"));
    sendWith("%%%");
    assertThat(number("marks LIKE '%NO_PROOF'")).isEqualTo(4);

    var late = solved(visitor().post(path, "kleur", "rood").html());
    server.clock().advance(Duration.ofMinutes(31));
    untilBusy(); // again, after the pause
    sendWith(late);
    assertThat(number("marks LIKE '%NO_PROOF'")).isEqualTo(5);
  }

  @Test
  void an_address_that_a_browser_makes_up_is_not_another_network() {
    untilBusy();
    for (var header : List.of("X-Forwarded-For", "Forwarded", "X-Real-IP")) {
      var browser = visitor();
      var body = "_csrf=" + browser.page().csrf() + "&kleur=rood";
      assertThat(browser.raw(path, body, header, "for=10.0.0.1").html())
          .contains("data-challenge=");
    }
  }

  @Test
  void another_network_and_another_poll_notice_nothing() {
    untilBusy();
    var elsewhere = new Browser(server.uri(), network());
    elsewhere.open(path);
    assertThat(elsewhere.post(path, "kleur", "rood").path()).endsWith("/bedankt");
    var other = TestPoll.open(server, "one-page");
    var otherPath = "/nl/peiling/" + other.slug() + "/invullen";
    var browser = new Browser(server.uri(), network);
    browser.open(otherPath);
    assertThat(browser.post(otherPath, "kleur", "rood").path()).endsWith("/bedankt");
  }

  @Test
  void far_too_many_from_one_network_wait_and_keep_what_they_filled_in() {
    var browser = visitor();
    while (visitor().post(path, "kleur", "rood", Signs.PROOF, "").status() != 429) {}
    long before = database.responses(poll.id());
    assertThat(before).isGreaterThanOrEqualTo(MOST);
    server.clock().advance(Duration.ofSeconds(-60));
    var page = browser.post(path, "kleur", "rood", "woorden", "Dag!", Signs.PROOF, "");
    assertThat(page.status()).isEqualTo(429);
    assertThat(page.html()).contains("value=\"Dag!\"", "te veel antwoorden tegelijk");
    assertThat(database.responses(poll.id())).isEqualTo(before);
    server.clock().advance(Duration.ofMinutes(3));
    assertThat(browser.post(path, "kleur", "rood", Signs.PROOF, "").path()).endsWith("/bedankt");
  }

  /// One person after the other sends, until the browser of the next is asked for work.
  ///
  /// @return how many were taken in
  private long untilBusy() {
    long before = database.responses(poll.id());
    while (!visitor().post(path, "kleur", "rood").html().contains("data-challenge=")) {}
    server.clock().advance(Duration.ofMinutes(-10)); // it stays busy, however slow this machine is
    return database.responses(poll.id()) - before;
  }

  /// As if everything up to here took less than no time.
  private void inNoTime() {
    server.clock().advance(Duration.ofMinutes(-1));
  }

  private void sendWith(String proof) {
    var sent = visitor().post(path, "kleur", "rood", Signs.PROOF, proof);
    assertThat(sent.path()).endsWith("/bedankt");
  }

  private Browser visitor() {
    var browser = new Browser(server.uri(), network);
    browser.open(path);
    return browser;
  }

  /// Each set of marks with how many have it.
  private String marks() {
    return marks(poll);
  }

  private String marks(Poll of) {
    return database.text(
        "SELECT CONCAT(marks, '|', COUNT(*)) FROM poll_response WHERE poll_id = ? GROUP BY marks",
        of.id());
  }

  private long number(String where) {
    return database.number(
        "SELECT COUNT(*) FROM poll_response WHERE poll_id = ? AND " + where, poll.id());
  }

  private static String crumb(Browser browser) {
    return browser.cookies().stream()
        .filter(cookie -> cookie.startsWith("formulier="))
        .findFirst()
        .orElseThrow();
  }

  /// Does the work that a page asks for.
  private static String solved(String html) {
    var challenge = data(html, "challenge");
    var salt = data(html, "salt");
    int number = 0;
    while (!sha256(salt + number).equals(challenge)) {
      number++;
    }
    return base64(
        """
        {"algorithm":"%s","challenge":"%s","number":%d,"salt":"%s","signature":"%s"}\
        """
            .formatted(data(html, "algorithm"), challenge, number, salt, data(html, "signature")));
  }

  private static String data(String html, String name) {
    var match = Pattern.compile("data-" + name + "=\"([^\"]*)\"").matcher(html);
    assertThat(match.find()).isTrue();
    return match.group(1).replace("&amp;", "&");
  }

  private static String base64(String text) {
    return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }

  private static String sha256(String text) {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static InetAddress network() {
    try {
      return InetAddress.getByName("127.0.7." + NETWORK.incrementAndGet());
    } catch (UnknownHostException e) {
      throw new IllegalStateException(e);
    }
  }
}
