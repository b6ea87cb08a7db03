package nl.buurtstem.monitor;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Set;
import nl.buurtstem.TestServer;
import nl.buurtstem.area.AreaService;
import nl.buurtstem.platform.Languages;
import nl.buurtstem.platform.Messages;
import nl.buurtstem.poll.PollService;
import nl.buurtstem.survey.Feed;
import org.junit.jupiter.api.Test;

class MonitorPagesTest {
  private final TestServer server = TestServer.shared();
  private final MonitorService monitor = server.bean(MonitorService.class);

  @Test
  void every_indicator_has_a_page_in_every_language() throws Exception {
    for (var language : server.bean(Languages.class).all()) {
      var list = get("/" + language.code() + "/cijfers");
      assertThat(list.statusCode()).isEqualTo(200);
      for (var indicator : monitor.indicators()) {
        var path = "/" + language.code() + "/cijfers/" + indicator.id();
        assertThat(list.body()).contains("href=\"" + path + "\"");
        assertThat(get(path).statusCode()).as(path).isEqualTo(200);
      }
    }
  }

  @Test
  void a_figure_is_said_in_words() throws Exception {
    assertThat(get("/nl/cijfers/onveiligheidsgevoelens").body())
        .contains("In Selwerd voelen 36 van de 100 mensen zich weleens onveilig.")
        .contains("Doel: minder dan 25 % (2030–2040)");
    assertThat(get("/nl/cijfers/prettige_buurt").body()).contains("gedrukt: 74");
    assertThat(get("/nl/cijfers/verdachten_per_1000").body()).contains("gedrukt: 1%", "10 ‰");
  }

  @Test
  void every_chart_has_a_title_a_description_and_a_table_beside_it() throws Exception {
    var body = get("/nl/cijfers/onveiligheidsgevoelens").body();
    var charts = body.split("role=\"img\"", -1).length - 1;
    assertThat(charts).isGreaterThanOrEqualTo(9);
    assertThat(body.split("<desc id=", -1).length - 1).isEqualTo(charts);
    assertThat(body).contains("<table>", "Uitvoeringsprogramma NPLV Groningen-Noord 2024-2027");
  }

  @Test
  void an_unknown_indicator_or_wijk_is_not_found() throws Exception {
    assertThat(get("/nl/cijfers/geluk").statusCode()).isEqualTo(404);
    assertThat(get("/nl/wijk/atlantis").statusCode()).isEqualTo(404);
    assertThat(get("/nl/wijk/groningen_noord").statusCode()).isEqualTo(404);
  }

  @Test
  void the_start_leads_to_every_wijk_and_the_browsers_language() throws Exception {
    var home = get("/nl");
    assertThat(home.statusCode()).isEqualTo(200);
    for (var wijk : server.bean(AreaService.class).wijken()) {
      assertThat(home.body()).contains("href=\"/nl/wijk/" + wijk.key() + "\"");
      assertThat(get("/nl/wijk/" + wijk.key()).statusCode()).isEqualTo(200);
    }
    var start =
        HttpClient.newHttpClient()
            .send(
                HttpRequest.newBuilder(server.uri("/")).header("Accept-Language", "ar").build(),
                HttpResponse.BodyHandlers.ofString());
    assertThat(start.statusCode()).isEqualTo(303);
    assertThat(start.headers().firstValue("Location")).contains("/ar");
  }

  @Test
  void a_wijk_page_shows_six_figures_beside_the_rest_of_the_city() throws Exception {
    var selwerd = get("/nl/wijk/selwerd").body();
    assertThat(selwerd.split("<title id=\"strip-", -1)).hasSize(7);
    assertThat(selwerd)
        .contains("In Selwerd voelen 36 van de 100 mensen zich weleens onveilig.")
        .contains("In de rest van Groningen is het cijfer 17 %.");
    assertThat(get("/nl/wijk/tuinwijk").body())
        .contains("In Tuinwijk is er nog geen cijfer. In Groningen-Noord voelen 28");
  }

  @Test
  void every_indicator_has_its_own_words_in_dutch_and_english() {
    for (var code : Set.of("nl", "en")) {
      var language = server.bean(Languages.class).find(code).orElseThrow();
      var keys = server.bean(Messages.class).keys(language);
      for (var indicator : monitor.indicators()) {
        assertThat(keys)
            .contains("indicator." + indicator.id() + ".name")
            .contains("indicator." + indicator.id() + ".sentence");
      }
    }
  }

  @Test
  void every_question_of_our_polls_feeds_an_indicator_that_exists_in_its_unit() {
    for (var poll : server.bean(PollService.class).all()) {
      for (var question : poll.definition().questions()) {
        for (Feed feed : question.feeds()) {
          var indicator = monitor.indicator(feed.indicator());
          assertThat(indicator).as(poll.slug() + "." + question.id()).isPresent();
          assertThat(PollObservations.fits(feed.measure(), indicator.get().unit())).isTrue();
        }
      }
    }
  }

  private HttpResponse<String> get(String path) throws Exception {
    try (var client = HttpClient.newHttpClient()) {
      return client.send(
          HttpRequest.newBuilder(server.uri(path)).build(), HttpResponse.BodyHandlers.ofString());
    }
  }
}
