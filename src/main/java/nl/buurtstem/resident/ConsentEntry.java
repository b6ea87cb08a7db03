package nl.buurtstem.resident;

import java.time.Instant;
import java.util.Optional;

/// One decision of a person about messages: together they prove what was agreed (GDPR article 7,
/// first paragraph).
///
/// @param purpose empty for STOP and START, which are about all of them
/// @param wordingVersion which text they said yes to; empty for anything but a yes
/// @param language in which they read it; empty for anything but a yes
public record ConsentEntry(
    Instant at,
    ConsentStep step,
    Optional<Purpose> purpose,
    ConsentSource source,
    Optional<String> wordingVersion,
    Optional<String> language) {}
