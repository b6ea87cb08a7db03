package nl.buurtstem.poll.text;

import static nl.buurtstem.poll.text.ReadingPages.REDACT;
import static nl.buurtstem.poll.text.ReadingPages.address;
import static nl.buurtstem.poll.text.ReadingPages.link;
import static nl.buurtstem.poll.text.ReadingPages.reading;
import static nl.buurtstem.poll.text.ReadingPages.values;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import nl.buurtstem.TestServer;
import nl.buurtstem.access.AuditLog;
import nl.buurtstem.access.Role;
import nl.buurtstem.access.StaffBrowser;
import nl.buurtstem.poll.WrittenPoll;
import org.junit.jupiter.api.Test;

/// Taking words out of what somebody wrote.
class TakenOutTest {
  private final TestServer server = TestServer.shared();
  private final StaffBrowser editor = StaffBrowser.as(Role.EDITOR);

  @Test
  void words_are_taken_out_for_good_and_the_log_has_no_word_of_it() {
    var poll = WrittenPoll.with(server, "nl", "Jan Jansen is aardig");
    var page = link(REDACT, editor.get(reading(poll)).body());
    var sent = redact(editor, page, "[naam] is aardig");
    assertThat(StaffBrowser.location(sent)).endsWith("melding=weggehaald");
    assertThat(WrittenPoll.texts(server, poll))
        .contains("[naam] is aardig")
        .noneMatch(text -> text.startsWith("Jan"));
    var log = server.bean(AuditLog.class).about(poll.slug(), 1).getFirst();
    assertThat(log.what()).isEqualTo(OpenAnswers.REDACTED);
    assertThat(log.who()).isEqualTo(StaffBrowser.account(Role.EDITOR).name());
    assertThat(log.why()).isEqualTo("woorden: 1");
    assertThat(editor.get(reading(poll) + "&stand=nagekeken").body())
        .contains("[naam] is aardig", "aangepast");
  }

  @Test
  void words_that_were_not_there_are_refused_and_nothing_changes() {
    var poll = WrittenPoll.with(server, "nl", "Jan is aardig");
    var page = link(REDACT, editor.get(reading(poll)).body());
    var sent = redact(editor, page, "Jan is heel aardig");
    assertThat(sent.statusCode()).isEqualTo(422);
    assertThat(sent.body()).contains("Jan is heel aardig", "wat de bewoner niet schreef");
    assertThat(redact(editor, page, "  ").statusCode()).isEqualTo(422);
    assertThat(WrittenPoll.texts(server, poll)).contains("Jan is aardig");
  }

  @Test
  void what_was_marked_is_replaced_in_the_form_before_anything_is_kept() {
    var poll = WrittenPoll.with(server, "nl", "Mail naar jan@voorbeeld.nl of 9736 AB");
    var page = link(REDACT, editor.get(reading(poll)).body());
    var sent =
        editor.post(
            page,
            address(poll) + "/tekst",
            fields(page, "tekst", "Mail naar jan@voorbeeld.nl of 9736 AB", "gemarkeerd", "1"));
    assertThat(sent.body()).contains("Mail naar [e-mailadres] of [postcode]</textarea>");
    assertThat(WrittenPoll.texts(server, poll)).contains("Mail naar jan@voorbeeld.nl of 9736 AB");
  }

  @Test
  void a_text_that_a_colleague_changed_in_the_meantime_stays_as_it_is() {
    var poll = WrittenPoll.with(server, "nl", "Jan en Piet");
    var page = link(REDACT, editor.get(reading(poll)).body());
    var stale = fields(page, "tekst", "Jan en [naam]");
    var values = values(editor.get(reading(poll)).body());
    redact(editor, page, "[naam] en Piet");
    var second = editor.post(page, address(poll) + "/tekst", stale);
    assertThat(StaffBrowser.location(second)).endsWith("melding=veranderd");
    assertThat(WrittenPoll.texts(server, poll)).contains("[naam] en Piet");
    var marked =
        editor.post(
            reading(poll),
            address(poll),
            "vraag",
            "woorden",
            "stand",
            "nagekeken",
            "gelezen",
            values.getFirst());
    assertThat(StaffBrowser.location(marked)).endsWith("melding=veranderd");
  }

  private static HttpResponse<String> redact(StaffBrowser browser, String page, String text) {
    return browser.post(page, page.replaceAll("\\?.*", ""), fields(page, "tekst", text));
  }

  /// The hidden fields of the form, as of the address that leads to it, and more.
  private static String[] fields(String page, String... more) {
    var body = StaffBrowser.as(Role.EDITOR).get(page).body();
    var now = Pattern.compile("name=\"tekst_nu\" value=\"([^\"]+)\"").matcher(body);
    assertThat(now.find()).isTrue();
    var fields = new ArrayList<>(List.of("vraag", "woorden", "tekst_nu", now.group(1)));
    fields.addAll(Arrays.asList(more));
    return fields.toArray(String[]::new);
  }
}
