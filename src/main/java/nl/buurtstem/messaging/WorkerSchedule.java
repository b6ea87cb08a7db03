package nl.buurtstem.messaging;

import io.micronaut.context.annotation.Requires;
import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Singleton;

/// Lets the worker run, unless `buurtstem.messaging.worker` is `false`: for a copy of the service
/// that only serves pages.
@Singleton
@Requires(property = "buurtstem.messaging.worker", notEquals = "false")
class WorkerSchedule {
  private final Worker worker;

  WorkerSchedule(Worker worker) {
    this.worker = worker;
  }

  @Scheduled(fixedDelay = "1s", initialDelay = "3s")
  void run() {
    worker.run();
  }
}
