package nl.buurtstem.access;

import java.time.Instant;

/// One thing that somebody did.
///
/// @param number its place in the log, from 1
/// @param who the name of the account, or of the part of the service that acted by itself
/// @param what dotted and small, such as `poll.opened`; its text key is `staff.audit.<what>`
/// @param subject what it was done to, such as the poll's slug
/// @param why the reason given, or what exactly changed; may be empty
public record AuditEntry(
    long number, Instant at, String who, String what, String subject, String why) {}
