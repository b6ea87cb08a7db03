package nl.buurtstem.poll.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.buurtstem.TestServer;
import nl.buurtstem.messaging.inbound.Inbox;
import nl.buurtstem.participation.code.Code;
import nl.buurtstem.platform.Zones;
import nl.buurtstem.poll.Poll;
import nl.buurtstem.poll.TestPoll;
import nl.buurtstem.resident.Contacts;
import nl.buurtstem.resident.Numbers;
import nl.buurtstem.resident.PhoneNumber;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/// Opens a dump of the database, without the master key, after people answered an anonymous poll by
/// text message, and tries everything to find which number belongs to which response. All on one
/// day, in one language and by texts as many: what a day, a language or the number of texts tells
/// stays (ADR 11).
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class NothingJoinsByTextTest {
  private static final int PEOPLE = 48;

  /// Five times the spread that chance gives the rank correlation of so many.
  private static final double CHANCE = 5 / Math.sqrt(PEOPLE - 1);

  private static final List<String> ANSWER_SIDE =
      List.of("poll_response", "poll_free_text", "poll_receipt");

  private static final List<String> ADDED =
      Stream.concat(ANSWER_SIDE.stream(), Stream.of("poll_conversation")).toList();

  private final TestServer server = TestServer.shared();
  private final Map<String, List<Map<String, String>>> added = new LinkedHashMap<>();
  private final List<Map<String, String>> all = new ArrayList<>();
  private final List<Map<String, String>> halfway = new ArrayList<>();
  private final List<PhoneNumber> numbers = new ArrayList<>();
  private final List<String> said = new ArrayList<>();
  private String trail = "";
  private Poll poll;
  private Dump dump;

  @BeforeAll
  void people_answer_one_after_the_other() {
    var atFirst = Dump.of(server);
    poll = TestPoll.byCode(server, "one-page", "anonymous");
    var night = Zones.today(server.clock()).plusDays(1).atTime(LocalTime.of(0, 20));
    server.clock().set(night.atZone(Zones.AMSTERDAM).toInstant());
    var letters = new ArrayList<>(TestPoll.codes(server, poll, PEOPLE + 30));
    Collections.shuffle(letters, new Random(1));
    var before = Dump.of(server);
    for (int i = 0; i < PEOPLE; i++) {
      numbers.add(Numbers.fresh());
      answer(i, letters.get(i));
      server.clock().advance(Duration.ofMinutes(11));
      var after = Dump.of(server);
      for (var table : ADDED) {
        keep(table, Joiner.added(before.rows(table, poll), after.rows(table, poll)));
      }
      before = after;
    }
    var unfinished = Stream.generate(Numbers::fresh).limit(3).toList();
    unfinished.forEach(
        number -> say(number, List.of(letters.removeLast().shown(), "rood", "een zeven", "7")));
    dump = Dump.of(server).since(atFirst);
    numbers.forEach(this::keepWhatIsOf);
    unfinished.forEach(number -> halfway.addAll(mine("messaging_inbound", contact(number))));
  }

  private void answer(int i, Code code) {
    var own = "Ik wens " + "bomen ".repeat(i % 5) + "nummer " + i;
    var grade = String.valueOf(1 + i % 10);
    say(
        numbers.get(i),
        List.of(code.shown(), "rood", grade, String.valueOf(1 + i), "1 2", "0", own));
  }

  private void say(PhoneNumber number, List<String> texts) {
    for (var text : texts) {
      said.add(text);
      server.bean(Inbox.class).receive("test", UUID.randomUUID().toString(), number, text);
    }
  }

  private String contact(PhoneNumber number) {
    var contact = server.bean(Contacts.class).find(number).orElseThrow().value();
    return contact.toString().replace("-", "");
  }

  private void keepWhatIsOf(PhoneNumber number) {
    var id = contact(number);
    dump.rows("resident_contact").stream()
        .filter(row -> id.equals(row.get("id")))
        .forEach(row -> keep("resident_contact", row));
    var texts = mine("messaging_inbound", id);
    keep("messaging_inbound", texts.getLast());
    all.addAll(texts);
  }

  /// In the order in which they came.
  private List<Map<String, String>> mine(String table, String contact) {
    return dump.rows(table).stream()
        .filter(row -> contact.equals(row.get("contact_id")))
        .sorted(Comparator.comparing(row -> row.getOrDefault("received_at", "")))
        .toList();
  }

  private void keep(String table, Map<String, String> row) {
    added.computeIfAbsent(table, _ -> new ArrayList<>()).add(row);
  }

  private List<Map<String, String>> kept(String table) {
    return added.getOrDefault(table, List.of());
  }

  @AfterAll
  void back() {
    server.clock().reset();
  }

  @Test
  void everybody_was_counted_by_text_message() {
    assertThat(dump.rows("poll_response", poll))
        .hasSize(PEOPLE)
        .allMatch(row -> "SMS".equals(row.get("channel")));
    assertThat(kept("poll_conversation"))
        .allMatch(row -> "COMPLETED".equals(row.get("state")) && !row.containsKey("contact_id"));
  }

  @Test
  void no_value_and_no_piece_of_one_leads_from_a_number_or_a_text_to_a_response() {
    var found = reached(dump, all);
    assertThat(found).as(trail).isEmpty();
  }

  @Test
  void no_order_or_time_of_the_one_tells_that_of_the_other() {
    for (var ours : List.of("resident_contact", "messaging_inbound", "poll_conversation")) {
      for (var theirs : ANSWER_SIDE) {
        assertThat(Joiner.order(side(ours), side(theirs)))
            .as(ours + " " + theirs)
            .matches(found -> found.correlation() < CHANCE, "no more than chance");
      }
    }
  }

  /// Whoever texts an answer of their own could look for the same anywhere else.
  @Test
  void the_same_answer_of_two_people_looks_different_and_no_length_tells_which_it_is() {
    var values = new HashSet<String>();
    var lengths = new HashSet<String>();
    for (var row : halfway) {
      for (var column : List.of("body", "reply")) {
        var value = row.getOrDefault(column, "");
        assertThat(values.add(value)).as(column).isTrue();
        lengths.add(column + " " + value.length());
      }
    }
    assertThat(halfway).hasSize(3 * 4);
    assertThat(lengths).as("one of texts, one of replies").hasSize(2);
  }

  /// Nothing of a row but its moment and its state is alike in two texts of one person: which of
  /// their answers were the same would point to a response with the same pattern.
  @Test
  void of_one_person_nothing_tells_which_answers_were_alike() {
    var sorts = Set.of("provider", "state", "reply_language", "failures", "text_gone");
    for (int i = 0; i < halfway.size(); i += 4) {
      var texts = halfway.subList(i, i + 4);
      for (var column : texts.getFirst().keySet()) {
        if (!sorts.contains(column) && !column.equals("contact_id") && !column.endsWith("_at")) {
          assertThat(texts).extracting(row -> row.get(column)).as(column).doesNotHaveDuplicates();
        }
      }
    }
  }

  @Test
  void what_was_sent_leaves_no_text_behind() {
    assertThat(all).hasSize(PEOPLE * 7).noneMatch(row -> row.containsKey("body"));
  }

  @Test
  void no_number_and_no_text_is_beside_a_person_as_it_is() {
    var there =
        List.of("resident_contact", "messaging_inbound", "poll_conversation", "messaging_message")
            .stream()
            .flatMap(table -> dump.rows(table).stream())
            .flatMap(row -> row.values().stream())
            .collect(Collectors.joining("\n"));
    assertThat(numbers).noneMatch(number -> there.contains(number.value()));
    assertThat(said.stream().filter(text -> text.length() > 8)).noneMatch(there::contains);
  }

  /// The attack is one that works: where something does join them, it is found.
  @Test
  void the_attack_finds_a_time_or_a_common_key_where_there_is_one() {
    var timed = new ArrayList<Map<String, String>>();
    for (int i = 0; i < PEOPLE; i++) {
      var one = new LinkedHashMap<>(kept("poll_response").get(i));
      one.put("received_hour", "2026-11-22 %02d:00:00".formatted((20 + i * 11) / 60));
      timed.add(one);
    }
    assertThat(Joiner.order(side("messaging_inbound"), timed).correlation()).isGreaterThan(CHANCE);

    var leak = new LinkedHashMap<>(kept("messaging_inbound").get(7));
    leak.put("because_of", String.valueOf(kept("poll_response").get(7).get("id")).substring(3, 21));
    var rows = new ArrayList<>(dump.rows("messaging_inbound"));
    rows.remove(kept("messaging_inbound").get(7));
    rows.add(leak);
    var leaking = new LinkedHashMap<>(dump.tables());
    leaking.put("messaging_inbound", rows);
    assertThat(reached(new Dump(leaking), List.of(leak))).isNotEmpty();
  }

  /// Which of these people's responses can be reached from texts, numbers and conversations.
  private Set<String> reached(Dump in, List<Map<String, String>> texts) {
    var from =
        Map.of(
            "messaging_inbound", texts,
            "resident_contact", kept("resident_contact"),
            "poll_conversation", kept("poll_conversation"));
    var theirs =
        ANSWER_SIDE.stream()
            .flatMap(
                table -> kept(table).stream().map(row -> table + " " + in.rows(table).indexOf(row)))
            .collect(Collectors.toSet());
    var joiner = new Joiner(in);
    var found = joiner.reached(from, Set.copyOf(ANSWER_SIDE));
    found.retainAll(theirs);
    trail = joiner.trail(found);
    return found;
  }

  private List<Map<String, String>> side(String table) {
    return Joiner.withPlace(kept(table), dump.rows(table));
  }
}
