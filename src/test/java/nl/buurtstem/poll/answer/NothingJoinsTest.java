package nl.buurtstem.poll.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import nl.buurtstem.TestServer;
import nl.buurtstem.participation.code.Code;
import nl.buurtstem.platform.Keys;
import nl.buurtstem.poll.Browser;
import nl.buurtstem.poll.Poll;
import nl.buurtstem.poll.TestPoll;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/// Opens a dump of the database of an anonymous poll by code, and tries everything to find which
/// code belongs to which response. The test knows the truth: it kept what each send added.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class NothingJoinsTest {
  private static final int PEOPLE = 90;

  /// Five times the spread that chance gives the rank correlation of so many.
  private static final double CHANCE = 5 / Math.sqrt(PEOPLE - 1);

  private static final Set<String> ANSWER_SIDE =
      Set.of("poll_response", "poll_free_text", "poll_receipt");

  /// Where somebody who takes part leaves something.
  private static final Set<String> CHANGED =
      Set.of(
          "participation_code",
          "participation_taken",
          "poll_response",
          "poll_free_text",
          "poll_receipt");

  private final TestServer server = TestServer.shared();
  private final List<Map<String, String>> codes = new ArrayList<>();
  private final List<Map<String, String>> taken = new ArrayList<>();
  private final List<Map<String, String>> responses = new ArrayList<>();
  private final List<Map<String, String>> texts = new ArrayList<>();
  private final List<Map<String, String>> receipts = new ArrayList<>();
  private Poll poll;
  private Dump dump;

  @BeforeAll
  void people_take_part_one_after_the_other() {
    poll = TestPoll.byCode(server, "one-page", "anonymous");
    var path = "/nl/peiling/" + poll.slug() + "/invullen";
    var letters = new ArrayList<>(TestPoll.codes(server, poll, PEOPLE + 30));
    Collections.shuffle(letters, new Random(1));
    var hashes = new HashMap<String, Code>();
    letters.forEach(code -> hashes.put(hash(code), code));
    var before = Dump.of(server, CHANGED::contains);
    for (int i = 0; i < PEOPLE; i++) {
      var browser = new Browser(server.uri());
      browser.open("/p/" + letters.get(i).characters());
      browser.open(path);
      browser.post(path, "kleur", i % 3 == 0 ? "rood" : "groen", "woorden", "Ik ben nummer " + i);
      server.clock().advance(Duration.ofMinutes(11));
      var after = Dump.of(server, CHANGED::contains);
      var wanted = hash(letters.get(i));
      codes.add(only(after.rows("participation_code"), "code_hash", wanted));
      taken.add(
          Joiner.added(
              before.rows("participation_taken", poll), after.rows("participation_taken", poll)));
      responses.add(
          Joiner.added(before.rows("poll_response", poll), after.rows("poll_response", poll)));
      texts.add(
          Joiner.added(before.rows("poll_free_text", poll), after.rows("poll_free_text", poll)));
      receipts.add(
          Joiner.added(before.rows("poll_receipt", poll), after.rows("poll_receipt", poll)));
      before = after;
    }
    dump = Dump.of(server);
  }

  @AfterAll
  void back() {
    server.clock().reset();
  }

  @Test
  void no_value_and_no_piece_of_one_leads_from_a_code_to_a_response() {
    var used = Map.of("participation_code", codes, "participation_taken", taken);
    assertThat(new Joiner(dump).reached(used, ANSWER_SIDE)).isEmpty();
  }

  @Test
  void no_order_or_time_of_the_one_tells_that_of_the_other() {
    for (var ours :
        List.of(side("participation_code", codes), side("participation_taken", taken))) {
      for (var theirs :
          List.of(
              side("poll_response", responses),
              side("poll_free_text", texts),
              side("poll_receipt", receipts))) {
        assertThat(Joiner.order(ours, theirs))
            .matches(found -> found.correlation() < CHANCE, "no more than chance");
      }
    }
  }

  @Test
  void a_used_code_has_no_time_but_that_of_its_whole_batch() {
    assertThat(codes).allMatch(row -> "USED".equals(row.get("state")));
    assertThat(codes.getFirst().keySet())
        .containsExactlyInAnyOrder("code_hash", "batch_id", "state", "mixed");
    assertThat(taken.getFirst().keySet())
        .containsExactlyInAnyOrder("matter_kind", "matter_id", "eligibility", "mixed");
  }

  @Test
  void neither_a_code_nor_a_receipt_nor_an_address_is_in_it_as_it_is() {
    var all =
        dump.tables().values().stream()
            .flatMap(List::stream)
            .flatMap(row -> row.values().stream())
            .collect(Collectors.joining("\n"));
    for (var code : TestPoll.codes(server, poll, 3)) {
      assertThat(all).doesNotContain(code.characters());
    }
    assertThat(all).doesNotContain("127.0.0.1");
  }

  /// The attack is one that works: where something does join them, it is found.
  @Test
  void the_attack_finds_a_number_a_time_or_a_common_key_where_there_is_one() {
    var counted = new ArrayList<Map<String, String>>();
    var timed = new ArrayList<Map<String, String>>();
    for (int i = 0; i < PEOPLE; i++) {
      var one = new LinkedHashMap<>(codes.get(i));
      one.put("used_number", Integer.toString(i + 1_000 * (i / 40)));
      counted.add(one);
      var other = new LinkedHashMap<>(codes.get(i));
      other.put("used_on", "2026-11-%02d".formatted(21 + i / 40));
      timed.add(other);
    }
    assertThat(Joiner.order(counted, responses).correlation()).isGreaterThan(CHANCE);
    assertThat(Joiner.order(timed, responses).correlation()).isGreaterThan(CHANCE);

    var leaking = new LinkedHashMap<>(dump.tables());
    var rows = new ArrayList<>(dump.rows("participation_taken"));
    rows.remove(taken.get(7));
    var leak = new LinkedHashMap<>(taken.get(7));
    leak.put("because_of", String.valueOf(responses.get(7).get("id")).substring(3, 21));
    rows.add(leak);
    leaking.put("participation_taken", rows);
    var used = Map.of("participation_taken", List.<Map<String, String>>of(leak));
    assertThat(new Joiner(new Dump(leaking)).reached(used, ANSWER_SIDE)).isNotEmpty();
  }

  private List<Map<String, String>> side(String table, List<Map<String, String>> known) {
    return Joiner.withPlace(known, dump.rows(table));
  }

  private static Map<String, String> only(
      List<Map<String, String>> rows, String column, String value) {
    return rows.stream().filter(row -> value.equals(row.get(column))).findFirst().orElseThrow();
  }

  private String hash(Code code) {
    var bytes = code.characters().getBytes(StandardCharsets.US_ASCII);
    return HexFormat.of().formatHex(server.bean(Keys.class).hmac("participation-code", bytes));
  }
}
