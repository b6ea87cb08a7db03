package nl.buurtstem.panel;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.transaction.TransactionOperations;
import java.sql.Connection;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import nl.buurtstem.TestServer;
import nl.buurtstem.panel.draw.BirthBand;
import nl.buurtstem.resident.ConsentSource;
import nl.buurtstem.resident.Contacts;
import nl.buurtstem.resident.Numbers;
import org.junit.jupiter.api.Test;

/// What the panel tells of a member who asks, and that nothing of it is left once they want it
/// erased.
class MembersDataTest {
  private final TestServer server = TestServer.shared();
  private final MembersData data = server.bean(MembersData.class);
  private final Contacts contacts = server.bean(Contacts.class);

  @Test
  void a_member_sees_what_is_known_and_it_can_be_erased() {
    var contact = contacts.remember(Numbers.fresh());
    var stranger = contacts.remember(Numbers.fresh());
    var profile = new Profile(BirthBand.FROM_1976, "beijum", Optional.empty(), "tr");
    within(() -> {
      server
          .bean(MemberStore.class)
          .insertSimulated(UUID.randomUUID(), contact, Channel.SMS, profile, ConsentSource.WEB);
      return 1;
    });
    assertThat(within(() -> data.about(stranger))).isEmpty();
    assertThat(within(() -> data.about(contact)))
        .singleElement()
        .asString()
        .contains("Beijum", "1976-1990", "Türkçe");

    assertThat(within(() -> data.erase(stranger))).isZero();
    assertThat(within(() -> data.erase(contact))).isEqualTo(1);

    assertThat(within(() -> data.about(contact))).isEmpty();
    assertThat(contacts.open(contact)).isEmpty();
    assertThat(contacts.open(stranger)).isPresent();
  }

  @SuppressWarnings("unchecked") // the application has one data source, and it is JDBC
  private <T> T within(Supplier<T> work) {
    TransactionOperations<Connection> transactions = server.bean(TransactionOperations.class);
    return transactions.executeWrite(_ -> work.get());
  }
}
