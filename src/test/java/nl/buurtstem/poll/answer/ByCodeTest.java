package nl.buurtstem.poll.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import nl.buurtstem.TestServer;
import nl.buurtstem.access.Role;
import nl.buurtstem.access.Staff;
import nl.buurtstem.participation.Matters;
import nl.buurtstem.participation.code.Batches;
import nl.buurtstem.participation.code.Code;
import nl.buurtstem.participation.code.CodeState;
import nl.buurtstem.poll.Browser;
import nl.buurtstem.poll.Database;
import nl.buurtstem.poll.Poll;
import nl.buurtstem.poll.PollService;
import nl.buurtstem.poll.TestPoll;
import org.junit.jupiter.api.Test;

/// Taking part with the code of a letter.
class ByCodeTest {
  private final TestServer server = TestServer.shared();
  private final PollService polls = server.bean(PollService.class);
  private final Database database = new Database(server);

  private Poll anonymous() {
    return TestPoll.byCode(server, "question-per-page", "anonymous");
  }

  private static String base(Poll poll) {
    return "/nl/peiling/" + poll.slug();
  }

  private Browser with(Code code) {
    var browser = new Browser(server.uri());
    browser.open("/p/" + code.characters());
    return browser;
  }

  private static Browser.Page send(Browser browser, Poll poll, String colour) {
    browser.open(base(poll) + "/vraag/kleur");
    browser.post(base(poll) + "/vraag/kleur", "a", colour);
    browser.open(base(poll) + "/overzicht");
    return browser.post(base(poll) + "/verstuur");
  }

  @Test
  void without_a_code_the_introduction_says_how_to_get_one_and_nothing_else_opens() {
    var poll = anonymous();
    var browser = new Browser(server.uri());
    var intro = browser.open(base(poll));
    assertThat(intro.html()).contains("Hebt u een code?", "proef@buurtstem.example");
    assertThat(intro.html()).doesNotContain(">Beginnen<");
    for (var path : new String[] {"/vraag/kleur", "/overzicht"}) {
      assertThat(browser.peek(base(poll) + path).location()).isEqualTo(base(poll));
    }
    assertThat(browser.post(base(poll) + "/vraag/kleur", "a", "rood").path()).isEqualTo(base(poll));
    assertThat(browser.post(base(poll) + "/verstuur").path()).isEqualTo(base(poll));
    assertThat(database.count("poll_draft", poll.id())).isZero();
  }

  @Test
  void a_code_is_exchanged_for_a_cookie_and_gone_from_the_address() throws Exception {
    var poll = anonymous();
    var code = TestPoll.codes(server, poll, 1).getFirst();
    try (var client = HttpClient.newHttpClient()) {
      var response =
          client.send(
              HttpRequest.newBuilder(server.uri("/p/" + code.shown()))
                  .header("Accept-Language", "ar, nl;q=0.5")
                  .build(),
              HttpResponse.BodyHandlers.ofString());
      assertThat(response.statusCode()).isEqualTo(303);
      var headers = response.headers();
      assertThat(headers.firstValue("Location")).contains("/ar/peiling/" + poll.slug());
      assertThat(headers.firstValue("Referrer-Policy")).contains("no-referrer");
      assertThat(headers.firstValue("Cache-Control")).contains("no-store");
      var cookie = headers.firstValue("Set-Cookie").orElseThrow();
      assertThat(cookie).containsIgnoringCase("httponly").contains("SameSite=Lax", "Path=/");
      assertThat(cookie).doesNotContain(code.characters(), code.shown());
    }
  }

  @Test
  void with_a_code_one_takes_part_once() {
    var poll = anonymous();
    var code = TestPoll.codes(server, poll, 1).getFirst();
    var browser = with(code);
    assertThat(browser.page().html()).contains("Beginnen").doesNotContain(code.characters());
    var thanks = send(browser, poll, "rood");
    assertThat(thanks.path()).isEqualTo(base(poll) + "/bedankt");
    assertThat(thanks.html()).contains("Deze peiling is anoniem");

    var later = with(code);
    assertThat(later.page().path()).isEqualTo("/nl/code/gebruikt/peilingen/" + poll.slug());
    assertThat(later.page().html()).contains("Met deze code is al meegedaan", "Hoe gaat het?");
    assertThat(database.responses(poll.id())).isEqualTo(1);
  }

