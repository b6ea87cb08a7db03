package nl.buurtstem.poll.sms;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import nl.buurtstem.TestServer;
import nl.buurtstem.messaging.inbound.InboundReply;
import nl.buurtstem.messaging.inbound.Inbox;
import nl.buurtstem.poll.AtOnce;
import nl.buurtstem.poll.Database;
import nl.buurtstem.resident.Numbers;
import org.junit.jupiter.api.RepeatedTest;

/// Many people begin a poll by text message at the same moment.
class ManyBeginTest {
  private static final int PEOPLE = 32;

  /// Counted by the server since it started.
  private static final String DEADLOCKS =
      """
      SELECT VARIABLE_VALUE FROM information_schema.GLOBAL_STATUS
      WHERE VARIABLE_NAME = 'INNODB_DEADLOCKS' AND ? IS NOT NULL
      """;

  private final TestServer server = TestServer.shared();
  private final Inbox inbox = server.bean(Inbox.class);
  private final Database database = new Database(server);

  @RepeatedTest(3)
  void all_get_the_first_question_and_none_stands_in_another_ones_way() throws Exception {
    long before = deadlocks();
    var replies = AtOnce.run(IntStream.range(0, PEOPLE).mapToObj(_ -> begins()).toList());
    assertThat(replies).hasSize(PEOPLE).allSatisfy(ManyBeginTest::asksTheFirst);
    assertThat(deadlocks()).isEqualTo(before);
  }

  private Callable<InboundReply> begins() {
    var number = Numbers.fresh();
    return () -> inbox.receive("test", UUID.randomUUID().toString(), number, "PRATEN");
  }

  private static void asksTheFirst(InboundReply reply) {
    assertThat(reply.texts().getLast()).contains("1 = ");
  }

  private long deadlocks() {
    return database.number(DEADLOCKS, UUID.randomUUID());
  }
}
