package nl.buurtstem.access.account;

import java.util.Set;
import java.util.UUID;
import nl.buurtstem.access.Grant;
import nl.buurtstem.access.Staff;

/// A local account of a member of staff that can be signed in to.
public record Account(UUID id, String name, String passwordHash, Set<Grant> grants) {
  /// As the rest of the product knows them.
  public Staff staff() {
    return new Staff(name, grants);
  }
}
