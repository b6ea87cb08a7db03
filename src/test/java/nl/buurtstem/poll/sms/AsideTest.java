package nl.buurtstem.poll.sms;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import nl.buurtstem.TestServer;
import nl.buurtstem.messaging.inbound.Inbox;
import nl.buurtstem.platform.Languages;
import nl.buurtstem.platform.Messages;
import nl.buurtstem.platform.Words;
import nl.buurtstem.poll.Database;
import nl.buurtstem.resident.Contacts;
import nl.buurtstem.resident.Numbers;
import nl.buurtstem.resident.PhoneNumber;
import org.junit.jupiter.api.Test;

/// What people text beside an answer never costs them their place, an answer or a try.
class AsideTest {
  private final TestServer server = TestServer.shared();
  private final Inbox inbox = server.bean(Inbox.class);
  private final Database database = new Database(server);
  private final PhoneNumber number = Numbers.fresh();

  @Test
  void the_word_of_another_poll_as_an_answer_in_own_words_is_asked_about_first() {
    var open = toTheOpenQuestion();
    var asked = say("Tuin");
    assertThat(asked)
        .containsExactly(
            "Başka bir ankete mi başlamak istiyorsunuz? Tuin yazıp yeniden gönderin."
                + " Değilse cevabınızı gönderin.");
    assertThat(open).isNotEmpty();
    assertThat(say("Park").getLast()).contains("Yanıtlarınız sayılıyor");
  }

  @Test
  void the_same_word_once_more_begins_the_other_poll_and_tells_the_way_back() {
    var open = toTheOpenQuestion();
    say("TUIN");
    var begun = say("tuin");
    assertThat(begun).contains("Önceki anketinize dönmek için gönderin: SOHBET");
    assertThat(
            database.number(
                "SELECT COUNT(*) FROM poll_conversation WHERE state = 'INTERRUPTED'"
                    + " AND contact_id = ?",
                contact()))
        .isEqualTo(1);
    assertThat(say("SOHBET").getLast()).isEqualTo(open);
  }

  @Test
  void another_text_in_between_makes_the_word_new_again() {
    toTheOpenQuestion();
    say("TUIN");
    assertThat(say("BEIJUM").getFirst()).contains("BEIJUM yazıp yeniden gönderin");
    assertThat(say("TUIN").getFirst()).contains("TUIN yazıp yeniden gönderin");
  }

  @Test
  void where_a_number_is_asked_another_poll_begins_and_tells_the_way_back() {
    say("PRATEN");
    assertThat(say("BEIJUM")).contains("Terug naar uw vorige peiling: stuur PRATEN");
  }

  @Test
  void a_wrong_code_is_called_that_and_costs_no_try() {
    say("PRATEN");
    for (int i = 0; i < 4; i++) {
      assertThat(say("ABCDE-FGHJK")).containsExactly(dutch().get("sms.code.wrong"));
    }
    assertThat(
            database.number("SELECT tries FROM poll_conversation WHERE contact_id = ?", contact()))
        .isZero();
    assertThat(say("abcde-fghjk").getFirst()).startsWith("Dit antwoord begrijpen we niet.");
  }

  @Test
  void an_ordinary_answer_with_a_dash_is_no_code() {
    toTheOpenQuestion();
    assertThat(say("appel-peren").getLast()).contains("Yanıtlarınız sayılıyor");
  }

  @Test
  void help_asks_the_open_question_again() {
    var open = say("PRATEN").getLast();
    assertThat(say("HULP").getLast()).isEqualTo(open);
    assertThat(say("1").getLast()).contains("Wanneer");
  }

  @Test
  void a_number_below_zero_is_not_understood() {
    say("PRATEN");
    for (var below : List.of("-1", "−2", "–3")) {
      assertThat(say(below).getFirst()).doesNotContain("Wanneer").doesNotEndWith("TERUG");
    }
  }

  @Test
  void the_same_text_again_and_again_is_told_of_once_and_ends_the_conversation_with_a_reason() {
    say("PRATEN");
    for (int i = 1; i < 20; i++) {
      assertThat(say("TAAL")).isNotEmpty();
    }
    assertThat(say("TAAL")).containsExactly(dutch().get("messaging.loop"));
    assertThat(say("TAAL")).isEmpty();
    assertThat(say("TAAL")).isEmpty();
    assertThat(
            database.text(
                "SELECT CONCAT(state, ' ', reason) FROM poll_conversation WHERE contact_id = ?",
                contact()))
        .isEqualTo("EXPIRED LOOP");
    assertThat(say("PRATEN").getFirst()).isEqualTo(dutch().get("sms.resumed"));
  }

  /// The last question of the poll, which asks for words of one's own.
  private String toTheOpenQuestion() {
    say("SOHBET");
    say("1");
    return say("2").getLast();
  }

  private UUID contact() {
    return server.bean(Contacts.class).find(number).orElseThrow().value();
  }

  private Words dutch() {
    return server.bean(Messages.class).in(server.bean(Languages.class).dutch());
  }

  private List<String> say(String text) {
    return inbox.receive("test", UUID.randomUUID().toString(), number, text).texts();
  }
}
