package nl.buurtstem.access;

/// Tells somebody who is signed in that a page belongs to another role.
public record OtherRolePage(StaffFrame staff) {}
