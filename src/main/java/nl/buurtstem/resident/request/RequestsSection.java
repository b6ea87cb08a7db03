package nl.buurtstem.resident.request;

import io.micronaut.context.annotation.Factory;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.util.Set;
import nl.buurtstem.access.Role;
import nl.buurtstem.access.StaffSection;

/// The word of requests in the rail of the staff pages.
@Factory
final class RequestsSection {
  @Singleton
  @Named("requests")
  StaffSection requests() {
    return new StaffSection(
        82, "staff.rail.requests", DeskPages.PATH, Set.of(Role.PRIVACY_OFFICER));
  }
}
