package nl.buurtstem.monitor.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nl.buurtstem.TestServer;
import nl.buurtstem.area.AreaService;
import nl.buurtstem.monitor.Figure;
import nl.buurtstem.monitor.MonitorService;
import nl.buurtstem.monitor.Observation;
import nl.buurtstem.monitor.ObservationKind;
import nl.buurtstem.monitor.Period;
import nl.buurtstem.monitor.Programme;
import nl.buurtstem.monitor.Source;
import nl.buurtstem.monitor.Unit;
import nl.buurtstem.monitor.Weighting;
import nl.buurtstem.platform.Languages;
import nl.buurtstem.platform.Messages;
import nl.buurtstem.platform.Words;
import nl.buurtstem.poll.PollService;
import nl.buurtstem.statistics.Shares;
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
        var page = get(path);
        assertThat(page.statusCode()).as(path).isEqualTo(200);
        assertThat(page.body()).as(path).doesNotContain("<td></td>");
      }
    }
  }

  @Test
  void a_figure_is_said_in_words() throws Exception {
    assertThat(get("/nl/cijfers/onveiligheidsgevoelens").body())
        .contains("In Selwerd voelen 36 van de 100 mensen zich weleens onveilig.")
        .contains("Doel: minder dan 25% (2030–2040)");
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
  void a_figure_without_a_year_stands_apart_and_says_so() throws Exception {
    assertThat(get("/nl/cijfers/onveiligheidsgevoelens").body())
        .contains("bs-chart__apart", ">zonder jaar</text>", "de bron vertelt niet van welk jaar")
        .doesNotContain(">?</text>", "jaar niet vermeld");
    var frame = new ChartFrame(Unit.PERCENT, 100, List.of(2018, 2022), true);
    assertThat(frame.x(Period.unknown())).isGreaterThan(frame.x(Period.of(2022)) + 40);
    assertThat(frame.x(Period.of(2018))).isLessThan(frame.x(Period.of(2022)));
  }

  @Test
  void a_long_label_stays_within_the_years_and_reads_from_its_own_side() throws Exception {
    var beside = new ChartFrame(Unit.PERCENT, 100, List.of(2018, 2026), true);
    assertThat(beside.labelX(Period.of(2026), "17 van de 25") + 48).isLessThanOrEqualTo(236);
    assertThat(beside.labelX(Period.of(2026), "8%")).isEqualTo(beside.x(Period.of(2026)));
    assertThat(beside.labelX(Period.unknown(), "8%")).isEqualTo(beside.x(Period.unknown()));
    assertThat(get("/ar/cijfers/onveiligheidsgevoelens").body())
        .contains("class=\"bs-chart__figure\" direction=\"rtl\"");
  }

  @Test
  void a_figure_of_few_answers_is_told_in_exact_numbers() {
    var indicator = monitor.indicator("onveiligheidsgevoelens").orElseThrow();
    var selwerd = server.bean(AreaService.class).find("selwerd").orElseThrow();
    var dutch = server.bean(Languages.class).dutch();
    var figures = new FigureWords(server.bean(Messages.class).in(dutch));
    assertThat(figures.sentence(indicator, selwerd, asked(9, 29)))
        .contains("maar 29 mensen", "9 van de 29")
        .doesNotContain("van de 100");
    assertThat(figures.sentence(indicator, selwerd, asked(9, 30))).contains("30 van de 100");
  }

  @Test
  void beside_figures_of_documents_a_poll_names_its_area_and_how_few_answered() {
    var wijk = server.bean(AreaService.class).find("oosterparkwijk").orElseThrow();
    for (var language : server.bean(Languages.class).all()) {
      var figures = new FigureWords(words(language.code()));
      assertThat(figures.asked(Unit.SCORE, wijk, ofPoll(4.5, 24)))
          .contains("Oosterparkwijk", "2026")
          .containsPattern("4[.,٫]5|٤٫٥")
          .containsPattern("24|٢٤");
      assertThat(figures.asked(Unit.SCORE, wijk, ofPoll(4.5, 86))).doesNotContain("86", "٨٦");
    }
    var dutch = new FigureWords(words("nl"));
    assertThat(dutch.asked(Unit.SCORE, wijk, ofPoll(4.5, 24)))
        .isEqualTo(
            "In de Oosterparkwijk, uit de open peiling van 2026 (geen steekproef): 4,5 (van 24"
                + " mensen).");
    assertThat(dutch.described(Unit.SCORE, ofPoll(4.5, 24))).isEqualTo("4,5 (van 24 mensen)");
    assertThat(dutch.asked(Unit.PERCENT, wijk, asked(9, 29))).contains(": 9 van de 29.");
    assertThat(dutch.asked(Unit.PERCENT, wijk, asked(61, 100))).contains(": 61 van de 100.");
  }

  private static Observation ofPoll(double score, long base) {
    return asked(
        new Figure.Known(
            score,
            Optional.empty(),
            OptionalLong.of(base),
            OptionalLong.of(base),
            OptionalDouble.of((double) base)));
  }

  private static Observation asked(long hits, long base) {
    var estimate = Shares.unweighted(hits, base);
    return asked(
        new Figure.Known(
            100 * estimate.value(),
            Optional.of(estimate.interval()),
            OptionalLong.of(base),
            OptionalLong.of(base),
            OptionalDouble.of((double) base)));
  }

  private static Observation asked(Figure known) {
    return asked("selwerd", known);
  }

  private static Observation asked(String area, Figure known) {
    return new Observation(
        "onveiligheidsgevoelens",
        1,
        area,
        OptionalInt.empty(),
        Period.of(2026),
        ObservationKind.OPEN_POLL,
        "poll:proef",
        "proef",
        known,
        Weighting.NONE,
        Map.of(),
        false,
        true,
        Optional.empty(),
        Optional.empty(),
        "{}");
  }

  @Test
  void the_objectives_of_de_wijert_stand_on_its_page_in_plain_words_with_their_source()
      throws Exception {
    var page = get("/nl/wijk/de_wijert").body();
    for (var objective : monitor.programme().objectives()) {
      assertThat(page).contains("<q lang=\"nl\" dir=\"ltr\">" + objective.text() + "</q>");
    }
    assertThat(page)
        .contains("Van 34% naar 17%", "Van € 32.800 naar € 34.440", "Minstens 90%")
        .contains("10% minder dan in het begin (toen 16%)")
        .contains(Programme.OBJECTIVES_SOURCE);
    assertThat(get("/ar/wijk/de_wijert").body()).contains("من 34% إلى 17%");
    assertThat(get("/nl/wijk/selwerd").body()).doesNotContain(Programme.OBJECTIVES_SOURCE);
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
        .contains("In de rest van Groningen is het cijfer 17 van de 100.");
    assertThat(selwerd.split("Staat er bij een cijfer geen jaar", -1)).hasSize(2);
    assertThat(selwerd)
        .contains(">Uitvoeringsprogramma Wijkvernieuwing De Wijert 2025-2026</cite>")
        .doesNotContain("De bron zegt niet");
    assertThat(get("/nl/wijk/tuinwijk").body())
        // Another test may have published a poll there.
        .containsPattern(
            "In Tuinwijk(,| is er nog geen cijfer).{0,90}\\. In Groningen-Noord voelen 28");
  }

  @Test
  void a_wijk_with_a_poll_only_is_not_said_to_have_no_figure() throws Exception {
    var found = asked("oosterparkwijk", asked(61, 100).figure());
    monitor.keep(new Source(found.source(), "Proef", "1"), List.of(found));
    monitor.publish(found.source(), Set.of(found.series()));
    assertThat(get("/nl/wijk/oosterparkwijk").body())
        .containsPattern(
            "<figcaption>In de Oosterparkwijk, uit de open peiling van 2026 \\(geen"
                + " steekproef\\): [0-9]+ van de 100\\. In Groningen-Noord voelen 28")
        .doesNotContain("onveiligheidsgevoelens-d\">Oosterparkwijk: geen cijfer");
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

  /// A mean of scores per answer is a score on a scale; nobody gave a grade there.
  @Test
  void a_score_is_never_said_to_be_a_grade_that_people_gave() {
    var gave = Pattern.compile("geven|cijfer|give|grade|يعطي|verdiği|оцін|ocen|ዝህብዎ");
    var scale = Pattern.compile("\\b0\\b.*\\b10\\b");
    for (var language : List.of("nl", "en", "ar", "tr", "uk", "pl", "ti")) {
      var words = words(language);
      for (var feed : ofScores()) {
        assertThat(words.get("indicator." + feed + ".sentence", "where", "X", "n", "7,4"))
            .doesNotContainPattern(gave)
            .containsPattern(scale);
      }
      monitor.indicators().stream()
          .filter(indicator -> indicator.unit() == Unit.SCORE)
          .forEach(indicator ->
              assertThat(
                      words.get(
                          "indicator." + indicator.id() + ".sentence", "where", "X", "n", "7"))
                  .doesNotContainPattern(gave)
                  .contains("10"));
    }
  }

  private Set<String> ofScores() {
    var found =
        server.bean(PollService.class).all().stream()
            .flatMap(poll -> poll.definition().questions().stream())
            .flatMap(question -> question.feeds().stream())
            .filter(feed -> feed.measure() instanceof Feed.Measure.Scores)
            .map(Feed::indicator)
            .collect(Collectors.toSet());
    assertThat(found).contains("prettige_buurt", "ervaren_gezondheid", "kwaliteit_woning");
    return found;
  }

  private Words words(String language) {
    var found = server.bean(Languages.class).find(language).orElseThrow();
    return server.bean(Messages.class).in(found);
  }

  private HttpResponse<String> get(String path) throws Exception {
    try (var client = HttpClient.newHttpClient()) {
      return client.send(
          HttpRequest.newBuilder(server.uri(path)).build(), HttpResponse.BodyHandlers.ofString());
    }
  }
}
