package nl.buurtstem.messaging.staff;

import io.micronaut.security.authentication.Authentication;
import io.micronaut.security.authentication.AuthorizationException;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.buurtstem.access.Role;
import nl.buurtstem.access.Staff;

/// Who may see and work messages. They are those of everybody in the municipality, so a role for
/// one area does not do; but for a batch that is about that area.
@Singleton
class MessageRights {
  private final List<BatchOwner> owners;

  MessageRights(List<BatchOwner> owners) {
    this.owners = owners;
  }

  /// @throws AuthorizationException when they have no such role for everywhere
  void everywhere(Authentication authentication, Set<Role> wanted) {
    if (!Staff.of(authentication).may(wanted, List.of())) {
      throw new AuthorizationException(authentication);
    }
  }

  /// @throws AuthorizationException when the batch is not theirs
  void batch(Authentication authentication, Set<Role> wanted, UUID batch) {
    var staff = Staff.of(authentication);
    if (!staff.may(wanted, List.of())
        && owners.stream().noneMatch(owner -> owner.may(staff, wanted, batch))) {
      throw new AuthorizationException(authentication);
    }
  }
}
