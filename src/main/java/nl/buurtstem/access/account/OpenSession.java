package nl.buurtstem.access.account;

import java.time.Instant;
import java.util.UUID;

/// A session in the list of those who are signed in.
///
/// @param handle names it and does not open it
/// @param since when it began
/// @param seenAt when a request of it last came, to the minute
public record OpenSession(
    String handle, UUID account, String name, Instant since, Instant seenAt) {}
