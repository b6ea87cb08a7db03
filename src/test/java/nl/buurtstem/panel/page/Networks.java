package nl.buurtstem.panel.page;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.concurrent.atomic.AtomicInteger;

/// Addresses of the loopback network: each is a household of its own.
final class Networks {
  private static final AtomicInteger LAST = new AtomicInteger(10);

  private Networks() {}

  static InetAddress next() {
    int number = LAST.incrementAndGet();
    try {
      return InetAddress.getByAddress(
          new byte[] {127, 44, (byte) (number / 250), (byte) (number % 250)});
    } catch (UnknownHostException e) {
      throw new IllegalStateException(e);
    }
  }
}
