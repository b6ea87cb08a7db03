package nl.buurtstem.poll.sms;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalTime;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import nl.buurtstem.TestServer;
import nl.buurtstem.messaging.inbound.InboundReply;
import nl.buurtstem.messaging.inbound.Inbox;
import nl.buurtstem.platform.Zones;
import nl.buurtstem.poll.AtOnce;
import nl.buurtstem.poll.Database;
import nl.buurtstem.poll.Poll;
import nl.buurtstem.poll.PollService;
import nl.buurtstem.resident.ContactId;
import nl.buurtstem.resident.Contacts;
import nl.buurtstem.resident.Numbers;
import nl.buurtstem.resident.PhoneNumber;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/// Polls by text message, from the provider's door to the tables.
class TextingTest {
  private static final String PRATEN = "beijum-samen-praten";

  private final TestServer server = TestServer.shared();
  private final Inbox inbox = server.bean(Inbox.class);
  private final PollService polls = server.bean(PollService.class);
  private final Database database = new Database(server);
  private final PhoneNumber number = Numbers.fresh();

  @AfterEach
  void back() {
    server.clock().reset();
  }

  @Test
  void a_word_in_turkish_starts_the_poll_in_turkish_and_it_is_answered_to_the_end() {
    var poll = poll(PRATEN);
    long before = bySms(poll);
    var first = say("sohbet");
    assertThat(first.language()).isEqualTo("tr");
    assertThat(first.texts().getFirst()).contains("3 soru").contains("STOP").doesNotContain("TAAL");
    assertThat(first.texts().getLast()).contains("1 = Evet");
    assertThat(say("evet").texts().getFirst()).contains("Ne zaman uyar").contains("Birden çok");
    say("1 2");
    var done = say("Çay olsun");
    assertThat(done.texts().getLast()).startsWith("Teşekkürler. Yanıtlarınız sayılıyor. Kanıt: ");
    assertThat(bySms(poll)).isEqualTo(before + 1);
    assertThat(say("sohbet").texts()).containsExactly("Zaten katıldınız. Herkes bir kez sayılır.");
    assertThat(bySms(poll)).isEqualTo(before + 1);
  }

  @Test
  void a_word_and_a_language_start_it_in_that_language() {
    assertThat(say("Beijum TÜRKÇE").language()).isEqualTo("tr");
    assertThat(say("BEIJUM ar").language()).isEqualTo("ar");
    assertThat(say("БЕЙЮМ").language()).isEqualTo("uk");
  }

  @Test
  void where_the_word_does_not_tell_the_language_it_is_dutch_with_a_line_on_other_languages() {
    var first = say("BEIJUM!");
    assertThat(first.language()).isEqualTo("nl");
    assertThat(first.texts().getFirst())
        .contains("We willen weten hoe het u in de wijk bevalt")
        .contains("Uw antwoord telt mee.")
        .contains("Other language? Text TAAL")
        .endsWith("Meer weten? Stuur HULP");
    assertThat(say("INFO").texts().getFirst())
        .contains(poll("beijum-meningspeiling").definition().why().in("nl").text())
        .contains("TERUG = vorige vraag");
  }

  @Test
  void another_language_keeps_the_answers_and_is_remembered() {
    say("BEIJUM");
    say("1");
    assertThat(say("Taal").texts().getFirst()).contains("4 = Türkçe");
    var turkish = say("4");
    assertThat(turkish.language()).isEqualTo("tr");
    assertThat(turkish.texts().getFirst()).isEqualTo("Türkçe devam ediyoruz.");
    assertThat(turkish.texts().getLast()).contains("10 =");
    assertThat(say("yardım").language()).isEqualTo("tr");
    assertThat(say("PRATEN").language()).isEqualTo("nl");
  }

  @Test
  void another_language_asks_anew_with_every_try_left() {
    var question = say("PRATEN").texts().getLast();
    say("misschien");
    say("misschien");
    say("DİL");
    assertThat(say("nl").texts()).endsWith(question);
    assertThat(say("misschien").texts().getFirst()).startsWith("Dit antwoord begrijpen we niet.");
    say("misschien");
    assertThat(say("misschien").texts().getFirst()).isEqualTo("We slaan deze vraag over.");
  }

  @Test
  void stop_halfway_ends_the_conversation_and_nothing_is_asked_any_more() {
    var poll = poll(PRATEN);
    var question = say("PRATEN").texts().getLast();
    assertThat(say("STOP").texts()).hasSize(1);
    assertThat(say("1").texts()).isEmpty();
    assertThat(say("help").texts())
        .containsExactly(
            "U stuurde STOP. Daarom krijgt u geen sms meer van Buurtstem. Toch weer? Stuur START.");
    assertThat(state()).isEqualTo("STOPPED");
    assertThat(say("START").texts())
        .containsExactly(
            "U kunt weer sms krijgen van Buurtstem. Stoppen? Stuur STOP.",
            "We gaan verder waar u was.",
            question);
    assertThat(state()).isEqualTo("WAITING");
    assertThat(say("PRATEN").texts().getFirst()).isEqualTo("We gaan verder waar u was.");
    assertThat(state()).isEqualTo("WAITING");
    assertThat(poll.slug()).isEqualTo(PRATEN);
  }

