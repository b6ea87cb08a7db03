package nl.buurtstem.panel;

import io.micronaut.context.annotation.Requires;
import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Singleton;
import nl.buurtstem.platform.sql.DatabaseException;

/// Goes on with what staff asked to send, also after the service was stopped half-way. Any number
/// of copies may run it: each slice is made by one of them.
@Singleton
@Requires(property = "buurtstem.messaging.worker", notEquals = "false")
class FillingJob {
  private final Filling filling;

  FillingJob(Filling filling) {
    this.filling = filling;
  }

  @Scheduled(fixedDelay = "2s", initialDelay = "5s")
  void run() {
    boolean more = true;
    while (more) {
      more = step();
    }
  }

  /// Where the database ended the work for another's sake nothing of it is kept: the next run does
  /// it again.
  private boolean step() {
    try {
      return filling.next();
    } catch (DatabaseException e) {
      if (!e.deadlock()) {
        throw e;
      }
      return false;
    }
  }
}
