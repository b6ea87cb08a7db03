package nl.buurtstem.resident;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import nl.buurtstem.TestServer;
import org.junit.jupiter.api.Test;

class ConsentsTest {
  private final TestServer server = TestServer.shared();
  private final Contacts contacts = server.bean(Contacts.class);
  private final Consents consents = server.bean(Consents.class);

  @Test
  void an_address_is_remembered_once_also_by_many_at_once() throws Exception {
    var number = Numbers.fresh();
    var asked = new ArrayList<Callable<ContactId>>();
    for (int i = 0; i < 16; i++) {
      asked.add(() -> contacts.remember(number));
    }
    var ids = new HashSet<ContactId>();
    try (var threads = Executors.newFixedThreadPool(8)) {
      for (var one : threads.invokeAll(asked)) {
        ids.add(one.get());
      }
    }
    assertThat(ids).hasSize(1);
    assertThat(contacts.open(ids.iterator().next())).contains(number);
    assertThat(contacts.find(number)).contains(ids.iterator().next());
  }

  @Test
  void a_name_before_the_at_sign_is_found_in_small_letters_and_in_capitals() {
    var id = contacts.remember(EmailAddress.read("Noor@Voorbeeld.NL").orElseThrow());
    assertThat(contacts.find(EmailAddress.read("noor@voorbeeld.nl").orElseThrow())).contains(id);
    assertThat(contacts.open(id).orElseThrow().masked()).isEqualTo("N•••@voorbeeld.nl");
  }

  @Test
  void consent_is_per_purpose_and_an_answer_needs_none() {
    var person = contacts.remember(Numbers.fresh());
    assertThat(consents.allows(person, Purpose.REPLY)).isTrue();
    assertThat(consents.allows(person, Purpose.PANEL)).isFalse();
    consents.give(person, Purpose.PANEL, ConsentSource.WEB, "panel-1", "tr");
    assertThat(consents.allows(person, Purpose.PANEL)).isTrue();
    assertThat(consents.allows(person, Purpose.NEWS)).isFalse();
    consents.withdraw(person, Purpose.PANEL, ConsentSource.EMAIL_LINK);
    assertThat(consents.allows(person, Purpose.PANEL)).isFalse();
    assertThat(consents.history(person))
        .extracting(ConsentEntry::step)
        .containsExactly(ConsentStep.GIVEN, ConsentStep.WITHDRAWN);
    var proof = consents.history(person).getFirst();
    assertThat(proof.wordingVersion()).contains("panel-1");
    assertThat(proof.language()).contains("tr");
  }

  @Test
  void stop_beats_everything_also_what_is_agreed_later_until_start() {
    var person = contacts.remember(Numbers.fresh());
    consents.give(person, Purpose.PANEL, ConsentSource.WEB, "panel-1", "nl");
    consents.give(person, Purpose.NEWS, ConsentSource.STAFF, "news-1", "nl");
    consents.stopAll(person, ConsentSource.SMS);
    consents.stopAll(person, ConsentSource.PROVIDER);
    consents.give(person, Purpose.BALLOT, ConsentSource.LETTER, "ballot-1", "nl");
    for (var purpose : Purpose.values()) {
      assertThat(consents.allows(person, purpose)).as(purpose.name()).isFalse();
    }

    consents.resume(person, ConsentSource.SMS);

    assertThat(consents.allows(person, Purpose.REPLY)).isTrue();
    assertThat(consents.allows(person, Purpose.PANEL)).isTrue();
    assertThat(consents.allows(person, Purpose.BALLOT)).isTrue();
    assertThat(consents.allows(person, Purpose.NEWS)).as("staff wrote it down").isFalse();
    assertThat(consents.history(person))
        .extracting(ConsentEntry::step)
        .containsOnlyOnce(ConsentStep.STOPPED, ConsentStep.RESUMED);
  }

  @Test
  void who_is_erased_is_gone_and_a_stop_outlasts_it() {
    var number = Numbers.fresh();
    var person = contacts.remember(number);
    contacts.erase(person);
    assertThat(contacts.find(number)).isEmpty();
    assertThat(contacts.open(person)).isEmpty();

    var stopper = Numbers.fresh();
    var stopped = contacts.remember(stopper);
    consents.stopAll(stopped, ConsentSource.SMS);
    contacts.erase(stopped);
    assertThat(contacts.open(stopped)).isEmpty();
    assertThat(contacts.remember(stopper)).isEqualTo(stopped);
    assertThat(contacts.open(stopped)).contains(stopper);
    assertThat(consents.allows(stopped, Purpose.REPLY)).isFalse();
  }
}
