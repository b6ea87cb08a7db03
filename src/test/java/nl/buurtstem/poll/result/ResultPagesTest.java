package nl.buurtstem.poll.result;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import nl.buurtstem.TestServer;
import nl.buurtstem.poll.PollService;
import nl.buurtstem.poll.TestPoll;
import org.junit.jupiter.api.Test;

class ResultPagesTest {
  private static final TestServer SERVER = TestServer.shared();

  @Test
  void a_few_answers_are_told_in_exact_numbers_with_a_key_to_the_bars() throws Exception {
    var page = page(published(14));
    assertThat(page)
        .contains("Van de 14 mensen die antwoordden")
        .contains("Zo leest u een balk")
        .contains("De peiling is gesloten")
        .doesNotContain("van de tien mensen");
    assertThat(page.split("bs-notice--simulated", -1)).hasSize(2);
  }

  @Test
  void a_question_with_too_few_answers_has_no_bars_and_says_why() throws Exception {
    assertThat(page(published(9)))
        .contains("Te weinig antwoorden om te tonen")
        .doesNotContain("bs-bars__item");
  }

  private static String published(int responses) {
    var polls = SERVER.bean(PollService.class);
    var slug = TestPoll.open(SERVER).slug();
    polls.simulate(slug, responses, 20261121);
    TestPoll.expect(polls.close(slug, "test"));
    TestPoll.expect(polls.publish(slug, "test"));
    return slug;
  }

  private static String page(String slug) throws Exception {
    try (var client = HttpClient.newHttpClient()) {
      var uri = SERVER.uri("/nl/peiling/" + slug + "/resultaat");
      return client
          .send(HttpRequest.newBuilder(uri).build(), HttpResponse.BodyHandlers.ofString())
          .body();
    }
  }
}
