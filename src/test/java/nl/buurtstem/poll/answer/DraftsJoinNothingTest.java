package nl.buurtstem.poll.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import nl.buurtstem.TestServer;
import nl.buurtstem.participation.Once;
import nl.buurtstem.participation.code.Code;
import nl.buurtstem.platform.Keys;
import nl.buurtstem.poll.Browser;
import nl.buurtstem.poll.Poll;
import nl.buurtstem.poll.TestPoll;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/// Opens a dump of the database of an anonymous poll by code in which some have begun and not sent,
/// and tries to find which code belongs to which draft, and after sending to which response.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DraftsJoinNothingTest {
  private static final int PEOPLE = 60;

  /// Five times the spread that chance gives the rank correlation of so many.
  private static final double CHANCE = 5 / Math.sqrt(PEOPLE - 1);

  private final TestServer server = TestServer.shared();
  private final List<Code> letters = new ArrayList<>();
  private final List<Browser> browsers = new ArrayList<>();
  private final List<Map<String, String>> drafts = new ArrayList<>();
  private Poll poll;
  private String base;
  private Dump unsent;
  private Dump sent;

  @BeforeAll
  void people_begin_one_after_the_other_and_then_send() {
    poll = TestPoll.byCode(server, "question-per-page", "anonymous");
    base = "/nl/peiling/" + poll.slug();
    letters.addAll(TestPoll.codes(server, poll, PEOPLE));
    Collections.shuffle(letters, new Random(2));
    for (int i = 0; i < PEOPLE; i++) {
      browsers.add(begin(i));
      server.clock().advance(Duration.ofMinutes(11));
    }
    unsent = Dump.of(server);
    for (int i = 0; i < PEOPLE; i++) {
      drafts.add(draft(unsent, i));
    }
    for (var browser : browsers.subList(0, PEOPLE / 2)) {
      browser.open(base + "/overzicht");
      browser.post(base + "/verstuur");
    }
    sent = Dump.of(server);
  }

  private Browser begin(int i) {
    var browser = new Browser(server.uri());
    browser.open("/p/" + letters.get(i).characters());
    for (var answer : List.of(List.of("kleur", "rood"), List.of("woorden", "Ik ben nummer " + i))) {
      browser.open(base + "/vraag/" + answer.getFirst());
      browser.post(base + "/vraag/" + answer.getFirst(), "a", answer.getLast());
    }
    return browser;
  }

  @AfterAll
  void back() {
    server.clock().reset();
  }

  @Test
  void no_value_and_no_piece_of_one_leads_from_a_code_to_a_draft() {
    var codes = Map.of("participation_code", codes(unsent));
    assertThat(drafts).doesNotHaveDuplicates();
    assertThat(new Joiner(unsent).reached(codes, Set.of("poll_draft"))).isEmpty();
  }

  @Test
  void no_order_of_codes_tells_that_of_drafts() {
    var ours = Joiner.withPlace(codes(unsent), unsent.rows("participation_code"));
    var theirs = Joiner.withPlace(drafts, unsent.rows("poll_draft"));
    assertThat(Joiner.order(ours, theirs))
        .matches(found -> found.correlation() < CHANCE, "no more than chance");
  }

  /// What the service computes with its keys is not what the database has, nor a piece of it.
  @Test
  void the_hash_that_leads_to_a_draft_is_not_in_it() {
    var once = server.bean(Once.class);
    var all = String.join("\n", drafts.stream().flatMap(row -> row.values().stream()).toList());
    for (var code : letters) {
      var found = once.unsent(poll.matter(), code.person()).orElseThrow();
      assertThat(all).doesNotContain(HexFormat.of().formatHex(found.bytes()).substring(0, 12));
      assertThat(all).doesNotContain(code.characters());
    }
  }

  @Test
  void after_sending_nothing_of_the_draft_is_left_and_nothing_leads_to_the_response() {
    assertThat(mine(sent, "poll_response")).hasSize(PEOPLE / 2);
    assertThat(mine(sent, "poll_draft")).hasSize(PEOPLE / 2);
    var gone = drafts.subList(0, PEOPLE / 2);
    var hashes = gone.stream().map(row -> String.valueOf(row.get("token_hash"))).toList();
    var everything =
        String.join(
            "\n",
            sent.tables().values().stream()
                .flatMap(List::stream)
                .flatMap(row -> row.values().stream())
                .toList());
    assertThat(hashes).noneMatch(hash -> everything.contains(hash.substring(0, 12)));
    var used = Map.of("participation_code", codes(sent).subList(0, PEOPLE / 2));
    var answers = Set.of("poll_response", "poll_free_text", "poll_receipt", "poll_draft");
    assertThat(new Joiner(sent).reached(used, answers)).isEmpty();
  }

  /// The attack is one that works: a draft that told its code would be found.
  @Test
  void the_attack_finds_a_draft_that_names_its_code() {
    var leaking = new LinkedHashMap<>(unsent.tables());
    var rows = new ArrayList<>(unsent.rows("poll_draft"));
    rows.remove(drafts.get(5));
    var leak = new LinkedHashMap<>(drafts.get(5));
    leak.put("token_hash", hash(letters.get(5)));
    rows.add(leak);
    leaking.put("poll_draft", rows);
    var codes = Map.of("participation_code", codes(unsent));
    assertThat(new Joiner(new Dump(leaking)).reached(codes, Set.of("poll_draft"))).isNotEmpty();
  }

  private Map<String, String> draft(Dump from, int i) {
    return mine(from, "poll_draft").stream()
        .filter(row -> String.valueOf(row.get("state")).contains("nummer " + i + "\""))
        .findFirst()
        .orElseThrow();
  }

  private List<Map<String, String>> codes(Dump from) {
    return letters.stream()
        .map(this::hash)
        .map(hash ->
            from.rows("participation_code").stream()
                .filter(row -> hash.equals(row.get("code_hash")))
                .findFirst()
                .orElseThrow())
        .toList();
  }

  private List<Map<String, String>> mine(Dump from, String table) {
    var id = poll.id().toString().replace("-", "");
    return from.rows(table).stream().filter(row -> id.equals(row.get("poll_id"))).toList();
  }

  private String hash(Code code) {
    var bytes = code.characters().getBytes(StandardCharsets.US_ASCII);
    return HexFormat.of().formatHex(server.bean(Keys.class).hmac("participation-code", bytes));
  }
}
