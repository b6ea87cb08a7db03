package nl.buurtstem.access.log;

import io.micronaut.context.annotation.Factory;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.util.Set;
import nl.buurtstem.access.Role;
import nl.buurtstem.access.StaffSection;

/// The word of the audit log in the rail.
@Factory
final class AuditSection {

  @Singleton
  @Named("log")
  StaffSection log() {
    return new StaffSection(
        90, "staff.rail.log", "/beheer/logboek", Set.of(Role.PRIVACY_OFFICER, Role.ADMIN));
  }
}
