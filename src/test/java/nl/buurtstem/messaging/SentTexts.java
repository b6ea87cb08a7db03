package nl.buurtstem.messaging;

import io.micronaut.transaction.TransactionOperations;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import nl.buurtstem.TestServer;
import nl.buurtstem.platform.SealedColumn;
import nl.buurtstem.platform.sql.UuidBytes;
import nl.buurtstem.resident.ContactAddress;
import nl.buurtstem.resident.Contacts;

/// What was left in the outbox for somebody.
public final class SentTexts {
  private static final String OF =
      "SELECT id, body FROM messaging_message WHERE contact_id = ? ORDER BY made_at, id";

  private final TestServer server;
  private final TransactionOperations<Connection> transactions;

  @SuppressWarnings("unchecked") // the application has one data source, and it is JDBC
  public SentTexts(TestServer server) {
    this.server = server;
    transactions = server.bean(TransactionOperations.class);
  }

  /// The texts for an address, the first one first.
  public List<String> to(ContactAddress address) {
    var contact = server.bean(Contacts.class).find(address);
    var bodies = server.bean(SealedColumn.class, SealedTexts.BODY);
    return contact.isEmpty()
        ? List.of()
        : transactions.executeRead(status -> {
          var texts = new ArrayList<String>();
          try (var select = status.getConnection().prepareStatement(OF)) {
            select.setBytes(1, UuidBytes.of(contact.get().value()));
            try (var rows = select.executeQuery()) {
              while (rows.next()) {
                texts.add(
                    new String(
                        bodies.open(rows.getBytes(1), rows.getBytes(2)), StandardCharsets.UTF_8));
              }
            }
          }
          return texts;
        });
  }
}
