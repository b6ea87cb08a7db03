package nl.buurtstem.poll;

import io.micronaut.data.connection.annotation.Connectable;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.LocalDate;
import nl.buurtstem.poll.response.DraftStore;
import nl.buurtstem.poll.response.StorageException;

/// The answers that people have begun and not sent, all together.
@Singleton
class Unfinished {
  private final DraftStore drafts;

  Unfinished(DraftStore drafts) {
    this.drafts = drafts;
  }

  /// How many people have begun and not sent.
  @Connectable
  long count(Poll poll) {
    try {
      return drafts.count(poll.id());
    } catch (SQLException e) {
      throw new StorageException(e);
    }
  }

  /// Removes what nobody touched for as long as drafts are kept.
  @Connectable
  int removeUntouched(LocalDate today) {
    try {
      return drafts.deleteUntouchedSince(today.minusDays(DraftStore.DAYS_KEPT));
    } catch (SQLException e) {
      throw new StorageException(e);
    }
  }

  /// Removes those of a poll that closes, within the transaction that closes it.
  void remove(Poll poll) {
    try {
      drafts.deleteAll(poll.id());
    } catch (SQLException e) {
      throw new StorageException(e);
    }
  }
}
