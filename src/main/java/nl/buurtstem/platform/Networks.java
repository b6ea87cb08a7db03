package nl.buurtstem.platform;

import io.micronaut.context.annotation.Value;
import io.micronaut.http.HttpRequest;
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
  private final String header;

  /// @param header that a proxy of our own sets; empty for none. Any other header about addresses
  ///   is what whoever asks made up.
  Networks(@Value("${micronaut.server.client-address-header:}") String header) {
    this.header = header;
  }

  /// Where a request comes from, as far as one household or office goes: an IPv4 address, or the
  /// first half of an IPv6 address.
  public String of(HttpRequest<?> request) {
    var address = address(request);
    if (address.indexOf(':') < 0) {
      return address;
    }
    try {
      var bytes = InetAddress.getByName(address).getAddress(); // a literal: nothing is looked up
      return HexFormat.of().formatHex(Arrays.copyOf(bytes, NETWORK_BYTES));
    } catch (UnknownHostException notAnAddress) {
      return address;
    }
  }

  private String address(HttpRequest<?> request) {
    var said = header.isEmpty() ? null : request.getHeaders().get(header);
    // Of several the last one is what our own proxy added.
    return said == null
        ? request.getRemoteAddress().getAddress().getHostAddress()
        : said.substring(said.lastIndexOf(',') + 1).strip();
  }
}
