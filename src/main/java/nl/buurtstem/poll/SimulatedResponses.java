package nl.buurtstem.poll;

import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import nl.buurtstem.platform.Zones;
import nl.buurtstem.poll.response.NewResponse;
import nl.buurtstem.poll.response.ResponseStore;
import nl.buurtstem.survey.AnswerJson;

/// Stores made-up responses, each marked as simulated. They have no receipt: they are of nobody.
@Singleton
class SimulatedResponses {
  private static final int BATCH = 5_000;

  /// After so many made-up people the same ones answer again: enough for a load test, and a million
  /// responses take seconds.
  private static final int PEOPLE = 20_000;

  private final TransactionOperations<Connection> transactions;
  private final ResponseStore responses;
  private final Tallies tallies;
  private final Clock clock;

  SimulatedResponses(
      TransactionOperations<Connection> transactions,
      ResponseStore responses,
      Tallies tallies,
      Clock clock) {
    this.transactions = transactions;
    this.responses = responses;
    this.tallies = tallies;
    this.clock = clock;
  }

  /// Adds responses spread over the hours from the poll's opening date until now, oldest first.
  ///
  /// @throws IllegalArgumentException when the poll has been counted
  void add(Poll poll, int count, long seed) {
    if (poll.state().isCounted()) {
      throw new IllegalArgumentException("poll " + poll.slug() + " has been counted");
    }
    var simulator = new Simulator(poll.current(), seed);
    var now = clock.instant();
    var opened = poll.definition().opens().atStartOfDay(Zones.AMSTERDAM).toInstant();
    var start = opened.isBefore(now) ? opened : now;
    var people = new ArrayList<NewResponse>();
    var batch = new ArrayList<ResponseStore.Timed>();
    for (int i = 0; i < count; i++) {
      if (i < PEOPLE) {
        people.add(response(poll, simulator.next()));
      }
      batch.add(new ResponseStore.Timed(people.get(i % PEOPLE), at(start, now, i, count)));
      if (batch.size() == BATCH || i + 1 == count) {
        store(poll, batch);
        batch.clear();
      }
    }
  }

  private static Instant at(Instant start, Instant end, int index, int count) {
    return start.plusSeconds(Duration.between(start, end).toSeconds() * index / count);
  }

  private void store(Poll poll, List<ResponseStore.Timed> batch) {
    transactions.executeWrite(_ -> {
      responses.addBatch(batch);
      tallies.forget(poll.id());
      return batch.size();
    });
  }

  private static NewResponse response(Poll poll, Simulator.Simulated simulated) {
    var split = AnswerJson.split(simulated.answers());
    return new NewResponse(
        poll.id(),
        poll.currentVersion(),
        poll.current().area(simulated.answers()),
        simulated.language(),
        simulated.channel(),
        true,
        split.json(),
        split.texts(),
        Set.of());
  }
}
