package nl.buurtstem.access;

import java.util.Set;
import java.util.UUID;

/// A local account of a member of staff that can be signed in to.
record Account(UUID id, String name, String passwordHash, Set<Role> roles) {
  Staff staff() {
    return new Staff(name, roles);
  }
}
