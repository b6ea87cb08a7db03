package nl.buurtstem.messaging;

import io.micronaut.context.annotation.Factory;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.sql.Connection;
import nl.buurtstem.platform.Keys;
import nl.buurtstem.platform.SealedColumn;

/// What is written in messages, sealed.
@Factory
public class SealedTexts {
  /// The subject of an e-mail that goes out.
  public static final String SUBJECT = "message-subject";

  /// What a message that goes out says.
  public static final String BODY = "message-body";

  /// What a text that came in says.
  public static final String INBOUND = "inbound-body";

  /// What was answered to it.
  public static final String REPLY = "inbound-reply";

  private static final String OUT = "messaging_message";
  private static final String IN = "messaging_inbound";
  private static final String ROW = "id";

  private final Connection connection;
  private final Keys keys;

  SealedTexts(Connection connection, Keys keys) {
    this.connection = connection;
    this.keys = keys;
  }

  @Singleton
  @Named(SUBJECT)
  SealedColumn subject() {
    return new SealedColumn(OUT, ROW, "subject", connection, keys);
  }

  @Singleton
  @Named(BODY)
  SealedColumn body() {
    return new SealedColumn(OUT, ROW, "body", connection, keys);
  }

  @Singleton
  @Named(INBOUND)
  SealedColumn inbound() {
    return new SealedColumn(IN, ROW, "body", connection, keys);
  }

  @Singleton
  @Named(REPLY)
  SealedColumn reply() {
    return new SealedColumn(IN, ROW, "reply", connection, keys);
  }
}
