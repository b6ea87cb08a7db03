package nl.buurtstem.poll;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import nl.buurtstem.TestServer;
import org.junit.jupiter.api.Test;

class SimulatorTest {
  private final PollService polls = TestServer.shared().bean(PollService.class);
  private final PollVersion version =
      polls.find("leefbaarheid-groningen-noord").orElseThrow().current();

  @Test
  void the_same_seed_gives_the_same_responses() {
    assertThat(some(7)).isEqualTo(some(7));
    assertThat(some(7)).isNotEqualTo(some(8));
  }

  @Test
  void every_question_gets_answers_and_nobody_answers_nothing() {
    var responses = some(1);
    assertThat(responses).allSatisfy(response -> assertThat(response.answers()).isNotEmpty());
    for (var question : version.definition().questions()) {
      if (!(question instanceof nl.buurtstem.survey.Question.Information)) {
        assertThat(responses)
            .as(question.id())
            .anySatisfy(response -> assertThat(response.answers()).containsKey(question.id()));
      }
    }
  }

  private List<Simulator.Simulated> some(long seed) {
    var simulator = new Simulator(version, seed);
    return IntStream.range(0, 200).mapToObj(_ -> simulator.next()).toList();
  }
}
