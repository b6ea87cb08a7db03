package nl.buurtstem.kinderraad;

import io.micronaut.http.HttpRequest;
import jakarta.inject.Singleton;
import java.util.Optional;
import nl.buurtstem.platform.Settings;

/// Whole addresses, for a link that is sent on and for a board on the wall. Never made from what a
/// browser says of itself where the installation knows its own address.
@Singleton
class Addresses {
  private final Settings settings;

  Addresses(Settings settings) {
    this.settings = settings;
  }

  /// With `https://` before it, to be followed.
  String whole(HttpRequest<?> request, String path) {
    return Optional.ofNullable(settings.publicUrl())
            .orElseGet(() -> "http://localhost:" + request.getServerAddress().getPort())
        + path;
  }

  /// Without, to be read from a board.
  String shown(HttpRequest<?> request, String path) {
    return whole(request, path).replaceFirst("^https?://(www\\.)?", "");
  }
}
