package nl.buurtstem.access;

import java.util.Set;

/// A word in the rail of the staff pages. Each feature that has one makes it a bean.
///
/// @param order from top to bottom
/// @param key of its text
/// @param path of its first page
/// @param roles who may see it
public record StaffSection(int order, String key, String path, Set<Role> roles) {}
