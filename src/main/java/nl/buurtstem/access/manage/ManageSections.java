package nl.buurtstem.access.manage;

import io.micronaut.context.annotation.Factory;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.util.Set;
import nl.buurtstem.access.Role;
import nl.buurtstem.access.StaffSection;

/// The word of accounts in the rail.
@Factory
final class ManageSections {

  @Singleton
  @Named("accounts")
  StaffSection accounts() {
    return new StaffSection(85, "staff.rail.accounts", AccountPages.ADDRESS, Set.of(Role.ADMIN));
  }
}
