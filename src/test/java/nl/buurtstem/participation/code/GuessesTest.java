package nl.buurtstem.participation.code;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import nl.buurtstem.TestServer;
import nl.buurtstem.participation.code.Guesses.Guess;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// Guessing is slowed down; using codes is not.
class GuessesTest {
  private static final AtomicInteger NUMBER = new AtomicInteger();

  private final TestServer server = TestServer.shared();
  private final Guesses guesses = server.bean(Guesses.class);
  private final String network = "network " + NUMBER.incrementAndGet();
  private final String about = "matter " + NUMBER.incrementAndGet();

  private Guess<String> right() {
    return guesses.guess(network, about, () -> Optional.of("found"));
  }

  private Guess<String> wrong() {
    return wrong(network, about);
  }

  private Guess<String> wrong(String from, String matter) {
    return guesses.guess(from, matter, Optional::empty);
  }

  @AfterEach
  void ownTime() {
    server.clock().reset();
  }

  @Test
  void a_school_behind_one_address_uses_hundreds_of_codes_and_some_wrong_ones() {
    for (int i = 0; i < 300; i++) {
      if (i % 20 == 0) {
        assertThat(wrong()).isInstanceOf(Guess.Wrong.class);
      }
      assertThat(right()).isInstanceOf(Guess.Right.class);
    }
  }

  @Test
  void a_network_that_keeps_guessing_must_wait_and_is_let_in_again() {
    int looked = 0;
    Guess<String> last = wrong();
    while (!(last instanceof Guess.TooSoon) && looked < 200) {
      looked++;
      last = wrong();
    }
    assertThat(looked).isBetween(15, 25);
    assertThat(right()).as("nothing is looked up meanwhile").isInstanceOf(Guess.TooSoon.class);
    server.clock().advance(Duration.ofSeconds(6));
    assertThat(right()).isInstanceOf(Guess.Right.class);
    assertThat(wrong()).isInstanceOf(Guess.Wrong.class);
    assertThat(wrong()).isInstanceOf(Guess.TooSoon.class);
  }

  @Test
  void another_network_is_not_slowed() {
    for (int i = 0; i < 40; i++) {
      wrong();
    }
    assertThat(wrong("elsewhere " + network, about)).isInstanceOf(Guess.Wrong.class);
  }

  @Test
  void many_networks_that_guess_at_one_matter_are_each_slowed_sooner() {
    for (int i = 0; i < 110; i++) {
      wrong("many " + i + about, about);
    }
    int looked = 0;
    while (wrong() instanceof Guess.Wrong && looked < 100) {
      looked++;
    }
    assertThat(looked).isBetween(2, 6);
    var other = "free " + network;
    for (int i = 0; i < 12; i++) {
      assertThat(wrong(other, "another " + about)).isInstanceOf(Guess.Wrong.class);
    }
  }

  @Test
  void many_guesses_at_the_same_moment_are_not_all_looked_up() throws Exception {
    var tasks = new ArrayList<Callable<Guess<String>>>();
    for (int i = 0; i < 120; i++) {
      tasks.add(this::wrong);
    }
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      int looked = 0;
      for (var done : threads.invokeAll(tasks)) {
        looked += done.get() instanceof Guess.Wrong ? 1 : 0;
      }
      assertThat(looked).isBetween(15, 30);
    }
  }
}
