package nl.buurtstem.poll.answer;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.cookie.Cookie;
import io.micronaut.http.cookie.SameSite;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import nl.buurtstem.participation.Mode;
import nl.buurtstem.participation.code.Pass;
import nl.buurtstem.participation.code.Passes;
import nl.buurtstem.platform.Settings;
import nl.buurtstem.poll.Poll;
import nl.buurtstem.poll.Seat;
import nl.buurtstem.poll.response.DraftStore;
import nl.buurtstem.poll.visit.DraftToken;
import nl.buurtstem.poll.visit.Places;
import nl.buurtstem.poll.visit.ReceiptCode;
import nl.buurtstem.poll.visit.Receipts;
import nl.buurtstem.poll.visit.Recognition;
import nl.buurtstem.poll.visit.Secret;
import nl.buurtstem.poll.visit.Visitor;

/// Knows who answers by the cookies of the browser. In an anonymous poll that is a random token;
/// the code that was shown opens the door and leads to what was not sent yet. In a pseudonymous
/// poll by code everything follows from the code, under the poll's location key: so it is found
/// back on any device, until the key is destroyed.
@Singleton
class Visitors {
  /// As long as an unfinished draft is kept.
  private static final Duration KEPT = Duration.ofDays(DraftStore.DAYS_KEPT);

  private final Settings settings;
  private final Receipts receipts;
  private final Passes passes;
  private final Recognition known;
  private final Places places;
  private final Began began;

  Visitors(
      Settings settings,
      Receipts receipts,
      Passes passes,
      Recognition known,
      Places places,
      Began began) {
    this.settings = settings;
    this.receipts = receipts;
    this.passes = passes;
    this.known = known;
    this.places = places;
    this.began = began;
  }

  /// Whether this browser may answer: in a poll by code, whether it showed one, or has the receipt
  /// of what it is to change; in a poll by class, whether a session is open on it.
  boolean mayAnswer(HttpRequest<?> request, Poll poll) {
    return switch (poll.definition().access()) {
      case OPEN -> true;
      case CODE ->
          passes.read(request, poll.matter()).isPresent() || byReceipt(request, poll).isPresent();
      case CLASS -> places.find(request, poll).filter(Seat::open).isPresent();
    };
  }

  /// Who this is; empty when this browser has not been here before. Whoever showed a code is known
  /// by it at once, and may have a token to be given then: see [#keep].
  Optional<Visitor> find(HttpRequest<?> request, Poll poll) {
    return known(request, poll).map(visitor -> visitor.at(places.find(request, poll)));
  }

  private Optional<Visitor> known(HttpRequest<?> request, Poll poll) {
    var pass = passes.read(request, poll.matter());
    if (poll.byCode() && pass.isPresent()) {
      return poll.mode() == Mode.PSEUDONYMOUS
          ? known.byCode(poll, pass.get())
          : Optional.of(withCode(request, poll, pass));
    }
    var byReceipt = byReceipt(request, poll).map(receipt -> known.byReceipt(poll, receipt));
    return byReceipt.isPresent() || poll.byCode()
        ? byReceipt
        : token(request, poll).map(token -> known.byToken(poll, token, Optional.empty()));
  }

  private Visitor withCode(HttpRequest<?> request, Poll poll, Optional<Pass> pass) {
    return token(request, poll)
        .map(token -> known.byToken(poll, token, pass))
        .orElseGet(() -> {
          var token = DraftToken.fresh();
          return known.byToken(poll, token, pass).with(token);
        });
  }

  /// When this browser began; empty when it cannot show that.
  Optional<Instant> since(HttpRequest<?> request, Poll poll) {
    return value(request, tokenName(poll)).flatMap(began::read);
  }

  /// Who this is, also when this browser has not been here before.
  Visitor of(HttpRequest<?> request, Poll poll) {
    return find(request, poll)
        .orElseGet(() ->
            withCode(request, poll, passes.read(request, poll.matter()))
                .at(places.find(request, poll)));
  }

  /// Who has this receipt of a pseudonymous poll.
  Visitor holder(Poll poll, ReceiptCode receipt) {
    return known.byReceipt(poll, receipt);
  }

  /// Gives a browser that has not been here before what it will be known by.
  MutableHttpResponse<?> keep(MutableHttpResponse<?> response, Poll poll, Visitor visitor) {
    return visitor.fresh().isEmpty()
        ? response
        : response.cookie(tokenCookie(poll, visitor.fresh().get()));
  }

  /// Gives the browser what somebody who began by another channel is known by.
  MutableHttpResponse<?> adopt(MutableHttpResponse<?> response, Poll poll, Secret secret) {
    var other = stopActing(response, poll);
    var withCode =
        secret.code().isPresent()
            ? passes.set(other, new Pass(poll.matter(), secret.code().get()))
            : passes.clear(other, poll.matter());
    return withCode.cookie(tokenCookie(poll, secret.token()));
  }

  /// Lets the browser act for whoever has this receipt, until it is closed, and for nobody else.
  MutableHttpResponse<?> act(MutableHttpResponse<?> response, Poll poll, ReceiptCode receipt) {
    return passes
        .clear(response, poll.matter())
        .cookie(cookie(receiptName(poll), receipts.seal(poll.id(), receipt)));
  }

  /// Ends acting for whoever has a receipt.
  MutableHttpResponse<?> stopActing(MutableHttpResponse<?> response, Poll poll) {
    return response.cookie(cookie(receiptName(poll), "").maxAge(Duration.ZERO));
  }

  /// Forgets who this was: for somebody else on the same device.
  MutableHttpResponse<?> forget(
      HttpRequest<?> request, MutableHttpResponse<?> response, Poll poll) {
    var other = stopActing(passes.clear(response, poll.matter()), poll);
    return places.next(request, other, poll).cookie(tokenCookie(poll, DraftToken.fresh()));
  }

  private Optional<ReceiptCode> byReceipt(HttpRequest<?> request, Poll poll) {
    return poll.mode() == Mode.ANONYMOUS
        ? Optional.empty()
        : value(request, receiptName(poll)).flatMap(sealed -> receipts.open(poll.id(), sealed));
  }

  private static Optional<DraftToken> token(HttpRequest<?> request, Poll poll) {
    return value(request, tokenName(poll)).map(Began::token).flatMap(DraftToken::read);
  }

  private Cookie tokenCookie(Poll poll, DraftToken token) {
    return cookie(tokenName(poll), began.now(token)).maxAge(KEPT);
  }

  private static Optional<String> value(HttpRequest<?> request, String name) {
    return request.getCookies().findCookie(name).map(Cookie::getValue);
  }

  private Cookie cookie(String name, String value) {
    return Cookie.of(name, value)
        .path("/")
        .httpOnly(true)
        .secure(settings.secure())
        .sameSite(SameSite.Lax);
  }

  private static String tokenName(Poll poll) {
    return "peiling_" + poll.slug();
  }

  private static String receiptName(Poll poll) {
    return "bewijs_" + poll.slug();
  }
}
