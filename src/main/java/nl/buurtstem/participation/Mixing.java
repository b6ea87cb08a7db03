package nl.buurtstem.participation;

import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.List;

/// Hides in which order people took part. Beside what the tables say, a storage engine keeps of
/// each row the number of the transaction that changed it last (MySQL for good, MariaDB until it is
/// purged), and the response was stored in that same transaction. So once an hour all rows of a
/// matter that say who took part are rewritten together, and their numbers are the same
/// (`adr/0009`).
@Singleton
public class Mixing {
  private final KeyStore keys;
  private final TakenMixing taken;
  private final List<MixedPart> parts;

  Mixing(KeyStore keys, TakenMixing taken, List<MixedPart> parts) {
    this.keys = keys;
    this.taken = taken;
    this.parts = parts;
  }

  /// Mixes every matter in which somebody took part and that has not closed.
  @Scheduled(fixedDelay = "1h", initialDelay = "20m")
  void mix() throws SQLException {
    for (var matter : keys.alive()) {
      mix(matter);
    }
  }

  /// Mixes one matter.
  ///
  /// @return how many people took part in it so far
  public int mix(Matter matter) throws SQLException {
    int people = taken.mix(matter);
    if (people > 0) {
      parts.forEach(part -> part.mix(matter));
    }
    return people;
  }
}
