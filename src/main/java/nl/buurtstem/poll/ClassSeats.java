package nl.buurtstem.poll;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.MutableHttpResponse;
import java.util.Optional;

/// How the children of a class get into a poll. Whoever keeps class sessions implements it; polls
/// themselves know nothing of schools.
public interface ClassSeats {

  /// What became of a wish to send.
  enum Use {
    FIRST,
    /// With this seat something was sent before.
    AGAIN,
    /// As many were sent as the school has consent for.
    FULL,
    /// The session is over, or there was none.
    ENDED
  }

  /// The seat that this browser has for a poll, its session open or over.
  Optional<Seat> find(HttpRequest<?> request, Poll poll);

  /// Uses a seat, within the caller's transaction, which is undone unless this was the first use.
  /// The caller holds the poll open, as `participation` asks.
  Use use(Poll poll, Seat seat);

  /// Gives the browser the seat of the next child in the same session, if that is still open.
  MutableHttpResponse<?> next(HttpRequest<?> request, MutableHttpResponse<?> response, Poll poll);

  /// The address where a class code is typed, after the language.
  String door();
}
