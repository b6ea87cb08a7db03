package nl.buurtstem.poll.sms;

import io.micronaut.context.annotation.Factory;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import nl.buurtstem.access.Role;
import nl.buurtstem.access.StaffSection;

/// The word of text messages in the rail of the staff pages.
@Factory
final class PhoneSection {

  @Singleton
  @Named("phone")
  StaffSection phone() {
    return new StaffSection(17, "staff.rail.phone", ConversationPages.PATH, Role.EDITORS);
  }
}
