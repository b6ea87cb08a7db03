package nl.buurtstem.kinderraad;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import nl.buurtstem.TestServer;
import nl.buurtstem.platform.Resources;
import nl.buurtstem.poll.Browser;
import nl.buurtstem.poll.Database;
import nl.buurtstem.poll.Poll;
import nl.buurtstem.poll.PollService;
import nl.buurtstem.poll.TestPoll;
import org.junit.jupiter.api.Test;

/// Children take part with their class, and in no other way.
class ClassSessionTest {
  private final TestServer server = TestServer.shared();
  private final Database database = new Database(server);

  private Poll poll() {
    return TestPoll.byClass(server);
  }

  private static String base(Poll poll) {
    return "/nl/peiling/" + poll.slug();
  }

  private static Browser.Page send(Browser device, Poll poll) {
    fill(device, poll);
    return device.post(base(poll) + "/verstuur");
  }

  private static void fill(Browser device, Poll poll) {
    device.open(base(poll) + "/vraag/kleur");
    device.post(base(poll) + "/vraag/kleur", "a", "rood");
    device.open(base(poll) + "/overzicht");
  }

  @Test
  void without_a_class_nothing_opens_but_the_introduction() {
    var poll = poll();
    var browser = new Browser(server.uri());
    var intro = browser.open(base(poll));
    assertThat(intro.html()).contains("Doe mee met je klas", "/nl/klas").doesNotContain("Beginnen");
    assertThat(browser.peek(base(poll) + "/vraag/kleur").location()).isEqualTo(base(poll));
    browser.post(base(poll) + "/vraag/kleur", "a", "rood");
    browser.post(base(poll) + "/verstuur");
    assertThat(database.count("poll_draft", poll.id())).isZero();
    assertThat(database.responses(poll.id())).isZero();
  }

  @Test
  void children_join_by_three_words_and_a_picture_one_after_another_on_one_device() {
    var poll = poll();
    var group = TestClass.open(server, poll, 25);
    var device = group.device();
    assertThat(device.page().path()).isEqualTo(base(poll));
    assertThat(device.page().html()).contains("Beginnen");
    for (int child = 1; child <= 3; child++) {
      var thanks = send(device, poll);
      assertThat(thanks.path()).isEqualTo(base(poll) + "/bedankt");
      assertThat(thanks.html()).contains("Volgende kind").doesNotContain("bs-receipt__code");
      assertThat(group.now().sent()).isEqualTo(child);
      assertThat(device.post(base(poll) + "/opnieuw").html()).contains("Beginnen");
    }
    assertThat(group.now().joined()).isEqualTo(4);
    assertThat(database.responses(poll.id())).isEqualTo(3);
  }

  @Test
  void the_same_child_does_not_count_twice() {
    var poll = poll();
    var group = TestClass.open(server, poll, 25);
    var device = group.device();
    fill(device, poll);
    device.postOnly(base(poll) + "/verstuur");
    device.postOnly(base(poll) + "/verstuur");
    device.lose("peiling_" + poll.slug()); // and begins anew with the same seat
    send(device, poll);
    assertThat(database.responses(poll.id())).isEqualTo(1);
    assertThat(group.now().sent()).isEqualTo(1);
  }

  @Test
  void no_more_answers_come_in_than_there_is_consent_for_also_at_once() throws Exception {
    var poll = poll();
    var group = TestClass.open(server, poll, 5);
    var tasks = new ArrayList<Callable<String>>();
    for (int child = 0; child < 12; child++) {
      var device = group.device();
      fill(device, poll);
      var request = device.prepared(base(poll) + "/verstuur");
      tasks.add(() ->
          device
              .client()
              .send(request, BodyHandlers.ofString())
              .headers()
              .firstValue("Location")
              .orElse(""));
    }
    assertThat(together(tasks).stream().filter(place -> place.endsWith("/bedankt"))).hasSize(5);
    assertThat(database.responses(poll.id())).isEqualTo(5);
    assertThat(group.now().sent()).isEqualTo(5);
    assertThat(group.device().page().html()).contains("Jouw klas is klaar");
  }

  private static List<String> together(List<Callable<String>> tasks) throws Exception {
    var places = new ArrayList<String>();
    try (var threads = Executors.newFixedThreadPool(tasks.size())) {
      for (var done : threads.invokeAll(tasks)) {
        places.add(done.get());
      }
    }
    return places;
  }

