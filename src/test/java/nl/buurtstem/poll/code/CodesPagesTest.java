package nl.buurtstem.poll.code;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import nl.buurtstem.TestServer;
import nl.buurtstem.access.AuditEntry;
import nl.buurtstem.access.AuditLog;
import nl.buurtstem.access.Role;
import nl.buurtstem.access.StaffBrowser;
import nl.buurtstem.participation.code.Batch;
import nl.buurtstem.participation.code.Batches;
import nl.buurtstem.participation.code.CodeState;
import nl.buurtstem.poll.Browser;
import nl.buurtstem.poll.Database;
import nl.buurtstem.poll.Poll;
import nl.buurtstem.poll.PollService;
import nl.buurtstem.poll.TestPoll;
import org.junit.jupiter.api.Test;

/// Staff make codes, count them and take them back.
class CodesPagesTest {
  private static final Pattern BATCH = Pattern.compile("name=\"partij\" value=\"([^\"]+)\"");

  private final TestServer server = TestServer.shared();
  private final StaffBrowser editor = StaffBrowser.as(Role.EDITOR);
  private final Poll poll = TestPoll.byCode(server, "question-per-page", "anonymous");
  private final String page = "/beheer/peilingen/" + poll.slug() + "/codes";

  private HttpResponse<String> make(String... fields) {
    return editor.post(page, page, fields);
  }

  private List<String> codes(HttpResponse<String> file) {
    assertThat(file.statusCode()).isEqualTo(200);
    assertThat(file.headers().firstValue("Content-Disposition").orElse(""))
        .startsWith("attachment; filename=\"codes-" + poll.slug());
    assertThat(file.headers().firstValue("Cache-Control")).contains("no-store");
    return file.body().lines().skip(1).map(line -> line.split(";")[0]).toList();
  }

  private Batch only() {
    var batches = server.bean(Batches.class).of(poll.matter());
    assertThat(batches).hasSize(1);
    return batches.getFirst();
  }

  @Test
  void codes_are_made_once_and_each_one_opens_the_poll() {
    var file = make("aantal", "12", "doel", "Brieven van december", "waar", "Heerdenpad");
    var codes = codes(file);
    assertThat(codes).hasSize(12).doesNotHaveDuplicates();
    assertThat(file.body()).contains("/p/" + codes.getFirst().replace("-", ""));
    var browser = new Browser(server.uri());
    assertThat(browser.open("/p/" + codes.get(3)).path()).isEqualTo("/nl/peiling/" + poll.slug());

    var shown = editor.get(page).body();
    assertThat(shown).contains("Brieven van december", "Heerdenpad", ">12</td>");
    codes.forEach(code -> assertThat(shown).doesNotContain(code, code.replace("-", "")));
    assertThat(only().handedOverAt()).isPresent();
    assertThat(
            new Database(server)
                .number(
                    "SELECT COUNT(*) FROM participation_code c"
                        + " JOIN participation_batch b ON b.id = c.batch_id WHERE b.matter_id = ?",
                    poll.id()))
        .isEqualTo(12);
  }

  @Test
  void the_same_form_sent_twice_makes_codes_once() {
    var id = find(editor.get(page).body());
    assertThat(codes(make("partij", id, "aantal", "3", "doel", "Proef"))).hasSize(3);
    var again = make("partij", id, "aantal", "3", "doel", "Proef");
    assertThat(again.statusCode()).isEqualTo(409);
    assertThat(again.body()).contains("Deze codes zijn al gemaakt");
    assertThat(find(again.body())).as("what comes next is another batch").isNotEqualTo(id);
    assertThat(only().size()).isEqualTo(3);
  }

  @Test
  void a_form_that_cannot_be_is_shown_again_with_what_was_typed() {
    for (var number : List.of("", "0", "-1", "1.5", "20001", "veel", "999999999999")) {
      var shown = make("aantal", number, "doel", "Een <b>doel</b>", "waar", "x".repeat(200));
      assertThat(shown.statusCode()).isEqualTo(422);
      assertThat(shown.body()).contains("een getal van 1 tot en met 20.000", "Een &lt;b>doel");
    }
    assertThat(make("aantal", "3", "doel", " ").statusCode()).isEqualTo(422);
    assertThat(make("aantal", "3", "doel", "x".repeat(201)).statusCode()).isEqualTo(422);
    assertThat(server.bean(Batches.class).of(poll.matter())).isEmpty();
  }

  @Test
  void a_batch_is_taken_back_with_a_reason_and_its_codes_stop() {
    var codes = codes(make("aantal", "2", "doel", "Kwijte brieven"));
    var revoke = page + "/" + only().id() + "/intrekken";
    assertThat(editor.get(revoke).body()).contains("Kwijte brieven", "Dat kan niet terug");
    assertThat(editor.post(revoke, revoke, "waarom", " ").statusCode()).isEqualTo(422);
    assertThat(only().count(CodeState.FRESH)).isEqualTo(2);
    var done = editor.post(revoke, revoke, "waarom", "de tas met brieven is weg");
    assertThat(StaffBrowser.location(done)).isEqualTo(page + "?melding=revoked");
    assertThat(only().count(CodeState.REVOKED)).isEqualTo(2);
    assertThat(new Browser(server.uri()).open("/p/" + codes.getFirst()).path())
        .startsWith("/nl/code/ingetrokken/");
    assertThat(editor.get(revoke).statusCode()).as("there is nothing more to ask").isEqualTo(404);
    assertThat(log())
        .anySatisfy(entry -> {
          assertThat(entry.what()).isEqualTo("codes.revoked");
          assertThat(entry.why()).isEqualTo("2: de tas met brieven is weg");
        });
  }

