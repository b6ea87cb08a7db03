package nl.buurtstem.messaging.delivery;

import io.micronaut.context.annotation.Requires;
import io.micronaut.context.event.ApplicationEventListener;
import io.micronaut.runtime.server.event.ServerStartupEvent;
import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Singleton;

/// Lets the worker run from the moment that the service answers, when its tables are there; unless
/// `buurtstem.messaging.worker` is `false`: for a copy of the service that only serves pages.
@Singleton
@Requires(property = "buurtstem.messaging.worker", notEquals = "false")
class WorkerSchedule implements ApplicationEventListener<ServerStartupEvent> {
  private final Worker worker;
  private volatile boolean started;

  WorkerSchedule(Worker worker) {
    this.worker = worker;
  }

  @Override
  public void onApplicationEvent(ServerStartupEvent event) {
    started = true;
  }

  @Scheduled(fixedDelay = "1s", initialDelay = "3s")
  void run() {
    if (started) {
      worker.run();
    }
  }
}
