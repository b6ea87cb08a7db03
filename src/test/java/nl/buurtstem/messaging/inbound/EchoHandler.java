package nl.buurtstem.messaging.inbound;

import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import nl.buurtstem.platform.sql.DatabaseException;
import nl.buurtstem.resident.PhoneNumber;

/// A feature that says back what comes after "echo", in Turkish, and remembers what it heard.
@Singleton
@Requires(env = "test")
class EchoHandler implements InboundHandler {
  private final Map<PhoneNumber, Integer> heard = new ConcurrentHashMap<>();
  private final Map<PhoneNumber, Integer> now = new ConcurrentHashMap<>();
  private final Map<PhoneNumber, Integer> most = new ConcurrentHashMap<>();
  private final Map<PhoneNumber, Integer> inTheWay = new ConcurrentHashMap<>();
  private final Set<PhoneNumber> failing = ConcurrentHashMap.newKeySet();

  int heard(PhoneNumber number) {
    return heard.getOrDefault(number, 0);
  }

  int mostAtOnce(PhoneNumber number) {
    return most.getOrDefault(number, 0);
  }

  void failOnce(PhoneNumber number) {
    failing.add(number);
  }

  /// As the database does when two stand in each other's way.
  void standInTheWay(PhoneNumber number, int times) {
    inTheWay.put(number, times);
  }

  @Override
  public int order() {
    return -1000;
  }

  @Override
  public Optional<InboundReply> handle(InboundText text) {
    if (!text.text().startsWith("echo ")) {
      return Optional.empty();
    }
    var number = text.number();
    most.merge(number, now.merge(number, 1, Integer::sum), Math::max);
    heard.merge(number, 1, Integer::sum);
    now.merge(number, -1, Integer::sum);
    if (failing.remove(number)) {
      throw new IllegalStateException("the test wants this");
    }
    if (inTheWay.merge(number, -1, Integer::sum) >= 0) {
      throw new DatabaseException(new SQLException("deadlock", "40001", 1213));
    }
    return Optional.of(new InboundReply("tr", List.of(text.text().substring(5))));
  }
}
