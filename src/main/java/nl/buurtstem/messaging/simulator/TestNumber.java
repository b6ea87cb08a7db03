package nl.buurtstem.messaging.simulator;

import java.util.Arrays;
import java.util.Optional;
import nl.buurtstem.resident.ContactAddress;

/// Numbers that always answer the same, so that everything that goes wrong can be shown. Nobody has
/// them. The codes are Twilio's.
enum TestNumber {
  /// There is no such number: known at once.
  NOT_A_NUMBER("+31600000001", "21211", true),
  /// A landline: known at once.
  LANDLINE("+31600000002", "21614", true),
  /// Told the provider to stop.
  OPTED_OUT("+31600000003", "21610", true),
  /// Taken, and then found out not to exist.
  UNKNOWN("+31600000004", "30005", false),
  /// Switched off: it does not arrive.
  SWITCHED_OFF("+31600000005", "30003", false);

  private final String number;
  private final String code;
  private final boolean refused;

  TestNumber(String number, String code, boolean refused) {
    this.number = number;
    this.code = code;
    this.refused = refused;
  }

  static Optional<TestNumber> of(ContactAddress address) {
    return Arrays.stream(values()).filter(one -> one.number.equals(address.value())).findFirst();
  }

  /// The provider's code for what is wrong.
  String code() {
    return code;
  }

  /// Whether the provider says so at once; otherwise it takes the message and reports it later.
  boolean refused() {
    return refused;
  }
}