  @Test
  void a_second_device_that_already_had_the_code_is_told_so_when_it_sends() {
    var poll = anonymous();
    var code = TestPoll.codes(server, poll, 1).getFirst();
    var one = with(code);
    var other = with(code);
    assertThat(send(one, poll, "rood").path()).endsWith("/bedankt");
    assertThat(send(other, poll, "groen").path()).contains("/code/gebruikt/");
    assertThat(database.responses(poll.id())).isEqualTo(1);
    assertThat(database.count("poll_receipt", poll.id())).isEqualTo(1);
  }

  @Test
  void each_state_of_a_code_has_its_own_page() {
    var poll = anonymous();
    var batch = TestPoll.batch(server, poll, 2, false);
    var test = TestPoll.batch(server, poll, 1, true);
    var revoked = TestPoll.batch(server, poll, 1, false);
    var batches = server.bean(Batches.class);
    var card = server.bean(Matters.class).find(poll.matter()).orElseThrow();
    batches.revoke(
        card,
        batches.find(poll.matter(), revoked.batch()).orElseThrow(),
        Staff.of("test", Role.EDITOR),
        "kwijt");
    assertThat(with(revoked.codes().getFirst()).page().html())
        .contains("Deze code werkt niet meer");
    assertThat(with(test.codes().getFirst()).page().html()).contains("Dit is een proefcode");

    var good = batch.codes().getFirst().characters();
    var wrong = (good.charAt(3) == '7' ? '8' : '7');
    var mistyped =
        new Browser(server.uri()).open("/p/" + good.substring(0, 3) + wrong + good.substring(4));
    assertThat(mistyped.path()).isEqualTo("/nl/code/typfout");
    assertThat(mistyped.html()).contains("Er klopt een teken niet").doesNotContain(good);
    var unknown = new Browser(server.uri()).open("/p/" + Code.LETTERS.of("7", new byte[16]));
    assertThat(unknown.path()).isEqualTo("/nl/code/onbekend");
    assertThat(unknown.html()).contains("Deze code kennen we niet");
    var nowhere = new Browser(server.uri()).open("/nl/code/proef/peilingen/bestaat-niet");
    assertThat(nowhere.status()).isEqualTo(404);

    TestPoll.expect(polls.close(poll.slug(), "test"));
    for (var code : batch.codes()) {
      var expired = with(code).page();
      assertThat(expired.path()).isEqualTo("/nl/code/voorbij/peilingen/" + poll.slug());
      assertThat(expired.html()).contains("Meedoen kan niet meer");
    }
    var counts = batches.find(poll.matter(), batch.batch()).orElseThrow();
    assertThat(counts.count(CodeState.EXPIRED)).isEqualTo(2);
    assertThat(counts.count(CodeState.FRESH)).as("as it was then").isEqualTo(2);
  }

  @Test
  void a_typed_code_is_read_and_a_wrong_one_can_be_mended() {
    var poll = anonymous();
    var code = TestPoll.codes(server, poll, 1).getFirst();
    var browser = new Browser(server.uri());
    assertThat(browser.open("/p").path()).isEqualTo("/nl/code");
    var wrong = browser.post("/nl/code", "code", "7KQM2 <b>");
    assertThat(wrong.status()).isEqualTo(422);
    assertThat(wrong.html()).contains("Er klopt een teken niet", "7KQM2 &lt;b>");
    var right = browser.post("/nl/code", "code", " " + code.shown().toLowerCase() + " ");
    assertThat(right.path()).isEqualTo(base(poll));
    assertThat(right.html()).contains("Beginnen");
  }

