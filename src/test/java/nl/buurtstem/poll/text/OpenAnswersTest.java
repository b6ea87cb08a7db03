package nl.buurtstem.poll.text;

import static nl.buurtstem.poll.text.ReadingPages.address;
import static nl.buurtstem.poll.text.ReadingPages.find;
import static nl.buurtstem.poll.text.ReadingPages.link;
import static nl.buurtstem.poll.text.ReadingPages.reading;
import static nl.buurtstem.poll.text.ReadingPages.values;
import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.transaction.TransactionOperations;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import nl.buurtstem.TestServer;
import nl.buurtstem.access.Role;
import nl.buurtstem.access.StaffBrowser;
import nl.buurtstem.poll.WrittenPoll;
import nl.buurtstem.poll.response.TextStore;
import org.junit.jupiter.api.Test;

class OpenAnswersTest {
  private static final Pattern NEXT = Pattern.compile("rel=\"next\" href=\"([^\"]+)\"");
  private static final Pattern PREVIOUS = Pattern.compile("rel=\"prev\" href=\"([^\"]+)\"");
  private final TestServer server = TestServer.shared();
  private final StaffBrowser editor = StaffBrowser.as(Role.EDITOR);

  @Test
  void texts_are_read_apart_from_everything_else_that_was_answered() {
    var poll = WrittenPoll.with(server, "ar", "Meer bomen graag");
    var page = editor.get(reading(poll)).body();
    assertThat(page).contains("Meer bomen graag", "lang=\"ar\"", "العربية");
    assertThat(page).doesNotContain(WrittenPoll.responseIds(server, poll).getFirst());
    assertThat(page).doesNotContain("Groen");
    assertThat(editor.get(address(poll)).body()).contains("Wat wilt u zeggen?", "vraag=woorden");
  }

  @Test
  void the_order_of_one_question_says_nothing_about_that_of_another_or_about_the_hour() {
    var texts = new ArrayList<String>();
    for (int i = 0; i < 12; i++) {
      texts.add("tekst " + (char) ('a' + i));
    }
    var poll = WrittenPoll.with(server, "nl", texts.toArray(String[]::new));
    var words = order(editor.get(reading(poll)).body(), "tekst ");
    var other = order(editor.get(address(poll) + "?vraag=kleur.other").body(), "kleur bij tekst ");
    assertThat(words).containsExactlyInAnyOrderElementsOf(letters(12));
    assertThat(other).containsExactlyInAnyOrderElementsOf(letters(12));
    // One in 12! orders is the same by chance.
    assertThat(words).isNotEqualTo(letters(12)).isNotEqualTo(other);
  }

  @Test
  void pages_follow_each_other_without_a_gap_or_a_repeat_and_lead_back() {
    var poll = WrittenPoll.with(server, "nl", numbered(45));
    var seen = new ArrayList<String>();
    var first = editor.get(reading(poll)).body();
    var page = first;
    seen.addAll(order(page, "tekst "));
    for (var next = find(NEXT, page); next.isPresent(); next = find(NEXT, page)) {
      page = editor.get(next.get()).body();
      seen.addAll(order(page, "tekst "));
    }
    assertThat(seen).hasSize(45).doesNotHaveDuplicates();
    var back = editor.get(link(PREVIOUS, page)).body();
    assertThat(order(back, "tekst ")).isEqualTo(seen.subList(20, 40));
    assertThat(order(editor.get(link(PREVIOUS, back)).body(), "tekst "))
        .isEqualTo(order(first, "tekst "));
  }

  @Test
  void a_page_reads_as_few_rows_of_thousands_of_texts_as_of_a_few() {
    var poll = WrittenPoll.with(server, "nl", numbered(3_000));
    var selection = new TextStore.Selection(poll.id(), "woorden", false, "");
    assertThat(rowsRead(selection, "8".repeat(32))).isLessThan(100);
  }

  @Test
  void a_part_of_a_text_is_found_in_capitals_or_not_and_its_signs_stand_for_themselves() {
    var poll = WrittenPoll.with(server, "nl", "Meer BANKEN", "minder auto’s", "100% goed", "100 m");
    assertThat(editor.get(reading(poll) + "&zoek=banken").body())
        .contains("Meer BANKEN")
        .doesNotContain("minder auto");
    assertThat(editor.get(reading(poll) + "&zoek=100%25").body())
        .contains("100% goed")
        .doesNotContain("100 m<");
    assertThat(editor.get(reading(poll) + "&zoek=zoiets").body()).contains("Geen tekst gevonden");
  }

  @Test
  void what_looks_as_if_it_names_somebody_is_marked_and_hostile_text_stays_text() {
    var poll = WrittenPoll.with(server, "nl", "Bel 06-12345678", "<script>alert(1)</script>");
    assertThat(editor.get(reading(poll)).body())
        .contains("<mark>06-12345678</mark>", "&lt;script")
        .doesNotContain("<script>alert");
  }

