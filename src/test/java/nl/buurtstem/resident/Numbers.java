package nl.buurtstem.resident;

import java.util.concurrent.atomic.AtomicInteger;

/// Telephone numbers that nobody has and no other test uses.
public final class Numbers {
  private static final AtomicInteger LAST = new AtomicInteger();

  private Numbers() {}

  /// A Dutch mobile number.
  public static PhoneNumber fresh() {
    return new PhoneNumber("+316%08d".formatted(90_000_000 + LAST.incrementAndGet()));
  }
}