  @Test
  void a_cookie_of_another_poll_or_a_tampered_one_opens_nothing() throws Exception {
    var poll = anonymous();
    var other = anonymous();
    var code = TestPoll.codes(server, other, 1).getFirst();
    try (var client = HttpClient.newHttpClient()) {
      var response =
          client.send(
              HttpRequest.newBuilder(server.uri("/p/" + code.characters())).build(),
              HttpResponse.BodyHandlers.ofString());
      var value = response.headers().firstValue("Set-Cookie").orElseThrow().split("[=;]")[1];
      var name = "code_" + poll.id().toString().replace("-", "");
      var own = "code_" + other.id().toString().replace("-", "");
      var last = value.charAt(value.length() - 2) == 'A' ? 'B' : 'A';
      var tampered =
          value.substring(0, value.length() - 2) + last + value.charAt(value.length() - 1);
      assertThat(status(client, other, own + "=" + value)).isEqualTo(200);
      assertThat(status(client, poll, name + "=" + value)).isEqualTo(303);
      assertThat(status(client, other, own + "=" + tampered)).isEqualTo(303);
      assertThat(status(client, other, own + "=" + code.characters())).isEqualTo(303);
      assertThat(status(client, other, own + "=%00")).isEqualTo(303);
    }
  }

  private int status(HttpClient client, Poll poll, String cookie) throws Exception {
    return client
        .send(
            HttpRequest.newBuilder(server.uri(base(poll) + "/vraag/kleur"))
                .header("Cookie", cookie)
                .build(),
            HttpResponse.BodyHandlers.ofString())
        .statusCode();
  }

  @Test
  void a_code_taken_back_while_somebody_answers_is_not_counted() {
    var poll = anonymous();
    var made = TestPoll.batch(server, poll, 1, false);
    var browser = with(made.codes().getFirst());
    browser.open(base(poll) + "/vraag/kleur");
    browser.post(base(poll) + "/vraag/kleur", "a", "rood");
    var batches = server.bean(Batches.class);
    batches.revoke(
        server.bean(Matters.class).find(poll.matter()).orElseThrow(),
        batches.find(poll.matter(), made.batch()).orElseThrow(),
        Staff.of("test", Role.EDITOR),
        "kwijt");
    browser.open(base(poll) + "/overzicht");
    assertThat(browser.post(base(poll) + "/verstuur").path()).contains("/code/ingetrokken/");
    assertThat(database.responses(poll.id())).isZero();
    assertThat(
            database.number(
                "SELECT COUNT(*) FROM participation_taken WHERE matter_id = ?", poll.id()))
        .isZero();
  }

  @Test
  void the_next_letter_on_the_same_phone_begins_anew_and_the_first_finds_its_answers_back() {
    var poll = anonymous();
    var codes = TestPoll.codes(server, poll, 2);
    var phone = with(codes.getFirst());
    phone.open(base(poll) + "/vraag/kleur");
    phone.post(base(poll) + "/vraag/kleur", "a", "rood");

    phone.open("/p/" + codes.getLast().characters());
    assertThat(phone.open(base(poll)).html()).contains(">Beginnen<");
    assertThat(send(phone, poll, "groen").path()).endsWith("/bedankt");

    phone.open("/p/" + codes.getFirst().characters());
    assertThat(phone.open(base(poll) + "/overzicht").html()).contains("Rood");
    assertThat(phone.post(base(poll) + "/verstuur").path()).endsWith("/bedankt");
    assertThat(database.responses(poll.id())).isEqualTo(2);
  }

  @Test
  void what_is_filled_in_when_it_has_closed_is_said_not_to_count() {
    var poll = anonymous();
    var browser = with(TestPoll.codes(server, poll, 1).getFirst());
    browser.open(base(poll) + "/vraag/kleur");
    TestPoll.expect(polls.close(poll.slug(), "test"));
    assertThat(browser.post(base(poll) + "/vraag/kleur", "a", "rood").html())
        .contains("Deze peiling is gesloten", "is niet verstuurd en telt niet mee");
    assertThat(browser.open(base(poll)).html()).doesNotContain("is niet verstuurd");
  }
}
