package nl.buurtstem.browser;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/// A test that has a browser at hand, one for the whole class.
abstract class WithPhone {
  static Phone phone;

  @BeforeAll
  static void start() {
    phone = Phone.start();
  }

  @AfterAll
  static void stop() {
    if (phone != null) {
      phone.close();
    }
  }
}
