package nl.buurtstem.monitor;

import static org.assertj.core.api.Assertions.assertThat;

import nl.buurtstem.TestServer;
import nl.buurtstem.poll.PollService;
import nl.buurtstem.survey.Feed;
import org.junit.jupiter.api.Test;

/// What questions say of the monitor, against the indicators that there are.
class PollFeedsTest {
  private final TestServer server = TestServer.shared();
  private final MonitorService monitor = server.bean(MonitorService.class);

  @Test
  void every_question_of_our_polls_feeds_an_indicator_that_exists_in_its_unit() {
    for (var poll : server.bean(PollService.class).all()) {
      for (var question : poll.definition().questions()) {
        for (Feed feed : question.feeds()) {
          var indicator = monitor.indicator(feed.indicator());
          assertThat(indicator).as(poll.slug() + "." + question.id()).isPresent();
          assertThat(PollObservations.fits(feed.measure(), indicator.get().unit())).isTrue();
        }
      }
    }
  }
}
