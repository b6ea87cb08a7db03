package nl.buurtstem.poll.response;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RelayTest {

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 499, 500, 501, 1_000, 20_123})
  void everything_is_done_once_and_in_order(int count) {
    var done = new ArrayList<Integer>();
    try (var relay = new Relay<Integer>(done::add)) {
      IntStream.range(0, count).forEach(relay::accept);
    }
    assertThat(done).isEqualTo(IntStream.range(0, count).boxed().toList());
  }

  @ParameterizedTest
  @ValueSource(ints = {3, 700, 19_999})
  void what_goes_wrong_is_thrown_to_whoever_hands_over(int wrong) {
    assertThatThrownBy(() -> relay(wrong)).isInstanceOf(ArithmeticException.class);
  }

  @Test
  void an_exception_of_the_reader_is_not_hidden() {
    assertThatThrownBy(this::failWhileReading)
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("reading");
  }

  private void failWhileReading() {
    try (var relay = new Relay<Integer>(number -> Math.floorDiv(1, number - 600))) {
      IntStream.range(0, 5_000).forEach(relay::accept);
      throw new IllegalStateException("reading");
    }
  }

  private static void relay(int wrong) {
    try (var relay = new Relay<Integer>(number -> Math.floorDiv(1, number - wrong))) {
      IntStream.range(0, 20_000).forEach(relay::accept);
    }
  }
}
