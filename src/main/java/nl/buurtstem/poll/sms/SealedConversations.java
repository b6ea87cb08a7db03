package nl.buurtstem.poll.sms;

import io.micronaut.context.annotation.Factory;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.sql.Connection;
import nl.buurtstem.platform.Keys;
import nl.buurtstem.platform.SealedColumn;

/// What leads from a conversation to answers, sealed.
@Factory
class SealedConversations {
  static final String SECRET = "poll-conversation-secret";

  @Singleton
  @Named(SECRET)
  SealedColumn secret(Connection connection, Keys keys) {
    return new SealedColumn("poll_conversation", "id", "secret", connection, keys);
  }
}