  @Test
  void another_poll_interrupts_and_its_word_goes_on_at_the_open_question() {
    say("PRATEN");
    say("1");
    say("BEIJUM");
    var again = say("PRATEN");
    assertThat(again.texts().getLast()).contains("Wanneer");
    assertThat(sql("SELECT COUNT(*) FROM poll_conversation c WHERE c.state = 'INTERRUPTED'"))
        .isEqualTo(1);
  }

  @Test
  void a_repeated_delivery_changes_nothing_and_gets_the_same_answer() {
    say("PRATEN");
    var id = UUID.randomUUID().toString();
    var first = inbox.receive("test", id, number, "1");
    assertThat(inbox.receive("test", id, number, "1")).isEqualTo(first);
    assertThat(say("terug").texts().getLast()).contains("Bent u");
  }

  @RepeatedTest(3)
  void texts_of_one_person_at_the_same_time_leave_one_state() throws Exception {
    var poll = poll(PRATEN);
    long before = bySms(poll);
    var words = Collections.<Callable<InboundReply>>nCopies(4, () -> say("PRATEN"));
    AtOnce.run(words);
    assertThat(sql("SELECT COUNT(*) FROM poll_conversation c WHERE 1 = 1")).isEqualTo(1);
    AtOnce.run(List.<Callable<InboundReply>>of(() -> say("1"), () -> say("1"), () -> say("Thee")));
    say("x");
    say("x");
    say("x");
    say("x");
    assertThat(bySms(poll)).isLessThanOrEqualTo(before + 1);
    assertThat(sql("SELECT COUNT(*) FROM poll_conversation c WHERE c.state = 'WAITING'"))
        .isLessThanOrEqualTo(1);
  }

  @Test
  void whoever_stops_halfway_is_reminded_once_by_day_and_the_conversation_ends_after_a_week() {
    var job = server.bean(ConversationJob.class);
    say("PRATEN");
    server.clock().advance(untilNoonAfterADay());
    job.run();
    job.run();
    assertThat(reminders()).isEqualTo(1);
    server.clock().advance(Duration.ofDays(7));
    job.run();
    assertThat(state()).isEqualTo("EXPIRED");
    assertThat(reminders()).isEqualTo(1);
    assertThat(say("ja").texts().getFirst()).contains("Stuur PRATEN");
    assertThat(say("PRATEN").texts().getFirst()).isEqualTo("We gaan verder waar u was.");
  }

  @Test
  void what_means_nothing_gets_the_words_of_open_polls() {
    assertThat(say("hallo daar").texts().getFirst()).contains("BEIJUM").contains("PRATEN");
    assertThat(say("LINK").texts().getFirst()).contains("nog geen peiling");
  }

  @Test
  void of_a_completed_conversation_nobody_can_tell_whose_it_was() {
    say("PRATEN");
    assertThat(say("1").texts().getLast()).endsWith("Vorige vraag: TERUG");
    say("2");
    say("Soep");
    var after = "Uw antwoorden zijn binnen en tellen mee. U hoeft niets meer te doen.";
    assertThat(say("Bedankt!").texts().getFirst()).startsWith(after);
    assertThat(say("LINK").texts().getFirst()).startsWith(after);
    assertThat(say("HULP").texts().getFirst()).contains("BEIJUM");
    assertThat(sql("SELECT COUNT(*) FROM poll_conversation c WHERE 1 = 1")).isZero();
    assertThat(
            database.number(
                "SELECT COUNT(*) FROM poll_conversation WHERE state = 'COMPLETED'"
                    + " AND (contact_id IS NOT NULL OR secret IS NOT NULL) AND poll_id = ?",
                poll(PRATEN).id()))
        .isZero();
  }

  private Duration untilNoonAfterADay() {
    var now = server.clock().instant().atZone(Zones.AMSTERDAM);
    var later = now.plusHours(25);
    var noon = later.with(LocalTime.NOON);
    return Duration.between(now, noon.isBefore(later) ? noon.plusDays(1) : noon);
  }

  private InboundReply say(String text) {
    return inbox.receive("test", UUID.randomUUID().toString(), number, text);
  }

  private Poll poll(String slug) {
    return polls.find(slug).orElseThrow();
  }

  private long bySms(Poll poll) {
    return database.number(
        "SELECT COUNT(*) FROM poll_response WHERE channel = 'SMS' AND poll_id = ?", poll.id());
  }

  private String state() {
    return database.text(
        "SELECT state FROM poll_conversation WHERE contact_id = ? ORDER BY changed_at DESC LIMIT 1",
        contact().value());
  }

  private ContactId contact() {
    return server.bean(Contacts.class).find(number).orElseThrow();
  }

  private long reminders() {
    return database.number(
        "SELECT COUNT(*) FROM messaging_message WHERE message_key LIKE 'poll-reminder:%'"
            + " AND contact_id = ?",
        contact().value());
  }

  private long sql(String select) {
    return database.number(select + " AND c.contact_id = ?", contact().value());
  }
}
