package nl.buurtstem.poll.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import nl.buurtstem.TestServer;
import nl.buurtstem.access.AuditLog;
import nl.buurtstem.access.Role;
import nl.buurtstem.access.StaffBrowser;
import nl.buurtstem.platform.Resources;
import nl.buurtstem.poll.Added;
import nl.buurtstem.poll.PollService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Answers to sensitive questions leave only by a right of their own.
class SensitiveExportTest {
  private static final String SLUG = "export-sensitive";
  private static final String PAGE = "/beheer/peilingen/" + SLUG + "/export";
  private static final String QUESTION = "Hoe is uw gezondheid, over het algemeen?";
  private static final TestServer SERVER = TestServer.shared();

  @BeforeAll
  static void fill() {
    var polls = SERVER.bean(PollService.class);
    var yaml =
        Resources.text("surveys/leefbaarheid-groningen-noord.yaml")
            .replaceFirst("(?m)^sms: .*\\R", "")
            .replace("id: leefbaarheid-groningen-noord", "id: " + SLUG)
            .replace(
                "  - id: onveilig\n    type: single-choice\n",
                "  - id: onveilig\n    type: single-choice\n    sensitive: \"Om te proberen.\"\n");
    assertThat(polls.add(yaml, SLUG + ".yaml", "test")).isInstanceOf(Added.As.class);
    polls.check(SLUG, "test");
    polls.open(SLUG, "test");
    polls.simulate(SLUG, 60, 1);
  }

  @AfterEach
  void ownTime() {
    SERVER.clock().reset();
  }

  @Test
  void an_analyst_gets_every_question_but_the_sensitive_ones_and_what_would_tell_them() {
    var browser = StaffBrowser.as(Role.ANALYST);
    assertThat(browser.get(PAGE).body()).contains(QUESTION).doesNotContain("name=\"gevoelig\"");
    var sent = send(browser, "niet");
    assertThat(sent.statusCode()).isEqualTo(200);
    assertThat(columns(sent.body()))
        .contains("GEBIED", "prettige_buurt", "leeftijd")
        .noneMatch(SensitiveExportTest::sensitive);
    assertThat(Outside.csv(sent.body())).hasSize(60);
    assertThat(lastReason()).contains("zonder gevoelige vragen");
  }

  @Test
  void an_analyst_who_asks_for_them_all_the_same_gets_nothing() {
    var browser = StaffBrowser.as(Role.ANALYST);
    int before = entries();
    var sent = send(browser, "ook");
    assertThat(sent.statusCode()).isEqualTo(403);
    assertThat(sent.body()).doesNotContain("GEBIED");
    assertThat(entries()).isEqualTo(before);
  }

  @Test
  void an_administrator_gets_them_only_by_choice_and_the_log_says_so() {
    var browser = StaffBrowser.as(Role.ADMIN);
    assertThat(browser.get(PAGE).body()).contains(QUESTION, "name=\"gevoelig\"");
    assertThat(columns(send(browser, "niet").body())).noneMatch(SensitiveExportTest::sensitive);
    var sent = send(browser, "ook");
    assertThat(columns(sent.body()))
        .contains("gezondheid", "gezondheid.LIEVERNIET", "eenzaam", "onveilig");
    assertThat(sent.headers().firstValue("Content-Disposition").orElse(""))
        .contains(SLUG + "-antwoorden-met-gevoelige-vragen.csv");
    assertThat(lastReason()).contains("met gevoelige vragen", "Een test van de uitvoer");
  }

  @Test
  void an_administrator_who_signed_in_long_ago_first_shows_that_it_is_them() {
    var browser = StaffBrowser.as(Role.ADMIN);
    int before = entries();
    SERVER.clock().advance(Duration.ofMinutes(16));
    var sent = send(browser, "ook");
    assertThat(sent.statusCode()).isEqualTo(303);
    assertThat(sent.body()).doesNotContain("GEBIED");
    assertThat(entries()).isEqualTo(before);
    assertThat(send(browser, "niet").statusCode()).isEqualTo(200);
  }

  @Test
  void own_words_to_a_sensitive_question_ask_the_same_right() {
    var texts = "/beheer/peilingen/" + SLUG + "/open-antwoorden/export?vraag=";
    var analyst = StaffBrowser.as(Role.ANALYST);
    assertThat(analyst.get(texts + "gender.other").statusCode()).isEqualTo(403);
    assertThat(analyst.get(texts + "eerst_beter.other").statusCode()).isEqualTo(200);
    var admin = StaffBrowser.as(Role.ADMIN);
    assertThat(admin.get(texts + "gender.other").statusCode()).isEqualTo(200);
  }

  @Test
  void who_may_not_take_the_texts_to_a_question_sees_no_way_to_them() {
    var texts = "/beheer/peilingen/" + SLUG + "/open-antwoorden";
    var analyst = StaffBrowser.as(Role.ANALYST);
    assertThat(analyst.get(texts + "?vraag=gender.other").body()).doesNotContain("/export?vraag=");
    assertThat(analyst.get(texts + "?vraag=eerst_beter.other").body()).contains("/export?vraag=");
    var admin = StaffBrowser.as(Role.ADMIN);
    assertThat(admin.get(texts + "?vraag=gender.other").body()).contains("/export?vraag=");
  }

  @Test
  void the_codebook_says_which_columns_an_ordinary_export_lacks() {
    var ordinary = new ArrayList<String>();
    var all = new ArrayList<String>();
    for (var column : Outside.json("/api/v1/peilingen/" + SLUG + "/codeboek").get("kolommen")) {
      all.add(column.get("naam").asText());
      if (!column.get("gevoelig").asBoolean()) {
        ordinary.add(column.get("naam").asText());
      }
    }
    assertThat(columns(send(StaffBrowser.as(Role.ANALYST), "niet").body()))
        .isEqualTo(ordinary)
        .isNotEqualTo(all);
    assertThat(columns(send(StaffBrowser.as(Role.ADMIN), "ook").body())).isEqualTo(all);
  }

  private static HttpResponse<String> send(StaffBrowser browser, String sensitive) {
    return browser.post(
        PAGE, PAGE, "doel", "check", "waarom", "Een test van de uitvoer", "gevoelig", sensitive);
  }

  private static List<String> columns(String file) {
    return List.of(file.lines().findFirst().orElse("").split(","));
  }

  /// Whether a column is of a sensitive question, or of one that is asked only after it.
  private static boolean sensitive(String column) {
    return column.endsWith(".LIEVERNIET")
        || List.of("gezondheid", "eenzaam", "vertrouwen", "gender", "onveilig", "onveilig_waar")
            .contains(column.split("\\.")[0]);
  }

  private static int entries() {
    return SERVER.bean(AuditLog.class).about(SLUG, 100).size();
  }

  private static String lastReason() {
    return SERVER.bean(AuditLog.class).about(SLUG, 1).getFirst().why();
  }
}
