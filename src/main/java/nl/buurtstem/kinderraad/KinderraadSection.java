package nl.buurtstem.kinderraad;

import io.micronaut.context.annotation.Factory;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import nl.buurtstem.access.Role;
import nl.buurtstem.access.StaffSection;

/// The word of the kinderraad in the rail of the staff pages.
@Factory
final class KinderraadSection {

  @Singleton
  @Named("kinderraad")
  StaffSection kinderraad() {
    return new StaffSection(12, "staff.rail.kinderraad", ClassPages.PATH, Role.EDITORS);
  }
}
