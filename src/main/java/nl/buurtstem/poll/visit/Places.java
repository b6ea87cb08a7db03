package nl.buurtstem.poll.visit;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.MutableHttpResponse;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import nl.buurtstem.poll.ClassSeats;
import nl.buurtstem.poll.Poll;
import nl.buurtstem.poll.Seat;

/// The seats of class sessions, where the product has any.
@Singleton
public class Places {
  private final Optional<ClassSeats> seats;

  Places(List<ClassSeats> seats) {
    this.seats = seats.stream().findFirst();
  }

  /// The seat that this browser has for a poll.
  public Optional<Seat> find(HttpRequest<?> request, Poll poll) {
    return poll.byClass() ? seats.flatMap(all -> all.find(request, poll)) : Optional.empty();
  }

  /// Uses a seat, within the caller's transaction.
  ClassSeats.Use use(Poll poll, Seat seat) {
    return seats.map(all -> all.use(poll, seat)).orElse(ClassSeats.Use.ENDED);
  }

  /// Gives the browser the seat of the next child.
  public MutableHttpResponse<?> next(
      HttpRequest<?> request, MutableHttpResponse<?> response, Poll poll) {
    return poll.byClass() && seats.isPresent()
        ? seats.get().next(request, response, poll)
        : response;
  }

  /// Where a class code is typed, for a poll that asks for one.
  public Optional<String> door(Poll poll) {
    return poll.byClass() ? seats.map(ClassSeats::door) : Optional.empty();
  }
}
