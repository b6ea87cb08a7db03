package nl.buurtstem.platform;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.server.util.HttpClientAddressResolver;
import jakarta.inject.Singleton;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.HexFormat;

/// Where requests come from, as far as slowing down guesses needs to know. What is returned here is
/// never stored or logged, only its keyed hash.
@Singleton
public final class Networks {
  private static final int NETWORK_BYTES = 8;
  private final HttpClientAddressResolver addresses;

  Networks(HttpClientAddressResolver addresses) {
    this.addresses = addresses;
  }

  /// Where a request comes from, as far as one household or office goes: an IPv4 address, or the
  /// first half of an IPv6 address.
  public String of(HttpRequest<?> request) {
    var address = addresses.resolve(request);
    if (address == null || address.indexOf(':') < 0) {
      return address == null ? "" : address;
    }
    try {
      var bytes = InetAddress.getByName(address).getAddress(); // a literal: nothing is looked up
      return HexFormat.of().formatHex(Arrays.copyOf(bytes, NETWORK_BYTES));
    } catch (UnknownHostException notAnAddress) {
      return address;
    }
  }
}
