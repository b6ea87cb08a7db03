package nl.buurtstem.monitor.staff;

import io.micronaut.context.annotation.Factory;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import nl.buurtstem.access.Role;
import nl.buurtstem.access.StaffSection;

/// The word of the monitor in the rail of the staff pages.
@Factory
final class MonitorSection {

  @Singleton
  @Named("monitor")
  StaffSection monitor() {
    return new StaffSection(50, "staff.rail.monitor", "/beheer/monitor", Role.POLL_READERS);
  }
}
