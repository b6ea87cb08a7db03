package nl.buurtstem.participation;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.sql.SQLException;

/// The part of [Mixing] that is about who took part: one transaction, as short as can be, because
/// whoever sends waits for it.
@Singleton
class TakenMixing {
  private final TakenStore store;

  TakenMixing(TakenStore store) {
    this.store = store;
  }

  /// Rewrites all rows of a matter; says how many there are.
  @Transactional
  int mix(Matter matter) throws SQLException {
    return store.mix(matter);
  }
}