  @Test
  void texts_of_responses_that_looked_odd_are_marked_where_that_tells_nothing_of_one_person() {
    var poll = WrittenPoll.with(server, "nl", "van een mens");
    WrittenPoll.odd(server, poll, numbered(9));
    assertThat(editor.get(reading(poll)).body())
        .contains("van een mens", "tekst 8")
        .doesNotContain("opvallend ingestuurd</span>");
    WrittenPoll.odd(server, poll, "van een programma");
    var page = editor.get(reading(poll)).body();
    assertThat(page.split("opvallend ingestuurd</span>", -1)).hasSize(11);
    var human = page.substring(page.indexOf("van een mens"));
    assertThat(human.substring(0, human.indexOf("</li>"))).doesNotContain("opvallend");
  }

  @Test
  void texts_are_marked_as_read_and_back() {
    var poll = WrittenPoll.with(server, "nl", "een", "twee", "drie");
    var values = values(editor.get(reading(poll)).body());
    var sent =
        editor.post(reading(poll), address(poll), "vraag", "woorden", "gelezen", values.getFirst());
    assertThat(StaffBrowser.location(sent)).endsWith("melding=nagekeken");
    assertThat(editor.get(reading(poll)).body()).contains("Nog nakijken (2)", "Nagekeken (1)");
    var rest = values(editor.get(reading(poll)).body());
    editor.post(
        reading(poll),
        address(poll),
        "vraag",
        "woorden",
        "alle",
        "1",
        "hier",
        rest.getFirst(),
        "hier",
        rest.getLast());
    var done = editor.get(reading(poll) + "&stand=nagekeken").body();
    assertThat(done).contains("Nog nakijken (0)", "Nagekeken (3)");
    editor.post(
        reading(poll),
        address(poll),
        "vraag",
        "woorden",
        "stand",
        "nagekeken",
        "gelezen",
        values(done).getFirst());
    assertThat(editor.get(reading(poll)).body()).contains("Nog nakijken (1)");
    var nothing = editor.post(reading(poll), address(poll), "vraag", "woorden");
    assertThat(StaffBrowser.location(nothing)).endsWith("melding=niets");
  }

  @Test
  void an_analyst_reads_and_changes_nothing() {
    var poll = WrittenPoll.with(server, "nl", "een tekst");
    var analyst = StaffBrowser.as(Role.ANALYST);
    var page = analyst.get(reading(poll));
    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body()).contains("een tekst").doesNotContain("name=\"gelezen\"", "/tekst?");
    var values = values(editor.get(reading(poll)).body());
    var sent =
        analyst.post(
            address(poll) + "/export?vraag=woorden",
            address(poll),
            "vraag",
            "woorden",
            "gelezen",
            values.getFirst());
    assertThat(sent.statusCode()).isEqualTo(403);
    assertThat(editor.get(reading(poll)).body()).contains("Nog nakijken (1)");
  }

  @Test
  void a_question_or_text_that_does_not_exist_is_not_found() {
    var poll = WrittenPoll.with(server, "nl", "een tekst");
    assertThat(editor.get(address(poll) + "?vraag=cijfer").statusCode()).isEqualTo(404);
    assertThat(
            editor
                .get(address(poll) + "/tekst?vraag=woorden&sleutel=" + "0".repeat(32))
                .statusCode())
        .isEqualTo(404);
    assertThat(editor.get(address(poll) + "/tekst?vraag=woorden&sleutel=%27--").statusCode())
        .isEqualTo(404);
  }

  private long rowsRead(TextStore.Selection selection, String key) {
    @SuppressWarnings("unchecked") // the application has one data source, and it is JDBC
    TransactionOperations<Connection> transactions = server.bean(TransactionOperations.class);
    return transactions.executeRead(status -> {
      long before = handlerReads(status.getConnection());
      assertThat(server.bean(TextStore.class).after(selection, key, 21)).hasSize(21);
      return handlerReads(status.getConnection()) - before;
    });
  }

  private static long handlerReads(Connection connection) throws SQLException {
    try (var select = connection.createStatement();
        var rows = select.executeQuery("SHOW SESSION STATUS LIKE 'Handler_read%'")) {
      long sum = 0;
      while (rows.next()) {
        sum += rows.getLong(2);
      }
      return sum;
    }
  }

  /// What comes after the words in each text, in the order of the page.
  private static List<String> order(String page, String words) {
    return Pattern.compile("dir=\"auto\">" + words + "([^<]+)<")
        .matcher(page)
        .results()
        .map(match -> match.group(1))
        .toList();
  }

  private static String[] numbered(int count) {
    var texts = new String[count];
    Arrays.setAll(texts, i -> "tekst " + i);
    return texts;
  }

  private static List<String> letters(int count) {
    return "abcdefghijklmnopqrstuvwxyz".chars().limit(count).mapToObj(Character::toString).toList();
  }
}
