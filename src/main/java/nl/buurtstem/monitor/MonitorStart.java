package nl.buurtstem.monitor;

import io.micronaut.context.event.ApplicationEventListener;
import io.micronaut.context.event.StartupEvent;
import io.micronaut.core.order.Ordered;
import jakarta.inject.Singleton;

/// Loads the programme's figures at start, after the areas.
@Singleton
final class MonitorStart implements ApplicationEventListener<StartupEvent>, Ordered {
  private final MonitorService monitor;

  MonitorStart(MonitorService monitor) {
    this.monitor = monitor;
  }

  @Override
  public void onApplicationEvent(StartupEvent event) {
    monitor.load();
  }

  @Override
  public int getOrder() {
    return -100;
  }
}
