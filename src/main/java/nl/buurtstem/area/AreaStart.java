package nl.buurtstem.area;

import io.micronaut.context.event.ApplicationEventListener;
import io.micronaut.context.event.StartupEvent;
import io.micronaut.core.order.Ordered;
import jakarta.inject.Singleton;

/// Loads the areas before anything else starts.
@Singleton
final class AreaStart implements ApplicationEventListener<StartupEvent>, Ordered {
  private final AreaService areas;

  AreaStart(AreaService areas) {
    this.areas = areas;
  }

  @Override
  public void onApplicationEvent(StartupEvent event) {
    areas.load();
  }

  @Override
  public int getOrder() {
    return -200;
  }
}
