package nl.buurtstem.platform.start;

import java.net.InetAddress;
import java.net.UnknownHostException;

/// Whether an address is on this machine, so that nothing said to it can be heard on the way.
public final class OwnMachine {
  private OwnMachine() {}

  /// Only a name or address that can be nothing else; nothing is looked up.
  public static boolean is(String host) {
    if (host.equalsIgnoreCase("localhost")) {
      return true;
    }
    var plain = host.replaceAll("[\\[\\]]", "");
    if (!plain.matches("\\d+(\\.\\d+){3}") && plain.indexOf(':') < 0) {
      return false;
    }
    try {
      return InetAddress.getByName(plain).isLoopbackAddress(); // a literal: nothing is looked up
    } catch (UnknownHostException notAnAddress) {
      return false;
    }
  }
}