  @Test
  void one_code_is_taken_back_by_its_text_and_the_log_does_not_say_which() {
    var codes = codes(make("aantal", "2", "doel", "Brieven"));
    var typed = codes.getFirst().toLowerCase().replace('-', ' ');
    var done = editor.post(page, page + "/intrekken", "code", typed, "waarom", "kwam terug");
    assertThat(StaffBrowser.location(done)).isEqualTo(page + "?melding=revoked");
    assertThat(only().count(CodeState.REVOKED)).isEqualTo(1);
    var twice = editor.post(page, page + "/intrekken", "code", typed, "waarom", "kwam terug");
    assertThat(StaffBrowser.location(twice)).isEqualTo(page + "?melding=not_revoked");
    assertThat(editor.get(page + "?melding=not_revoked").body()).contains("niets ingetrokken");
    assertThat(log().toString()).doesNotContain(codes.getFirst(), typed, typed.replace(" ", ""));

    var other = TestPoll.byCode(server, "question-per-page", "anonymous");
    var foreign = TestPoll.codes(server, other, 1).getFirst();
    for (var code : List.of(foreign.shown(), "7KQM2-XRT9W", "", "<script>")) {
      var refused = editor.post(page, page + "/intrekken", "code", code, "waarom", "kwam terug");
      assertThat(refused.statusCode()).isEqualTo(422);
      assertThat(refused.body()).contains("hoort niet bij deze peiling");
    }
  }

  @Test
  void after_closing_nothing_is_left_to_take_back() {
    var code = codes(make("aantal", "2", "doel", "Brieven")).getFirst();
    var revoke = page + "/" + only().id() + "/intrekken";
    assertThat(editor.get(page).body())
        .contains(revoke, "Trek de partij in")
        .doesNotContain("De peiling is gesloten");
    TestPoll.expect(server.bean(PollService.class).close(poll.slug(), "test"));
    assertThat(editor.get(page).body())
        .contains("De peiling is gesloten. Er kunnen geen codes meer bij.")
        .doesNotContain("/intrekken", "Trek de partij in");
    assertThat(editor.get(revoke).statusCode()).isEqualTo(404);
    assertThat(editor.post(page, revoke, "waarom", "te laat").statusCode()).isIn(403, 404);
    var one = editor.post(page, page + "/intrekken", "code", code, "waarom", "te laat");
    assertThat(one.statusCode()).isIn(303, 403);
    assertThat(only().revokedAt()).isEmpty();
  }

  @Test
  void an_id_that_no_form_has_is_refused() {
    for (var id : List.of("x", "00000000-0000-0000-0000-00000000000", "' OR 1=1 -- ")) {
      assertThat(make("partij", id, "aantal", "2", "doel", "Brieven").statusCode()).isEqualTo(400);
    }
    assertThat(server.bean(Batches.class).of(poll.matter())).isEmpty();
  }

  @Test
  void of_a_small_batch_staff_do_not_see_how_many_were_used() {
    TestPoll.codes(server, poll, 9);
    assertThat(editor.get(page).body()).contains("minder dan 10");
    TestPoll.codes(server, poll, 10);
    assertThat(editor.get(page).body()).contains("minder dan 10", ">10</td>");
  }

  @Test
  void a_poll_for_everybody_has_no_codes_and_a_closed_one_gets_no_more() {
    var open = TestPoll.open(server);
    assertThat(editor.get("/beheer/peilingen/" + open.slug()).body()).doesNotContain("/codes");
    assertThat(editor.get("/beheer/peilingen/" + open.slug() + "/codes").statusCode())
        .isEqualTo(404);
    assertThat(editor.get("/beheer/peilingen/" + poll.slug()).body()).contains(page);

    var form = UUID.randomUUID().toString();
    TestPoll.expect(server.bean(PollService.class).close(poll.slug(), "test"));
    var late = make("partij", form, "aantal", "3", "doel", "Te laat");
    assertThat(late.statusCode()).isEqualTo(409);
    assertThat(late.body()).contains("Er kunnen geen codes meer bij").doesNotContain("\"aantal\"");
    assertThat(server.bean(Batches.class).of(poll.matter())).isEmpty();
  }

  @Test
  void an_analyst_neither_makes_nor_counts_codes() {
    var analyst = StaffBrowser.as(Role.ANALYST);
    assertThat(analyst.get(page).statusCode()).isEqualTo(403);
    assertThat(analyst.get("/beheer/peilingen/" + poll.slug()).body()).doesNotContain("/codes");
  }

  private List<AuditEntry> log() {
    return server.bean(AuditLog.class).about(poll.slug(), 10);
  }

  private static String find(String html) {
    var match = BATCH.matcher(html);
    assertThat(match.find()).isTrue();
    return match.group(1);
  }
}
