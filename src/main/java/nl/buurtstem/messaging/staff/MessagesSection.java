package nl.buurtstem.messaging.staff;

import io.micronaut.context.annotation.Factory;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.util.Set;
import nl.buurtstem.access.Role;
import nl.buurtstem.access.StaffSection;

/// The word of messages in the rail of the staff pages.
@Factory
final class MessagesSection {
  static final String PATH = "/beheer/berichten";

  /// Those who see what became of messages.
  static final Set<Role> READERS =
      Set.of(Role.EDITOR, Role.ANALYST, Role.ADMIN, Role.PRIVACY_OFFICER);

  @Singleton
  @Named("messages")
  StaffSection messages() {
    return new StaffSection(16, "staff.rail.messages", PATH, READERS, true);
  }
}
