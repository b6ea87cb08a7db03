package nl.buurtstem.poll.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import nl.buurtstem.TestServer;
import nl.buurtstem.access.AuditLog;
import nl.buurtstem.access.Role;
import nl.buurtstem.access.StaffBrowser;
import nl.buurtstem.poll.Poll;
import nl.buurtstem.poll.WrittenPoll;
import org.junit.jupiter.api.Test;

class TextExportTest {
  private static final Pattern VALUE = Pattern.compile("name=\"hier\" value=\"([^\"]+)\"");
  private static final TestServer SERVER = TestServer.shared();
  private final StaffBrowser admin = StaffBrowser.as(Role.ADMIN);

  @Test
  void only_texts_that_somebody_has_read_leave() {
    var poll = WrittenPoll.with(SERVER, "ar", "gelezen tekst");
    review(poll);
    addedLater(poll);
    var file = take(poll);
    assertThat(Outside.csv(file.body()))
        .singleElement()
        .satisfies(row -> {
          assertThat(row).containsEntry("TEKST", "gelezen tekst").containsEntry("AANGEPAST", "0");
          assertThat(row).containsOnlyKeys("TEKST", "AANGEPAST", "GESIMULEERD");
        });
    assertThat(file.headers().firstValue("Content-Disposition").orElse(""))
        .contains(poll.slug() + "-woorden-teksten.csv");
  }

  @Test
  void a_text_that_looks_like_a_formula_runs_nothing() {
    var poll = WrittenPoll.with(SERVER, "nl", "=HYPERLINK(\"http://x\")", "+31 is het begin");
    review(poll);
    assertThat(take(poll).body()).contains("'=HYPERLINK", "'+31 is");
  }

  @Test
  void more_texts_than_are_read_at_once_all_leave_once() {
    var texts = new String[1_201];
    Arrays.setAll(texts, i -> "tekst " + i);
    var poll = WrittenPoll.with(SERVER, "nl", texts);
    reviewAll(poll);
    assertThat(Outside.csv(take(poll).body()).stream().map(row -> row.get("TEKST")).toList())
        .containsExactlyInAnyOrder(texts);
  }

  @Test
  void without_a_purpose_nothing_leaves_and_with_one_it_is_in_the_log() {
    var poll = WrittenPoll.with(SERVER, "nl", "gelezen tekst");
    review(poll);
    var page = page(poll);
    var refused = admin.post(page, path(poll), "vraag", "woorden", "waarom", "kort");
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body()).doesNotContain("AANGEPAST").contains("href=\"#doel\"");
    take(poll);
    var entry = SERVER.bean(AuditLog.class).about(poll.slug(), 1).getFirst();
    assertThat(entry.what()).isEqualTo(TextExportPages.EXPORTED);
    assertThat(entry.why()).contains("woorden", "Voor het wijkverslag").doesNotContain("gelezen");
    assertThat(admin.get(page).body()).contains("Voor het wijkverslag");
  }

  @Test
  void an_editor_may_not_take_texts_out() {
    var poll = WrittenPoll.with(SERVER, "nl", "een tekst");
    assertThat(StaffBrowser.as(Role.EDITOR).get(page(poll)).statusCode()).isEqualTo(403);
  }

  private void review(Poll poll) {
    var reading = "/beheer/peilingen/" + poll.slug() + "/open-antwoorden?vraag=woorden";
    var fields = new ArrayList<>(List.of("vraag", "woorden", "alle", "1"));
    VALUE
        .matcher(admin.get(reading).body())
        .results()
        .forEach(match -> {
          fields.add("hier");
          fields.add(match.group(1));
        });
    admin.post(reading, reading.replaceAll("\\?.*", ""), fields.toArray(String[]::new));
  }

  private static void reviewAll(Poll poll) {
    WrittenPoll.change(
        SERVER,
        "UPDATE poll_free_text SET reviewed = TRUE, reviewed_by = 'x', reviewed_at = NOW(3)"
            + " WHERE poll_id = ?",
        poll);
  }

  private static void addedLater(Poll poll) {
    WrittenPoll.add(SERVER, poll, "nl", "ongelezen tekst");
  }

  private java.net.http.HttpResponse<String> take(Poll poll) {
    var sent =
        admin.post(
            page(poll),
            path(poll),
            "vraag",
            "woorden",
            "doel",
            "research",
            "waarom",
            "Voor het wijkverslag");
    assertThat(sent.statusCode()).isEqualTo(200);
    return sent;
  }

  private static String page(Poll poll) {
    return path(poll) + "?vraag=woorden";
  }

  private static String path(Poll poll) {
    return "/beheer/peilingen/" + poll.slug() + "/open-antwoorden/export";
  }
}
