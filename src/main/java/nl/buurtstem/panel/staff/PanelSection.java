package nl.buurtstem.panel.staff;

import io.micronaut.context.annotation.Factory;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import nl.buurtstem.access.Role;
import nl.buurtstem.access.StaffSection;

/// The word of the panel in the rail of the staff pages.
@Factory
final class PanelSection {

  @Singleton
  @Named("panel")
  StaffSection panel() {
    return new StaffSection(14, "staff.rail.panel", PanelPages.PATH, Role.EDITORS);
  }
}
