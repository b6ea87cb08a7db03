package nl.buurtstem.participation.code;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MutableHttpResponse;
import jakarta.inject.Singleton;
import java.net.URI;
import nl.buurtstem.participation.MatterCard;
import nl.buurtstem.platform.Language;
import nl.buurtstem.platform.Networks;

/// Leads whoever shows a code on to where it belongs. The code is in no address that it leads to.
@Singleton
class Entrance {
  private final Codes codes;
  private final Passes passes;
  private final Networks networks;

  Entrance(Codes codes, Passes passes, Networks networks) {
    this.codes = codes;
    this.passes = passes;
    this.networks = networks;
  }

  /// What a code is.
  Look look(HttpRequest<?> request, String typed) {
    return codes.look(typed, networks.of(request));
  }

  /// On to the matter, with a cookie in exchange for the code; or to the page that says why not.
  MutableHttpResponse<?> lead(Language language, Look look) {
    return switch (look) {
      case Look.Good(var card, var pass) -> passes.set(to(language, card.path()), pass);
      case Look.NotYet(var card) -> to(language, Outcome.NOT_YET, card);
      case Look.Used(var card) -> to(language, Outcome.USED, card);
      case Look.Revoked(var card) -> to(language, Outcome.REVOKED, card);
      case Look.Expired(var card) -> to(language, Outcome.EXPIRED, card);
      case Look.Test(var card) -> to(language, Outcome.TEST, card);
      case Look.Unknown _ -> to(language, page(Outcome.UNKNOWN));
      case Look.Mistyped _ -> to(language, page(Outcome.MISTYPED));
      case Look.TooSoon _ -> to(language, page(Outcome.TOO_SOON));
    };
  }

  private static MutableHttpResponse<?> to(Language language, Outcome outcome, MatterCard card) {
    return to(language, outcome.address(card.kind(), card.key()));
  }

  private static String page(Outcome outcome) {
    return CodeView.TYPE + "/" + outcome.path();
  }

  private static MutableHttpResponse<Object> to(Language language, String path) {
    return hidden(HttpResponse.seeOther(URI.create("/" + language.code() + path)));
  }

  /// Neither the next page nor anything on the way may learn or keep the address that this answers.
  static <T> MutableHttpResponse<T> hidden(MutableHttpResponse<T> response) {
    return response
        .header("Referrer-Policy", "no-referrer")
        .header("Cache-Control", "no-store")
        .header("X-Robots-Tag", "noindex");
  }
}
