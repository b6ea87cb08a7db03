package nl.buurtstem.access;

import java.time.Instant;

/// Which entries of the audit log somebody wants to see. Empty texts and absent moments do not
/// restrict.
///
/// @param from not before this moment
/// @param until before this moment
/// @param before only entries with a lower number
/// @param most how many at most
public record AuditFilter(
    String who, String what, String subject, Instant from, Instant until, long before, int most) {}
