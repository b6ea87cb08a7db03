package nl.buurtstem.messaging.simulator;

import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import nl.buurtstem.messaging.SendOutcome;
import nl.buurtstem.resident.ContactAddress;

/// Numbers that always answer the same, so that everything that goes wrong can be shown. Nobody has
/// them. The codes are Twilio's.
enum TestNumber {
  /// There is no such number: known at once.
  NOT_A_NUMBER("+31600000001", Optional.of(new SendOutcome.Refused("21211", true)), ""),
  /// A landline: known at once.
  LANDLINE("+31600000002", Optional.of(new SendOutcome.Refused("21614", true)), ""),
  /// Told the provider to stop.
  OPTED_OUT("+31600000003", Optional.of(new SendOutcome.Refused("21610", true)), ""),
  /// Taken, and then found out not to exist.
  UNKNOWN("+31600000004", Optional.empty(), "30005"),
  /// Switched off: it does not arrive.
  SWITCHED_OFF("+31600000005", Optional.empty(), "30003"),
  /// The provider is busy.
  BUSY("+31600000006", Optional.of(new SendOutcome.Later(Duration.ofSeconds(2), "429")), "");

  private final String number;
  private final Optional<SendOutcome> outcome;
  private final String failure;

  TestNumber(String number, Optional<SendOutcome> outcome, String failure) {
    this.number = number;
    this.outcome = outcome;
    this.failure = failure;
  }

  static Optional<TestNumber> of(ContactAddress address) {
    return Arrays.stream(values()).filter(one -> one.number.equals(address.value())).findFirst();
  }

  /// How the provider refuses it; empty when it takes it.
  Optional<SendOutcome> outcome() {
    return outcome;
  }

  /// The code with which it fails later.
  String failure() {
    return failure;
  }
}
