package nl.buurtstem.kinderraad;

import io.micronaut.data.connection.annotation.Connectable;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.sql.SQLException;
import java.util.Base64;
import java.util.Optional;
import nl.buurtstem.participation.Once;
import nl.buurtstem.participation.Person;
import nl.buurtstem.participation.code.Guesses;
import nl.buurtstem.poll.ClassSeats;
import nl.buurtstem.poll.Poll;
import nl.buurtstem.poll.Seat;

/// The seats of class sessions: each is used once, and there are as many as there is consent for.
@Singleton
class ClassPlaces implements ClassSeats {
  private static final int SECRET_BYTES = 16;

  private final ClassSessionStore store;
  private final SeatCookies cookies;
  private final Guesses guesses;
  private final Once once;
  private final SecureRandom random = new SecureRandom();

  ClassPlaces(ClassSessionStore store, SeatCookies cookies, Guesses guesses, Once once) {
    this.store = store;
    this.cookies = cookies;
    this.guesses = guesses;
    this.once = once;
  }

  @Override
  @Connectable
  public Optional<Seat> find(HttpRequest<?> request, Poll poll) {
    var kept = cookies.read(request, poll.matter());
    if (kept.isEmpty()) {
      return Optional.empty();
    }
    try {
      return store
          .find(kept.get().session())
          .filter(session -> session.poll().equals(poll.id()))
          .map(session -> new Seat(session.id(), kept.get().secret(), session.hasRoom()));
    } catch (SQLException e) {
      throw new KinderraadStorageException(e);
    }
  }

  @Override
  @Transactional
  public Use use(Poll poll, Seat seat) {
    try {
      return switch (once.take(poll.matter(), new Person("class", seat.secret()))) {
        case AGAIN -> Use.AGAIN;
        case CLOSED -> Use.ENDED;
        case FIRST -> store.send(seat.session(), poll.id()) ? Use.FIRST : noRoom(seat);
      };
    } catch (SQLException e) {
      throw new KinderraadStorageException(e);
    }
  }

  private Use noRoom(Seat seat) throws SQLException {
    return store
        .find(seat.session())
        .filter(session -> session.state() == ClassSession.State.OPEN)
        .map(_ -> Use.FULL)
        .orElse(Use.ENDED);
  }

  @Override
  @Transactional
  public MutableHttpResponse<?> next(
      HttpRequest<?> request, MutableHttpResponse<?> response, Poll poll) {
    var kept = cookies.read(request, poll.matter());
    try {
      return kept.isPresent() && store.join(kept.get().session())
          ? cookies.set(response, poll.matter(), kept.get().next(secret()))
          : response;
    } catch (SQLException e) {
      throw new KinderraadStorageException(e);
    }
  }

  @Override
  public String door() {
    return JoinPages.PATH;
  }

  /// Looks up what a class typed, unless its network has guessed wrong too often.
  Guesses.Guess<ClassSession> look(JoinCode code, String network) {
    return guesses.guess(
        "class " + network, "class " + code.pictogram().code(), () -> store.byCode(code));
  }

  /// Gives a browser its first seat in a session.
  @Transactional
  MutableHttpResponse<?> join(MutableHttpResponse<?> response, Poll poll, ClassSession session) {
    try {
      return store.join(session.id())
          ? cookies.set(response, poll.matter(), new SeatCookies.Kept(session.id(), secret()))
          : response;
    } catch (SQLException e) {
      throw new KinderraadStorageException(e);
    }
  }

  private String secret() {
    var bytes = new byte[SECRET_BYTES];
    random.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
