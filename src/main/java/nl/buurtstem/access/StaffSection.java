package nl.buurtstem.access;

import java.util.List;
import java.util.Set;

/// A word in the rail of the staff pages. Each feature that has one makes it a bean.
///
/// @param order from top to bottom
/// @param key of its text
/// @param path of its first page
/// @param roles who may see it
/// @param everywhere whether a role for one area does not do
public record StaffSection(
    int order, String key, String path, Set<Role> roles, boolean everywhere) {

  /// One that a role for one area opens too.
  public StaffSection(int order, String key, String path, Set<Role> roles) {
    this(order, key, path, roles, false);
  }

  boolean isFor(Staff staff) {
    return everywhere ? staff.may(roles, List.of()) : staff.isOneOf(roles);
  }
}
