package nl.buurtstem.access;

import io.micronaut.security.authentication.Authentication;
import java.util.Set;
import java.util.stream.Collectors;

/// A member of staff who is signed in.
///
/// @param name the name they sign in with, as the audit log has it
/// @param roles what they may do
public record Staff(String name, Set<Role> roles) {
  /// Keeps the set as it is now.
  public Staff {
    roles = Set.copyOf(roles);
  }

  /// Who sent a request; handlers that only staff may reach get it as a parameter.
  public static Staff of(Authentication authentication) {
    return new Staff(
        authentication.getName(),
        authentication.getRoles().stream().map(Role::valueOf).collect(Collectors.toSet()));
  }

  /// Whether they have at least one of these roles.
  public boolean isOneOf(Set<Role> wanted) {
    return wanted.stream().anyMatch(roles::contains);
  }

  Authentication authentication() {
    return Authentication.build(name, roles.stream().map(Role::name).sorted().toList());
  }
}
