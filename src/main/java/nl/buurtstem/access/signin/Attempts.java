package nl.buurtstem.access.signin;

import io.micronaut.scheduling.annotation.Scheduled;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import nl.buurtstem.platform.Keys;

/// Slows down guessing without letting anybody lock somebody else out. Three things are counted:
/// failures for a name from one network, for a network whatever the name, and for a name whatever
/// the network. The last two do not count for a name from a network from which it signed in before:
/// so an attacker elsewhere cannot keep the owner of an account from it. A browser in which the
/// owner signed in before ([DeviceCookie]) has a count of its own and none of these: so neither can
/// somebody in the same office, behind the same address (OWASP's device cookies).
///
/// An attempt is counted before its password is looked at and taken back when it was right, so that
/// many at once are not looked at before the first one counts.
@Singleton
class Attempts {
  /// After so long without failures, counting begins anew.
  static final Duration FORGIVEN = Duration.ofHours(12);

  private static final Duration KNOWN = Duration.ofDays(90);
  private static final Allowance NAME_FROM_NETWORK =
      new Allowance(5, Duration.ofSeconds(2), Duration.ofMinutes(15));
  private static final Allowance NETWORK =
      new Allowance(40, Duration.ofSeconds(1), Duration.ofMinutes(1));
  private static final Allowance NAME =
      new Allowance(20, Duration.ofSeconds(1), Duration.ofSeconds(30));

  private static final Allowance DEVICE =
      new Allowance(10, Duration.ofSeconds(2), Duration.ofMinutes(15));

  private final AttemptStore store;
  private final Keys keys;
  private final Clock clock;

  Attempts(AttemptStore store, Keys keys, Clock clock) {
    this.store = store;
    this.keys = keys;
    this.clock = clock;
  }

  /// How many failures are free, and how the wait grows after that: it doubles each time.
  record Allowance(int free, Duration first, Duration longest) {
    Duration after(int failures) {
      if (failures < free) {
        return Duration.ZERO;
      }
      var doubled = first.multipliedBy(1L << Math.min(failures - free, 20));
      return doubled.compareTo(longest) < 0 ? doubled : longest;
    }
  }

  /// How long to wait before this name may be tried again; zero when it may be tried now, and then
  /// the attempt is counted.
  ///
  /// @param device what [DeviceCookie] knows this browser by; empty where nobody signed in with
  ///   this name before
  @Transactional
  Duration begin(String name, String network, Optional<String> device) throws SQLException {
    var now = clock.instant();
    return device.isPresent() ? onDevice(device.get(), now) : elsewhere(name, network, now);
  }

  private Duration onDevice(String device, Instant now) throws SQLException {
    var ofDevice = store.lock(key("device", device), now);
    var wait = wait(ofDevice, DEVICE, now);
    if (wait.isZero()) {
      store.failed(key("device", device), failures(ofDevice, now) + 1, now);
    }
    return wait;
  }

  private Duration elsewhere(String name, String network, Instant now) throws SQLException {
    // Always in this order, so that two attempts never wait for each other.
    var ofNetwork = store.lock(key("network", network), now);
    var ofName = store.lock(key("name", name), now);
    var ofPair = store.lock(key("pair", name + " " + network), now);
    boolean known = ofPair.goodAt().filter(good -> good.plus(KNOWN).isAfter(now)).isPresent();
    var wait = wait(ofPair, NAME_FROM_NETWORK, now);
    if (!known) {
      wait = longer(wait, wait(ofNetwork, NETWORK, now));
      wait = longer(wait, wait(ofName, NAME, now));
    }
    if (wait.isZero()) {
      store.failed(key("network", network), failures(ofNetwork, now) + 1, now);
      store.failed(key("name", name), failures(ofName, now) + 1, now);
      store.failed(key("pair", name + " " + network), failures(ofPair, now) + 1, now);
    }
    return wait;
  }

  /// It was right: the attempt was no failure after all.
  @Transactional
  void succeeded(String name, String network, Optional<String> device) throws SQLException {
    if (device.isPresent()) {
      store.good(key("device", device.get()), clock.instant());
    } else {
      store.takeBack(key("network", network));
      store.takeBack(key("name", name));
      store.good(key("pair", name + " " + network), clock.instant());
    }
  }

  @Scheduled(fixedDelay = "6h", initialDelay = "20m")
  @Transactional
  void forget() throws SQLException {
    store.deleteBefore(clock.instant().minus(KNOWN));
  }

  private static Duration wait(AttemptStore.Row row, Allowance allowance, Instant now) {
    var whole = allowance.after(failures(row, now));
    var left = Duration.between(now, row.failedAt().plus(whole));
    // Never longer than the whole, even where a clock was put back.
    return whole.isZero() || left.isNegative() ? Duration.ZERO : shorter(whole, left);
  }

  private static int failures(AttemptStore.Row row, Instant now) {
    return row.failedAt().plus(FORGIVEN).isAfter(now) ? row.failures() : 0;
  }

  private static Duration longer(Duration one, Duration other) {
    return one.compareTo(other) >= 0 ? one : other;
  }

  private static Duration shorter(Duration one, Duration other) {
    return one.compareTo(other) <= 0 ? one : other;
  }

  private byte[] key(String kind, String value) {
    return keys.hmac("sign-in " + kind, value.getBytes(StandardCharsets.UTF_8));
  }
}
