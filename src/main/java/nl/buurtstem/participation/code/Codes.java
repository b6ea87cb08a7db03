package nl.buurtstem.participation.code;

import io.micronaut.data.connection.annotation.Connectable;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.Optional;
import nl.buurtstem.participation.Location;
import nl.buurtstem.participation.MatterCard.Stage;
import nl.buurtstem.participation.Matters;
import nl.buurtstem.participation.Mode;
import nl.buurtstem.participation.Once;
import nl.buurtstem.participation.ParticipationStorageException;

/// Codes as residents use them.
@Singleton
public class Codes {
  private final CodeStore store;
  private final CodeHashes hashes;
  private final Guesses guesses;
  private final Matters matters;
  private final Once once;

  Codes(CodeStore store, CodeHashes hashes, Guesses guesses, Matters matters, Once once) {
    this.store = store;
    this.hashes = hashes;
    this.guesses = guesses;
    this.matters = matters;
    this.once = once;
  }

  /// What became of a wish to use a code.
  public enum Use {
    /// It counts now, for the first time.
    FIRST,
    /// It was used before.
    AGAIN,
    /// It was taken back, is to try out with, or its matter has closed.
    NOT_VALID
  }

  /// Looks at a code that somebody typed or scanned. Nothing changes.
  ///
  /// @param network see [nl.buurtstem.platform.Networks]
  public Look look(String typed, String network) {
    var code = Code.read(typed);
    if (code.isEmpty()) {
      return new Look.Mistyped();
    }
    var hash = hashes.of(code.get());
    return switch (guesses.guess(network, code.get().start(), () -> store.find(hash))) {
      case Guesses.Guess.Right<CodeStore.Row> right -> look(code.get(), right.found());
      case Guesses.Guess.Wrong<CodeStore.Row> _ -> new Look.Unknown();
      case Guesses.Guess.TooSoon<CodeStore.Row> soon -> new Look.TooSoon(soon.remaining());
    };
  }

  private Look look(Code code, CodeStore.Row row) {
    var card = matters.find(row.matter()).orElse(null);
    if (card == null) {
      return new Look.Unknown();
    }
    return switch (row.state()) {
      case REVOKED -> new Look.Revoked(card);
      case EXPIRED -> new Look.Expired(card);
      case TEST -> new Look.Test(card);
      case USED ->
          card.stage() == Stage.OVER
              ? new Look.Expired(card)
              : card.mode() == Mode.ANONYMOUS
                  ? new Look.Used(card)
                  : new Look.Good(card, new Pass(row.matter(), code));
      case FRESH ->
          switch (card.stage()) {
            case HIDDEN, NOT_YET -> new Look.NotYet(card);
            case OPEN -> new Look.Good(card, new Pass(row.matter(), code));
            case OVER -> new Look.Expired(card);
          };
    };
  }

  /// Uses a code, within the caller's transaction: see [Once] for what the caller must hold. Undone
  /// with it.
  @Transactional
  public Use use(Pass pass) {
    try {
      var hash = hashes.of(pass.code());
      return switch (once.take(pass.matter(), pass.code().person())) {
        case FIRST -> store.move(hash, CodeState.FRESH, CodeState.USED) ? Use.FIRST : Use.NOT_VALID;
        case AGAIN -> Use.AGAIN;
        case CLOSED -> Use.NOT_VALID;
      };
    } catch (SQLException e) {
      throw new ParticipationStorageException(e);
    }
  }

  /// Makes a used code fresh again, for whoever withdraws before closing. Within the caller's
  /// transaction.
  @Transactional
  public void release(Pass pass) {
    try {
      once.release(pass.matter(), pass.code().person());
      store.move(hashes.of(pass.code()), CodeState.USED, CodeState.FRESH);
    } catch (SQLException e) {
      throw new ParticipationStorageException(e);
    }
  }

  /// Whether nothing was sent with this pass, and nothing is until the caller's transaction ends.
  /// The caller holds the matter's own row first, as whoever uses a code does.
  @Transactional
  public boolean holdUnused(Pass pass) {
    try {
      return store.hold(hashes.of(pass.code())).filter(CodeState.USED::equals).isEmpty();
    } catch (SQLException e) {
      throw new ParticipationStorageException(e);
    }
  }

  /// Whether something was sent with this pass.
  public boolean used(Pass pass) {
    return once.taken(pass.matter(), pass.code().person());
  }

  /// Whether something can be sent with this pass now, as far as the code goes.
  @Connectable
  public boolean good(Pass pass) {
    try {
      return store
          .find(hashes.of(pass.code()))
          .filter(row -> row.matter().equals(pass.matter()))
          .filter(row -> row.state() == CodeState.FRESH || row.state() == CodeState.USED)
          .isPresent();
    } catch (SQLException e) {
      throw new ParticipationStorageException(e);
    }
  }

  /// Where to find back what was sent with this pass: see [Once#location].
  public Optional<Location> location(Pass pass) {
    return once.location(pass.matter(), pass.code().person());
  }
}
