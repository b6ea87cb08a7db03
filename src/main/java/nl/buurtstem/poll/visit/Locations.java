package nl.buurtstem.poll.visit;

import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.Optional;
import nl.buurtstem.participation.Location;
import nl.buurtstem.participation.Mode;
import nl.buurtstem.participation.Once;
import nl.buurtstem.participation.Person;
import nl.buurtstem.participation.code.Code;
import nl.buurtstem.participation.code.Pass;
import nl.buurtstem.poll.Poll;
import nl.buurtstem.poll.PollState;
import nl.buurtstem.poll.response.LocationStore;
import nl.buurtstem.poll.response.OneResponse;
import nl.buurtstem.poll.response.Place;

/// Finds back what was sent to a pseudonymous poll, by its receipt and the poll's location key. Of
/// an anonymous poll, and after closing, nothing is found.
@Singleton
public class Locations {
  private final Once once;
  private final LocationStore store;
  private final OneResponse responses;

  Locations(Once once, LocationStore store, OneResponse responses) {
    this.once = once;
    this.store = store;
    this.responses = responses;
  }

  /// Makes the poll's keys unless it has, or had, some. Before the transaction that needs them.
  public void prepare(Poll poll) {
    if (poll.byCode() || poll.byClass() || poll.mode() == Mode.PSEUDONYMOUS) {
      once.prepare(poll.matter(), poll.mode());
    }
  }

  /// What follows from who somebody is; empty in an anonymous poll and after closing.
  public Optional<Location> of(Poll poll, Person person) {
    if (poll.mode() == Mode.ANONYMOUS) {
      return Optional.empty();
    }
    prepare(poll);
    return once.location(poll.matter(), person);
  }

  /// Where the unfinished answers are of whoever has this code of an anonymous poll by code; empty
  /// in any other poll and after closing.
  public Optional<Location> unsent(Poll poll, Pass pass) {
    if (!poll.byCode() || poll.mode() != Mode.ANONYMOUS) {
      return Optional.empty();
    }
    if (poll.state() == PollState.OPEN) {
      prepare(poll);
    }
    return once.unsent(poll.matter(), pass.code().person());
  }

  /// Notes where a response is, and the code it was sent with, so that it can be made fresh again.
  /// Within the caller's transaction.
  void note(Poll poll, ReceiptCode receipt, Place place, Optional<Pass> pass) throws SQLException {
    var location = of(poll, receipt);
    if (location.isPresent()) {
      var code =
          pass.map(given -> given.code().characters().getBytes(StandardCharsets.US_ASCII))
              .map(characters -> masked(poll, receipt, characters))
              .orElse(null);
      store.insert(poll.id(), location.get(), place, code);
    }
  }

  /// The code with which something was sent; empty where there was none. Within the caller's
  /// transaction.
  Optional<Pass> pass(Poll poll, ReceiptCode receipt) throws SQLException {
    var location = of(poll, receipt);
    var code =
        location.isPresent() ? store.code(poll.id(), location.get()) : Optional.<byte[]>empty();
    return code.map(masked -> masked(poll, receipt, masked))
        .map(characters -> new String(characters, StandardCharsets.US_ASCII))
        .flatMap(Code::read)
        .map(read -> new Pass(poll.matter(), read));
  }

  /// Masks, or takes the mask off. A receipt masks one code only, so the mask is never used for
  /// two; it cannot be made without the receipt, nor without the poll's key.
  private byte[] masked(Poll poll, ReceiptCode receipt, byte[] characters) {
    var mask = of(poll, new Person("receipt-mask", receipt.characters())).orElseThrow().bytes();
    var masked = new byte[characters.length];
    for (int i = 0; i < masked.length; i++) {
      masked[i] = (byte) (characters[i] ^ mask[i]);
    }
    return masked;
  }

  /// What was answered. Within the caller's transaction.
  Optional<OneResponse.Answers> read(Poll poll, ReceiptCode receipt) throws SQLException {
    var location = of(poll, receipt);
    var place = location.isPresent() ? store.lock(poll.id(), location.get()) : noPlace();
    return place.isPresent() ? responses.find(poll.id(), place.get()) : Optional.empty();
  }

  /// Whether there was a response, which is gone now. Within the caller's transaction.
  boolean remove(Poll poll, ReceiptCode receipt) throws SQLException {
    var location = of(poll, receipt);
    var place = location.isPresent() ? store.lock(poll.id(), location.get()) : noPlace();
    if (place.isPresent()) {
      responses.delete(poll.id(), place.get());
      store.delete(poll.id(), location.orElseThrow());
    }
    return place.isPresent();
  }

  private static Optional<Place> noPlace() {
    return Optional.empty();
  }

  private Optional<Location> of(Poll poll, ReceiptCode receipt) {
    return of(poll, new Person("receipt", receipt.characters()));
  }
}
