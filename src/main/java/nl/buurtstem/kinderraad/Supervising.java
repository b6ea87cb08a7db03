package nl.buurtstem.kinderraad;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MutableHttpResponse;
import jakarta.inject.Singleton;
import java.net.URI;

/// Hands a session over to whoever supervises it.
@Singleton
class Supervising {
  private final SupervisorCookies cookies;
  private final Addresses addresses;

  Supervising(SupervisorCookies cookies, Addresses addresses) {
    this.cookies = cookies;
    this.addresses = addresses;
  }

  /// This browser supervises it.
  MutableHttpResponse<?> here(SupervisorKey key) {
    return cookies.set(HttpResponse.seeOther(URI.create(SupervisorPages.PATH)), key);
  }

  /// Whoever opens this link supervises it.
  ClassesPage.Link link(HttpRequest<?> request, String label, SupervisorKey key) {
    var path = SupervisorPages.PATH + "/" + key.text();
    return new ClassesPage.Link(label, addresses.whole(request, path));
  }
}
