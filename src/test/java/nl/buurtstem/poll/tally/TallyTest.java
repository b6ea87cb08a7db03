package nl.buurtstem.poll.tally;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class TallyTest {
  private static final Shape SHAPE =
      new Shape(
          Set.of("volgorde"),
          Map.of(
              "dingen",
              List.of(
                  new Shape.PerResponse.AnyOf(
                      "groen", Set.of("bomen", "gras"), Set.of("bomen", "gras", "banken"))),
              "last",
              List.of(
                  new Shape.PerResponse.MeanOfRows(
                      "overlast", Map.of("nooit", BigDecimal.ZERO, "vaak", BigDecimal.TEN)))));

  @Test
  void each_kind_of_answer_is_counted_where_it_belongs() {
    var tally =
        tally(
            """
            {"kleur":"rood","cijfer":8,"dingen":["bomen","banken"],"volgorde":["b","a"],\
            "last":{"hond":"vaak","geluid":"nooit"},"geld":{"declined":true}}\
            """,
            """
            {"kleur":"groen","cijfer":6,"dingen":["niets"],"volgorde":["a"]}\
            """);
    var total = tally.total();
    assertThat(total.responses()).isEqualTo(2);
    assertThat(total.question("kleur").options()).isEqualTo(Map.of("rood", 1L, "groen", 1L));
    assertThat(total.question("cijfer").sum()).isEqualByComparingTo("14");
    assertThat(total.question("cijfer").sumOfSquares()).isEqualByComparingTo("100");
    assertThat(total.question("dingen").answered()).isEqualTo(2);
    assertThat(total.question("volgorde").count("a", "1")).isEqualTo(1);
    assertThat(total.question("volgorde").count("a", "2")).isEqualTo(1);
    assertThat(total.question("last").count("hond", "vaak")).isEqualTo(1);
    assertThat(total.question("last").answered()).isEqualTo(1);
    assertThat(total.question("geld").declined()).isEqualTo(1);
    assertThat(total.question("geld").answered()).isZero();
  }

  @Test
  void a_share_of_several_answers_counts_people_and_not_answers() {
    var tally =
        tally(
            "{\"dingen\":[\"bomen\",\"gras\"]}",
            "{\"dingen\":[\"banken\"]}",
            "{\"dingen\":[\"niets\"]}");
    assertThat(tally.total().question("dingen").values.get("groen"))
        .hasEntrySatisfying("1", count -> assertThat(count.n).isEqualTo(1))
        .hasEntrySatisfying("0", count -> assertThat(count.n).isEqualTo(1));
  }

  @Test
  void numbers_of_any_size_are_summed_exactly() {
    var tally = tally("{\"bomen\":0.1}", "{\"bomen\":0.2}", "{\"bomen\":12345678901}");
    assertThat(tally.total().question("bomen").sum()).isEqualByComparingTo("12345678901.3");
  }

  @Test
  void what_is_not_stored_answers_is_refused() {
    assertThatThrownBy(() -> tally("[1,2]")).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> tally("{\"a\":")).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> tally("{\"a\":null}")).isInstanceOf(IllegalArgumentException.class);
    for (var broken :
        List.of(
            "",
            "{",
            "{\"a\"",
            "{\"a\" 1}",
            "{\"a\":\"b\",}",
            "{\"a\":[1}",
            "{\"a\":\"b\"} x",
            "{\"a\":,}")) {
      assertThatThrownBy(() -> tally(broken)).isInstanceOf(IllegalArgumentException.class);
    }
  }

  @Property(tries = 60)
  void the_order_of_responses_does_not_matter(@ForAll long seed) {
    var responses = responses(new Random(seed), 40);
    var shuffled = new ArrayList<>(responses);
    Collections.shuffle(shuffled, new Random(seed + 1));
    assertThat(TallyJson.write(tally(shuffled))).isEqualTo(TallyJson.write(tally(responses)));
  }

  @Property(tries = 60)
  void the_tally_of_two_parts_is_the_sum_of_their_tallies(
      @ForAll long seed, @ForAll @IntRange(max = 40) int cut) {
    var responses = responses(new Random(seed), 40);
    var sum = tally(responses.subList(0, cut));
    sum.add(tally(responses.subList(cut, responses.size())));
    assertThat(TallyJson.write(sum)).isEqualTo(TallyJson.write(tally(responses)));
  }

  @Property(tries = 60)
  void many_at_once_count_as_they_do_one_by_one(@ForAll long seed) {
    var responses = responses(new Random(seed), 40);
    var oneByOne = Tally.empty(SHAPE);
    for (var response : responses) {
      try (var filling = oneByOne.fill()) {
        add(filling, response);
      }
    }
    assertThat(TallyJson.write(tally(responses))).isEqualTo(TallyJson.write(oneByOne));
  }

  @Test
  void json_that_a_database_wrote_anew_counts_the_same() {
    var stored =
        "{\"kleur\":\"rood\",\"dingen\":[\"bomen\",\"gras\"],\"last\":{\"hond\":\"vaak\"}}";
    var spaced =
        "{ \"dingen\" : [\"bomen\", \"gras\"],\n"
            + "\t\"kleur\": \"rood\" , \"last\": {\"hond\": \"vaak\"} } ";
    var escaped =
        "{\"kleur\":\"r\\u006fod\",\"dingen\":[\"bomen\",\"gras\"],\"last\":{\"hond\":\"vaak\"}}";
    var same = TallyJson.write(tally(stored, stored, stored));
    assertThat(TallyJson.write(tally(stored, spaced, escaped))).isEqualTo(same);
  }

  @Test
  void many_different_answers_are_all_counted() {
    var all = new String[120_000];
    for (int i = 0; i < all.length; i++) {
      all[i] = "{\"bomen\":" + (i + 11) + "}";
    }
    var bomen = tally(all).total().question("bomen");
    assertThat(bomen.answered()).isEqualTo(all.length);
    assertThat(bomen.sum()).isEqualByComparingTo(new BigDecimal(7_201_260_000L));
  }

  @Property(tries = 60)
  void a_tally_that_was_kept_is_read_back_whole(@ForAll long seed) {
    var tally = tally(responses(new Random(seed), 40));
    var text = TallyJson.write(tally);
    assertThat(TallyJson.write(TallyJson.read(text, SHAPE))).isEqualTo(text);
  }

  @Property(tries = 60)
  void areas_add_up_to_the_total(@ForAll long seed) {
    var tally = tally(responses(new Random(seed), 40));
    long apart = tally.areas().stream().mapToLong(area -> tally.area(area).responses()).sum();
    assertThat(apart).isEqualTo(tally.total().responses()).isEqualTo(40);
    for (var option : List.of("rood", "groen")) {
      long chosen =
          tally.areas().stream()
              .mapToLong(area -> tally.area(area).question("kleur").count(option))
              .sum();
      assertThat(chosen).isEqualTo(tally.total().question("kleur").count(option));
    }
  }

  private record Response(String area, String answers) {}

  private static List<Response> responses(Random random, int count) {
    var responses = new ArrayList<Response>();
    for (int i = 0; i < count; i++) {
      responses.add(
          new Response(
              random.nextBoolean() ? "west" : Tally.NO_AREA,
              """
              {"kleur":"%s","cijfer":%d,"bomen":%d.%d,"dingen":["%s"],"last":{"hond":"%s"}}\
              """
                  .formatted(
                      random.nextBoolean() ? "rood" : "groen",
                      1 + random.nextInt(10),
                      random.nextInt(1000),
                      random.nextInt(100),
                      random.nextBoolean() ? "bomen" : "banken",
                      random.nextBoolean() ? "vaak" : "nooit")));
    }
    return responses;
  }

  private static Tally tally(String... answers) {
    return tally(java.util.Arrays.stream(answers).map(json -> new Response("west", json)).toList());
  }

  private static Tally tally(List<Response> responses) {
    var tally = Tally.empty(SHAPE);
    try (var filling = tally.fill()) {
      responses.forEach(response -> add(filling, response));
    }
    return tally;
  }

  private static void add(Filling filling, Response response) {
    filling.add(
        response.area(),
        "2026-11-21",
        "nl",
        "WEB",
        false,
        response.answers().getBytes(StandardCharsets.UTF_8));
  }
}
