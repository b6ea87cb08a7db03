package nl.buurtstem.poll.retention;

import io.micronaut.context.annotation.Factory;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.util.Set;
import nl.buurtstem.access.Role;
import nl.buurtstem.access.StaffSection;

/// The word of privacy in the rail of the staff pages.
@Factory
final class PrivacySection {
  /// Who watches over privacy.
  static final Set<Role> OFFICERS = Set.of(Role.ADMIN, Role.PRIVACY_OFFICER);

  @Singleton
  @Named("privacy")
  StaffSection privacy() {
    return new StaffSection(
        80, "staff.rail.privacy", "/beheer/privacy", Set.of(Role.PRIVACY_OFFICER, Role.ADMIN));
  }
}
