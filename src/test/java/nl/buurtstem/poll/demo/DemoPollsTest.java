package nl.buurtstem.poll.demo;

import static org.assertj.core.api.Assertions.assertThat;

import nl.buurtstem.TestServer;
import nl.buurtstem.poll.Poll;
import nl.buurtstem.poll.PollService;
import nl.buurtstem.poll.TestPoll;
import org.junit.jupiter.api.Test;

/// A demonstration that starts again on the same data takes over what changed in the files.
class DemoPollsTest {
  private static final String SLUG = "proef-demo";

  private final TestServer server = TestServer.shared();
  private final DemoPolls demo = server.bean(DemoPolls.class);
  private final PollService polls = server.bean(PollService.class);

  @Test
  void a_changed_file_becomes_the_next_version_until_the_poll_is_over() {
    var text = TestPoll.yaml(SLUG, "question-per-page");
    var changed = text.replace("Hoe gaat het?", "Hoe gaat het nu?");
    assertThat(demo.load("proef-demo.yaml", text)).isTrue();
    assertThat(poll().currentVersion()).isEqualTo(1);

    demo.load("proef-demo.yaml", changed);
    assertThat(poll().title("nl")).isEqualTo("Hoe gaat het nu?");
    assertThat(poll().currentVersion()).isEqualTo(2);

    demo.load("proef-demo.yaml", changed);
    assertThat(poll().currentVersion()).isEqualTo(2);

    TestPoll.expect(polls.close(SLUG, "test"));
    demo.load("proef-demo.yaml", text);
    assertThat(poll().title("nl")).isEqualTo("Hoe gaat het nu?");
  }

  private Poll poll() {
    return polls.find(SLUG).orElseThrow();
  }
}
