package nl.buurtstem.platform.command;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.buurtstem.platform.Keys;
import nl.buurtstem.platform.SealedValues;

/// Changes the master key: a new one is added, and everything that is encrypted is encrypted anew
/// under it, a few values in each transaction, so that the service can go on meanwhile. Stopped
/// half-way it is simply run again. The old key stays: keyed hashes and older backups need it.
@Singleton
class Resealing {
  private static final int AT_ONCE = 200;
  private final Keys keys;
  private final List<SealedValues> values;

  Resealing(Keys keys, List<SealedValues> values) {
    this.keys = keys;
    this.values = values;
  }

  /// Adds a master key.
  ///
  /// @return the new value of the setting, where the keys are a setting that only a person changes
  Optional<String> addKey() {
    return keys.rotate();
  }

  /// Encrypts anew what is not under the newest master key.
  ///
  /// @return how many values of each kind
  Map<String, Long> run() throws SQLException {
    var done = new LinkedHashMap<String, Long>();
    for (var kind : values) {
      long total = 0;
      int last;
      do {
        last = some(kind);
        total += last;
      } while (last == AT_ONCE);
      done.put(kind.name(), total);
    }
    return done;
  }

  @Transactional
  int some(SealedValues kind) throws SQLException {
    return kind.encryptAnew(AT_ONCE);
  }
}
