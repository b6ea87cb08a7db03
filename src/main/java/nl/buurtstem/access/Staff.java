package nl.buurtstem.access;

import io.micronaut.security.authentication.Authentication;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// A member of staff who is signed in.
///
/// @param name the name they sign in with, as the audit log has it
/// @param grants what they may do, and where
public record Staff(String name, Set<Grant> grants) {
  private static final String GRANTS = "grants";

  /// Keeps the set as it is now.
  public Staff {
    grants = Set.copyOf(grants);
  }

  /// Somebody with these roles everywhere.
  public static Staff of(String name, Role... roles) {
    return new Staff(name, Arrays.stream(roles).map(Grant::everywhere).collect(Collectors.toSet()));
  }

  /// Who sent a request; handlers that only staff may reach get it as a parameter.
  public static Staff of(Authentication authentication) {
    var grants = authentication.getAttributes().get(GRANTS);
    return new Staff(
        authentication.getName(),
        grants instanceof Collection<?> texts
            ? texts.stream()
                .flatMap(text -> Grant.read(text.toString()).stream())
                .collect(Collectors.toSet())
            : Set.of());
  }

  /// The roles they have, everywhere or somewhere.
  public Set<Role> roles() {
    return grants.stream().map(Grant::role).collect(Collectors.toSet());
  }

  /// Whether they have at least one of these roles, everywhere or somewhere. Enough to see that a
  /// page exists; what it shows of an area needs [#may].
  public boolean isOneOf(Set<Role> wanted) {
    return grants.stream().anyMatch(grant -> wanted.contains(grant.role()));
  }

  /// Whether they have one of these roles for an area.
  ///
  /// @param areas the key of the area and of those it lies in; where none is named, only a role
  ///   without a limit will do
  public boolean may(Set<Role> wanted, Collection<String> areas) {
    return grants.stream()
        .filter(grant -> wanted.contains(grant.role()))
        .anyMatch(grant -> grant.unlimited() || areas.contains(grant.area()));
  }

  /// How the framework knows them.
  public Authentication authentication() {
    return Authentication.build(
        name, roles().stream().map(Role::name).sorted().toList(), Map.of(GRANTS, texts()));
  }

  private List<String> texts() {
    return grants.stream().sorted().map(Grant::toString).toList();
  }
}
