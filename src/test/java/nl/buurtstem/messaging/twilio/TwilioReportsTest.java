package nl.buurtstem.messaging.twilio;

import static nl.buurtstem.messaging.twilio.WebhookPosts.STATUS;
import static nl.buurtstem.messaging.twilio.WebhookPosts.TOKEN;
import static nl.buurtstem.messaging.twilio.WebhookPosts.status;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Reports on texts as Twilio posts them, at the running application.
class TwilioReportsTest {
  private final WebhookPosts posts = new WebhookPosts();

  @Test
  void the_query_of_the_address_is_signed_too() throws Exception {
    var fields = status("delivered");
    var path = STATUS + "?id=" + UUID.randomUUID();
    assertThat(posts.post(path, fields, TOKEN).statusCode()).isEqualTo(204);
    assertThat(
            posts
                .send(
                    path + "0", fields, Map.of(SignedForms.HEADER, posts.sign(path, fields, TOKEN)))
                .statusCode())
        .isEqualTo(403);
  }

  @ParameterizedTest
  @CsvSource({
    "accepted, SENT",
    "queued, SENT",
    "sending, SENT",
    "sent, SENT",
    "delivered, DELIVERED",
    "read, DELIVERED",
    "undelivered, FAILED",
    "failed, FAILED",
    "canceled, FAILED"
  })
  void a_report_is_kept_by_its_meaning(String said, String state) throws Exception {
    var fields = status(said);
    assertThat(posts.post(STATUS, fields, TOKEN).statusCode()).isEqualTo(204);
    assertThat(posts.post(STATUS, fields, TOKEN).statusCode()).isEqualTo(204);
    assertThat(posts.reported(fields.getOrDefault("MessageSid", ""))).containsExactly(state);
  }

  @ParameterizedTest
  @ValueSource(strings = {"?id=", "?id=x", "?id=1-2-3-4-5-6"})
  void an_address_with_an_id_that_is_none_is_malformed(String query) throws Exception {
    var fields = status("sent");
    assertThat(posts.post(STATUS + query, fields, TOKEN).statusCode()).isEqualTo(400);
    assertThat(posts.reported(fields.getOrDefault("MessageSid", ""))).isEmpty();
  }

  @Test
  void a_state_that_says_nothing_about_ours_is_taken_and_left() throws Exception {
    var fields = status("receiving");
    assertThat(posts.post(STATUS, fields, TOKEN).statusCode()).isEqualTo(204);
    assertThat(posts.reported(fields.getOrDefault("MessageSid", ""))).isEmpty();
    fields.remove("MessageStatus");
    assertThat(posts.post(STATUS, fields, TOKEN).statusCode()).isEqualTo(400);
  }
}
