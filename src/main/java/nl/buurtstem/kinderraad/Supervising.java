package nl.buurtstem.kinderraad;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MutableHttpResponse;
import jakarta.inject.Singleton;
import java.net.URI;
import nl.buurtstem.platform.PublicAddress;

/// Hands a session over to whoever supervises it.
@Singleton
class Supervising {
  private final SupervisorCookies cookies;
  private final PublicAddress address;

  Supervising(SupervisorCookies cookies, PublicAddress address) {
    this.cookies = cookies;
    this.address = address;
  }

  /// This browser supervises it.
  MutableHttpResponse<?> here(SupervisorKey key) {
    return cookies.set(HttpResponse.seeOther(URI.create(SupervisorPages.PATH)), key);
  }

  /// Whoever opens this link supervises it.
  ClassesPage.Link link(String label, SupervisorKey key) {
    var path = SupervisorPages.PATH + "/" + key.text();
    return new ClassesPage.Link(label, address.of(path));
  }
}
