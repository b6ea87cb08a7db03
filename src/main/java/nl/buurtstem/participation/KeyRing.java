package nl.buurtstem.participation;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import nl.buurtstem.platform.Keys;
import nl.buurtstem.platform.Zones;
import org.jspecify.annotations.Nullable;

/// The keys of each matter. They are random, wrapped by the master key, read anew for each use and
/// kept nowhere else: once the row holds them no more, no copy of the service has them.
@Singleton
class KeyRing {
  private static final String WRAP = "participation-wrap";
  private static final int KEY_BYTES = 32;

  private final KeyStore store;
  private final Keys keys;
  private final Clock clock;
  private final SecureRandom random = new SecureRandom();

  KeyRing(KeyStore store, Keys keys, Clock clock) {
    this.store = store;
    this.keys = keys;
    this.clock = clock;
  }

  /// Which of the two keys.
  private enum Use {
    ELIGIBILITY,
    LOCATION
  }

  /// Makes the keys of a matter unless it has, or had, some. A transaction of its own, so that
  /// those who come first at the same moment do not wait for each other's.
  @Transactional
  void prepare(Matter matter, Mode mode) throws SQLException {
    if (store.find(matter).isEmpty()) {
      var today = LocalDate.ofInstant(clock.instant(), Zones.AMSTERDAM);
      var location = mode == Mode.PSEUDONYMOUS ? fresh(matter, Use.LOCATION) : null;
      store.insert(matter, mode, fresh(matter, Use.ELIGIBILITY), location, today);
    }
  }

  /// The hash that proves that this person took part; empty once the key was destroyed.
  Optional<byte[]> eligibility(Matter matter, Person person) throws SQLException {
    return store
        .find(matter)
        .flatMap(row -> hash(matter, Use.ELIGIBILITY, row.eligibility(), person));
  }

  /// The hash that finds back what this person sent; empty in an anonymous matter, and once the key
  /// was destroyed.
  Optional<byte[]> location(Matter matter, Person person) throws SQLException {
    return store.find(matter).flatMap(row -> hash(matter, Use.LOCATION, row.location(), person));
  }

  /// Whether there were keys to destroy.
  boolean destroy(Matter matter, String by, long tookPart) throws SQLException {
    return store.destroy(matter, by, tookPart, clock.instant());
  }

  Optional<Destruction> destruction(Matter matter) throws SQLException {
    return store.find(matter).flatMap(KeyStore.Row::destroyed);
  }

  private byte[] fresh(Matter matter, Use use) {
    var key = new byte[KEY_BYTES];
    random.nextBytes(key);
    return keys.seal(WRAP, key, about(matter, use));
  }

  private Optional<byte[]> hash(Matter matter, Use use, byte @Nullable [] wrapped, Person person) {
    if (wrapped == null) {
      return Optional.empty();
    }
    var key =
        keys.open(WRAP, wrapped, about(matter, use))
            .orElseThrow(() ->
                new IllegalStateException("a key of " + matter + " is not of this master key"));
    try {
      var mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(key, "HmacSHA256"));
      return Optional.of(mac.doFinal(person.bytes()));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("HMAC-SHA-256 is part of every Java", e);
    }
  }

  private static byte[] about(Matter matter, Use use) {
    var matterBytes = matter.bytes();
    var name = use.name().getBytes(StandardCharsets.US_ASCII);
    return ByteBuffer.allocate(matterBytes.length + name.length).put(matterBytes).put(name).array();
  }
}
