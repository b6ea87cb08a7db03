package nl.buurtstem.panel.staff;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.UUID;
import nl.buurtstem.TestServer;
import nl.buurtstem.access.Role;
import nl.buurtstem.access.Staff;
import nl.buurtstem.access.StaffBrowser;
import nl.buurtstem.messaging.batch.BatchStanding;
import nl.buurtstem.panel.DrawWish;
import nl.buurtstem.panel.Draws;
import nl.buurtstem.panel.PanelDraw;
import nl.buurtstem.panel.Sendings;
import nl.buurtstem.panel.SimulatedMembers;
import nl.buurtstem.panel.StratumCount;
import nl.buurtstem.participation.Matters;
import nl.buurtstem.platform.Languages;
import nl.buurtstem.platform.Messages;
import nl.buurtstem.poll.Database;
import nl.buurtstem.poll.PollService;
import nl.buurtstem.poll.TestPoll;
import nl.buurtstem.poll.demo.DemoPanelPoll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DrawPagesTest {
  private static final Staff STAFF = Staff.of("test", Role.EDITOR);
  private static final Instant EVENING = Instant.parse("2026-11-24T20:00:00Z");

  private final TestServer server = TestServer.shared();
  private final StaffBrowser editor = StaffBrowser.as(Role.EDITOR);

  @AfterEach
  void ownTime() {
    server.clock().reset();
  }

  @Test
  void a_demonstration_has_a_poll_by_code_that_the_panel_can_be_drawn_for() {
    var demo = server.bean(DemoPanelPoll.class);
    var poll = demo.open();
    try {
      assertThat(demo.open().id()).as("one is enough").isEqualTo(poll.id());
      assertThat(poll.byCode()).isTrue();
      assertThat(poll.definition().title().byLanguage()).hasSize(7);
      assertThat(editor.get(NewDrawPages.PATH).body()).contains("value=\"" + poll.slug() + "\"");
    } finally {
      TestPoll.expect(server.bean(PollService.class).close(poll.slug(), "test"));
    }
  }

  @Test
  void a_limit_is_more_than_nothing_and_one_below_the_quote_is_asked_about() {
    var draw = draw();
    var path = DrawPages.path(draw);
    for (var nothing : new String[] {"0", "", "-3", "2,50"}) {
      var refused = editor.post(path, path + "/uitnodigen", "grens", nothing);
      assertThat(refused.statusCode()).isEqualTo(422);
      assertThat(refused.body()).contains("1 of meer");
    }
    var low = editor.post(path, path + "/uitnodigen", "grens", "1");
    assertThat(low.statusCode()).isEqualTo(422);
    assertThat(low.body()).contains("lager dan", "name=\"toch\"", "value=\"1\"");
    assertThat(server.bean(Sendings.class).of(draw)).isEmpty();
    var sent = editor.post(path, path + "/uitnodigen", "grens", "1", "toch", "1");
    assertThat(sent.statusCode()).isEqualTo(303);
    assertThat(server.bean(Sendings.class).of(draw)).hasSize(1);
  }

  @Test
  void in_the_evening_the_pages_say_that_nothing_goes_until_the_morning() {
    server.clock().set(EVENING);
    var editor = StaffBrowser.as(Role.EDITOR); // signed in that evening
    var draw = draw();
    var path = DrawPages.path(draw);
    editor.post(path, path + "/uitnodigen", "grens", "500");
    var sending = server.bean(Sendings.class).of(draw).getFirst();
    assertThat(server.bean(Sendings.class).standing(sending)).isEqualTo(BatchStanding.NIGHT);
    var batch = "/beheer/berichten/partij/" + sending.batch();
    assertThat(editor.get(path).body()).contains(batch, "wacht tot 9 uur");
    assertThat(editor.get(path).body())
        .contains("uitnodigingen zijn nog niet verstuurd")
        .doesNotContain("(0%)", "(0 %)");
    assertThat(editor.get("/beheer/berichten").body())
        .containsPattern(batch + "\">[^<]*</a></th><td><span class=\"bs-tag *\">wacht tot 9 uur<");
    var page = editor.get(batch).body();
    assertThat(page)
        .contains("Tussen 20 en 9 uur gaat er niets weg", "Zet stil", "Stop voorgoed")
        .doesNotContain("Laat weer lopen");
    editor.post(batch, batch, "besluit", "stil");
    assertThat(editor.get(batch).body()).contains("Laat weer lopen").doesNotContain("Zet stil");
  }

  @Test
  void what_of_a_wish_cannot_be_met_is_said_and_the_number_drawn_stands_beside_the_number_asked() {
    var low = preview(draw(), 2, 2, "x").body();
    assertThat(low).contains("meer dan 2 mensen", "2 leden worden ingeloot");
    var asked = draw(20_000, 100);
    var all = taken(asked);
    assertThat(all).as("other tests make members, but not so many").isBetween(2, 19_999);
    var words = server.bean(Messages.class).in(server.bean(Languages.class).dutch());
    var said = "Er waren " + words.number(all) + " leden te loten";
    var few = "zijn minder leden dan het minimum van 100";
    assertThat(preview(asked, 20_000, 100, "x").body()).contains(said, few);
    assertThat(editor.get(DrawPages.path(asked)).body())
        .contains(said, few, "Ingeloot: " + words.number(all), "gevraagd: 20.000");
    assertThat(editor.get("/beheer/panel").body())
        .contains(words.number(all) + " van 20.000 gevraagd");
    assertThat(editor.get(DrawPages.path(draw(1, 0))).body()).doesNotContain("te loten,", few);
  }

  @Test
  void a_seed_that_is_too_long_is_not_replaced_but_refused() {
    var draw = draw();
    var refused = preview(draw, 2, 0, "z".repeat(20_000));
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body()).contains("hoogstens 100 tekens");
    var longest = preview(draw, 2, 0, "z".repeat(100));
    assertThat(longest.body()).contains("2 leden worden ingeloot", "z".repeat(100));
  }

  private HttpResponse<String> preview(PanelDraw draw, int size, int minimum, String seed) {
    return editor.post(
        NewDrawPages.PATH,
        NewDrawPages.PATH + "/bekijk",
        "trekking",
        UUID.randomUUID().toString(),
        "peiling",
        draw.pollKey(),
        "aantal",
        Integer.toString(size),
        "minstens",
        Integer.toString(minimum),
        "naar",
        "leden",
        "zaad",
        seed);
  }

  private int taken(PanelDraw draw) {
    return server.bean(Draws.class).strata(draw).stream().mapToInt(StratumCount::taken).sum();
  }

  private PanelDraw draw() {
    return draw(30, 0);
  }

  private PanelDraw draw(int size, int minimum) {
    server.bean(SimulatedMembers.class).fill(300, STAFF);
    new Database(server).change("DELETE FROM panel_invited WHERE ? IS NOT NULL", UUID.randomUUID());
    var poll = TestPoll.byCode(server, "one-page", "anonymous");
    var card = server.bean(Matters.class).find(poll.matter()).orElseThrow();
    var wish = new DrawWish(size, minimum, false, false, "bladzijde");
    return server.bean(Draws.class).make(UUID.randomUUID(), card, wish, true, STAFF);
  }
}
