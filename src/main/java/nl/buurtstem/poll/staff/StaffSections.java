package nl.buurtstem.poll.staff;

import io.micronaut.context.annotation.Factory;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.util.EnumSet;
import nl.buurtstem.access.Role;
import nl.buurtstem.access.StaffSection;

/// The words of polls in the rail of the staff pages.
@Factory
final class StaffSections {

  @Singleton
  @Named("today")
  StaffSection today() {
    return new StaffSection(0, "staff.rail.today", "/beheer", EnumSet.allOf(Role.class));
  }

  @Singleton
  @Named("polls")
  StaffSection polls() {
    return new StaffSection(10, "staff.rail.polls", "/beheer/peilingen", Role.POLL_READERS);
  }
}
