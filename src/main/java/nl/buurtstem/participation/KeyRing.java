package nl.buurtstem.participation;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import nl.buurtstem.platform.SealedColumn;
import nl.buurtstem.platform.Zones;
import nl.buurtstem.platform.sql.UuidBytes;
import org.jspecify.annotations.Nullable;

/// The keys of each matter. They are random, sealed under the master key, read anew for each use
/// and kept nowhere else: once the row holds them no more, no copy of the service has them.
@Singleton
class KeyRing {
  private static final int KEY_BYTES = 32;

  /// Not what any person is hashed as: those have a colon.
  private static final byte[] UNSENT = "unsent".getBytes(StandardCharsets.US_ASCII);

  private final KeyStore store;
  private final SealedColumn eligibility;
  private final SealedColumn location;
  private final Clock clock;
  private final SecureRandom random = new SecureRandom();

  KeyRing(
      KeyStore store,
      @Named(SealedKeys.ELIGIBILITY) SealedColumn eligibility,
      @Named(SealedKeys.LOCATION) SealedColumn location,
      Clock clock) {
    this.store = store;
    this.eligibility = eligibility;
    this.location = location;
    this.clock = clock;
  }

  /// Makes the keys of a matter unless it has, or had, some. A transaction of its own, so that
  /// those who come first at the same moment do not wait for each other's.
  @Transactional
  void prepare(Matter matter, Mode mode) throws SQLException {
    if (store.find(matter).isEmpty()) {
      var today = LocalDate.ofInstant(clock.instant(), Zones.AMSTERDAM);
      var finding = mode == Mode.PSEUDONYMOUS ? fresh(matter, location) : null;
      store.insert(matter, mode, fresh(matter, eligibility), finding, today);
    }
  }

  /// The hash that proves that this person took part; empty once the key was destroyed.
  Optional<byte[]> eligibility(Matter matter, Person person) throws SQLException {
    return store.find(matter).flatMap(row -> hash(matter, eligibility, row.eligibility(), person));
  }

  /// The same, also with keys that another transaction made after this one began.
  Optional<byte[]> eligibilityNow(Matter matter, Person person) throws SQLException {
    return newest(matter).flatMap(row -> hash(matter, eligibility, row.eligibility(), person));
  }

  /// The hash that finds back what this person sent; empty in an anonymous matter, and once the key
  /// was destroyed.
  Optional<byte[]> location(Matter matter, Person person) throws SQLException {
    return newest(matter).flatMap(row -> hash(matter, location, row.location(), person));
  }

  /// The hash that finds what this person has begun and not sent, in a matter of either mode. Its
  /// key is made of the eligibility key and goes with it; the two never give the same hash.
  Optional<byte[]> unsent(Matter matter, Person person) throws SQLException {
    return newest(matter)
        .flatMap(row -> key(matter, eligibility, row.eligibility()))
        .map(key -> mac(mac(key, UNSENT), person.bytes()));
  }

  /// Also the keys that another transaction made after this one began.
  private Optional<KeyStore.Row> newest(Matter matter) throws SQLException {
    var known = store.find(matter);
    return known.isPresent() ? known : store.newest(matter);
  }

  /// Whether there were keys to destroy.
  boolean destroy(Matter matter, String by, long tookPart) throws SQLException {
    return store.destroy(matter, by, tookPart, clock.instant());
  }

  Optional<Destruction> destruction(Matter matter) throws SQLException {
    return store.find(matter).flatMap(KeyStore.Row::destroyed);
  }

  private byte[] fresh(Matter matter, SealedColumn column) {
    var key = new byte[KEY_BYTES];
    random.nextBytes(key);
    return column.seal(UuidBytes.of(matter.id()), key);
  }

  private static Optional<byte[]> hash(
      Matter matter, SealedColumn column, byte @Nullable [] sealed, Person person) {
    return key(matter, column, sealed).map(key -> mac(key, person.bytes()));
  }

  private static Optional<byte[]> key(
      Matter matter, SealedColumn column, byte @Nullable [] sealed) {
    return sealed == null
        ? Optional.empty()
        : Optional.of(column.open(UuidBytes.of(matter.id()), sealed));
  }

  private static byte[] mac(byte[] key, byte[] message) {
    try {
      var mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(key, "HmacSHA256"));
      return mac.doFinal(message);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("HMAC-SHA-256 is part of every Java", e);
    }
  }
}
