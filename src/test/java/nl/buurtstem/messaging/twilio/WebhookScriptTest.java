package nl.buurtstem.messaging.twilio;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import nl.buurtstem.TestServer;
import nl.buurtstem.platform.PublicAddress;
import org.junit.jupiter.api.Test;

/// `deploy/webhook.sh`, with which the README lets people try what Twilio would post.
class WebhookScriptTest {
  private final TestServer server = TestServer.shared();

  @Test
  void it_posts_a_text_that_is_answered_and_the_same_one_again_gets_the_same_answer()
      throws Exception {
    var id = WebhookPosts.id();
    var number = WebhookPosts.number();
    var answer = run(WebhookPosts.TOKEN, number, "Häßlich & ‘zo’ 100%\nmerhaba", id);
    assertThat(answer).contains("<Response>", "<Message>").endsWith("\n200\n");
    assertThat(run(WebhookPosts.TOKEN, number, "Häßlich & ‘zo’ 100%\nmerhaba", id))
        .isEqualTo(answer);
  }

  @Test
  void what_another_token_signed_is_refused() throws Exception {
    var answer = run("een andere", WebhookPosts.number(), "BEIJUM", WebhookPosts.id());
    assertThat(answer).doesNotContain("<Response>").endsWith("\n403\n");
  }

  @Test
  void without_a_text_it_says_how_it_is_used() throws Exception {
    assertThat(run(WebhookPosts.TOKEN)).contains("deploy/webhook.sh +31600000199");
  }

  private String run(String token, String... arguments) throws Exception {
    var command = new ArrayList<>(List.of("deploy/webhook.sh"));
    command.addAll(List.of(arguments));
    var builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().put("TWILIO_AUTH_TOKEN", token);
    builder.environment().put("BUURTSTEM_PUBLIC_URL", server.bean(PublicAddress.class).of(""));
    builder.environment().put("WEBHOOK_URL", server.uri().toString().replaceAll("/$", ""));
    builder.environment().put("LC_ALL", "C.UTF-8");
    var process = builder.start();
    process.getOutputStream().close();
    var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    process.waitFor();
    return said;
  }
}
