package nl.buurtstem.messaging.simulator;

import io.micronaut.transaction.TransactionDefinition.Propagation;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.buurtstem.messaging.Outgoing;
import nl.buurtstem.platform.Keys;
import nl.buurtstem.platform.SealedColumn;
import nl.buurtstem.platform.sql.Sql;
import nl.buurtstem.platform.sql.UuidBytes;
import nl.buurtstem.resident.ContactAddress;
import nl.buurtstem.resident.PhoneNumber;

/// The texts that the simulator "delivered". Sealed like all others; they go with the rest.
@Singleton
public class Simulator {
  private static final String INSERT =
      """
      INSERT INTO messaging_simulated (id, message_id, number_hash, language, body, at)
      VALUES (?, ?, ?, ?, ?, ?)
      """;
  private static final String FIND =
      "SELECT id FROM messaging_simulated WHERE message_id = ? AND at >= ? ORDER BY number DESC";
  private static final String LIST =
      """
      SELECT number, id, message_id, at, language, body FROM messaging_simulated
      WHERE number_hash = ? AND number > ? ORDER BY number LIMIT 500
      """;

  private final Sql sql;
  private final SealedColumn bodies;
  private final Keys keys;
  private final Clock clock;

  Simulator(Sql sql, @Named(SealedSimulation.BODY) SealedColumn bodies, Keys keys, Clock clock) {
    this.sql = sql;
    this.bodies = bodies;
    this.keys = keys;
    this.clock = clock;
  }

  /// The texts to a number, oldest first, at most 500.
  ///
  /// @param after only those whose [SimulatedText#number] is higher; 0 for all
  @Transactional
  public List<SimulatedText> to(PhoneNumber number, long after) {
    return sql.list(
        LIST,
        row -> {
          var id = row.id(2);
          var sealed = row.bytes(6);
          return new SimulatedText(
              row.number(1),
              row.id(3),
              row.moment(4),
              row.text(5),
              sealed.map(body -> opened(id, body)).orElse(""));
        },
        hash(number),
        after);
  }

  /// All texts to a number, oldest first.
  @Transactional
  public List<SimulatedText> to(PhoneNumber number) {
    return to(number, 0);
  }

  @Transactional(propagation = Propagation.REQUIRES_NEW)
  String keep(Outgoing message) {
    var id = UUID.randomUUID();
    var text = message.text().getBytes(StandardCharsets.UTF_8);
    sql.change(
        INSERT,
        id,
        message.id(),
        hash(message.to()),
        message.language(),
        bodies.seal(UuidBytes.of(id), text),
        clock.instant());
    return providerId(id);
  }

  @Transactional(propagation = Propagation.REQUIRES_NEW)
  Optional<String> find(Outgoing message) {
    return sql.first(FIND, row -> providerId(row.id(1)), message.id(), message.firstTried());
  }

  private static String providerId(UUID id) {
    return "SIM" + id;
  }

  private String opened(UUID id, byte[] sealed) {
    return new String(bodies.open(UuidBytes.of(id), sealed), StandardCharsets.UTF_8);
  }

  private byte[] hash(ContactAddress number) {
    return keys.hmac("messaging-simulated", number.value().getBytes(StandardCharsets.UTF_8));
  }
}
