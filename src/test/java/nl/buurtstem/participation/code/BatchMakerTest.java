package nl.buurtstem.participation.code;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.transaction.TransactionOperations;
import java.sql.Connection;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import nl.buurtstem.TestServer;
import nl.buurtstem.access.AuditLog;
import nl.buurtstem.access.Role;
import nl.buurtstem.access.Staff;
import nl.buurtstem.participation.MatterCard;
import nl.buurtstem.participation.Matters;
import nl.buurtstem.participation.code.BatchMaker.Outcome;
import nl.buurtstem.poll.TestPoll;
import org.junit.jupiter.api.Test;

/// Chance may give a code that exists already.
class BatchMakerTest {
  private final TestServer server = TestServer.shared();
  private final MatterCard card =
      server
          .bean(Matters.class)
          .find(TestPoll.byCode(server, "question-per-page", "anonymous").matter())
          .orElseThrow();

  /// Gives these bytes first, one of them for each code.
  private static final class Told extends Random {
    private static final long serialVersionUID = 1L;
    private final transient Deque<Byte> told = new ArrayDeque<>();

    Told(List<Integer> first) {
      first.forEach(value -> told.add(value.byteValue()));
    }

    @Override
    public void nextBytes(byte[] bytes) {
      var next = told.poll();
      if (next == null) {
        super.nextBytes(bytes);
      } else {
        java.util.Arrays.fill(bytes, next);
      }
    }
  }

  @SuppressWarnings("unchecked") // the one of the application
  private BatchMaker maker(Integer... first) {
    return new BatchMaker(
        (TransactionOperations<Connection>) server.bean(TransactionOperations.class),
        server.bean(BatchStore.class),
        server.bean(CodeStore.class),
        new FreshCodes(server.bean(CodeHashes.class), new Told(List.of(first))),
        server.bean(AuditLog.class),
        server.clock());
  }

  private static List<Code> codes(Outcome outcome) {
    assertThat(outcome).isInstanceOf(Outcome.Made.class);
    return ((Outcome.Made) outcome).codes();
  }

  private Outcome make(BatchMaker maker, UUID id, int size) {
    return maker.make(
        card, new NewBatch(id, size, false, "Een proef", ""), Staff.of("test", Role.EDITOR));
  }

  @Test
  void a_code_that_exists_already_is_not_given_twice() {
    var first = codes(make(maker(1, 2, 3), UUID.randomUUID(), 3));
    var second = codes(make(maker(9, 2, 8), UUID.randomUUID(), 3));
    assertThat(second).hasSize(3).doesNotContainAnyElementsOf(first);
    var batches = server.bean(Batches.class).of(card.matter());
    assertThat(batches).hasSize(2);
    assertThat(batches).allMatch(batch -> batch.count(CodeState.FRESH) == 3);
    var made =
        server.bean(AuditLog.class).about(card.key(), 10).stream()
            .filter(entry -> entry.what().equals("codes.made"));
    assertThat(made).as("what was tried in vain is not in the log").hasSize(2);
  }

  @Test
  void within_a_batch_all_are_different() {
    assertThat(codes(make(maker(5, 5, 5, 6), UUID.randomUUID(), 3))).doesNotHaveDuplicates();
  }

  @Test
  void the_same_batch_asked_for_twice_is_made_once() {
    var id = UUID.randomUUID();
    codes(make(maker(), id, 2));
    assertThat(make(maker(), id, 2)).isInstanceOf(Outcome.MadeBefore.class);
    assertThat(server.bean(Batches.class).of(card.matter())).hasSize(1);
  }
}
