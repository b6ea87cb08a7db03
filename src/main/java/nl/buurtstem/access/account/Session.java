package nl.buurtstem.access.account;

import java.time.Instant;
import java.util.UUID;
import nl.buurtstem.access.Staff;

/// Somebody who is signed in, or on the way.
///
/// @param provedAt when they last showed that it is them: by password, code or identity provider
public record Session(
    UUID account, Staff staff, boolean external, Stage stage, Instant provedAt, Instant seenAt) {}