  @Test
  void after_the_end_the_code_works_no_longer_and_says_so_kindly() {
    var poll = poll();
    var group = TestClass.open(server, poll, 25);
    var form = group.form();
    var late = group.device();
    fill(late, poll);
    group.end();

    assertThat(late.post(base(poll) + "/verstuur").html()).contains("Jouw klas is klaar");
    assertThat(late.open(base(poll) + "/vraag/kleur").html()).contains("Jouw klas is klaar");
    var other = new Browser(server.uri());
    other.open("/nl/klas");
    assertThat(other.post("/nl/klas", form).path()).isEqualTo("/nl/klas/klaar");
    assertThat(database.responses(poll.id())).isZero();
  }

  @Test
  void a_session_ends_by_itself_when_the_poll_closes() {
    var poll = poll();
    var group = TestClass.open(server, poll, 25);
    send(group.device(), poll);
    TestPoll.expect(server.bean(PollService.class).close(poll.slug(), "test"));
    assertThat(group.now().state()).isEqualTo(ClassSession.State.ENDED);
    assertThat(group.now().code()).isEmpty();
    assertThat(
            database.number(
                "SELECT COUNT(*) FROM participation_taken WHERE matter_id = ?", poll.id()))
        .isZero();
  }

  @Test
  void the_page_on_which_children_join_holds_its_pictures_itself() {
    var html = new Browser(server.uri()).open("/nl/klas").html();
    assertThat(html.split("<svg class=\"bs-option__picture\" viewBox=\"0 0 72 72\"")).hasSize(13);
    assertThat(html.substring(html.indexOf("<form class=\"bs-join\""))).doesNotContain("<img");
    for (var pictogram : Pictogram.values()) {
      assertThat(Resources.text("surveys/" + pictogram.asset())).contains("viewBox=\"0 0 72 72\"");
      assertThat(pictogram.shapes()).startsWith("<").doesNotContain("<svg", "</svg", "<script");
      assertThat(html).contains(pictogram.shapes());
    }
  }

  @Test
  void the_letter_to_parents_is_there_in_each_language_and_has_nothing_to_fill_in_here() {
    var titles = new java.util.HashSet<String>();
    for (var language : java.util.List.of("nl", "en", "ar", "tr", "uk", "pl", "ti")) {
      var letter = new Browser(server.uri()).open("/" + language + "/klas/ouders");
      assertThat(letter.status()).isEqualTo(200);
      assertThat(letter.html()).contains("lang=\"" + language + "\"", "bs-slip__box");
      assertThat(letter.html()).doesNotContain("type=\"text\"", "type=\"checkbox\"");
      titles.add(letter.html().replaceAll("(?s).*<h1>(.*?)</h1>.*", "$1"));
    }
    assertThat(titles).hasSize(7);
  }

  @Test
  void a_wrong_word_or_picture_says_where_to_look_and_keeps_what_was_typed() {
    var group = TestClass.open(server, poll(), 25);
    var browser = new Browser(server.uri());
    browser.open("/nl/klas");
    var words = group.words();
    var wrong =
        browser.post(
            "/nl/klas", "woord1", words.get(0), "woord2", "blabla", "woord3", words.get(2));
    assertThat(wrong.status()).isEqualTo(422);
    assertThat(wrong.html())
        .contains("met een rode rand", "value=\"blabla\"", "value=\"" + words.get(0) + "\"");
    var noPicture =
        browser.post(
            "/nl/klas", "woord1", words.get(0), "woord2", words.get(1), "woord3", words.get(2));
    assertThat(noPicture.html()).contains("Kies ook nog het plaatje");
    var other = group.pictogram().equals("egel") ? "fiets" : "egel";
    var notThis =
        browser.post(
            "/nl/klas",
            "woord1",
            words.get(0),
            "woord2",
            words.get(1),
            "woord3",
            words.get(2),
            "plaatje",
            other);
    assertThat(notThis.html()).contains("horen niet bij elkaar");
    assertThat(group.now().joined()).isZero();
  }

  @Test
  void of_a_child_nothing_is_kept_but_the_answers_and_the_day() {
    var poll = poll();
    var group = TestClass.open(server, poll, 25);
    var device = group.device();
    for (int child = 0; child < 3; child++) {
      send(device, poll);
      device.post(base(poll) + "/opnieuw");
    }
    assertThat(database.count("class_session", poll.id())).isEqualTo(1);
    var hours =
        database.number(
            "SELECT COUNT(DISTINCT received_hour) FROM poll_response WHERE poll_id = ?", poll.id());
    assertThat(hours).isEqualTo(1);
    var hour =
        database.text("SELECT received_hour FROM poll_response WHERE poll_id = ?", poll.id());
    assertThat(hour).matches(".* (21|22):00:00.*"); // the last hour of the day in Amsterdam
  }
}
