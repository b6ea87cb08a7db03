package nl.buurtstem.panel;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import nl.buurtstem.resident.ContactId;

/// Somebody who may be asked, or will be once they have confirmed.
///
/// @param contact number or e-mail address; empty for whoever is reached by letter
/// @param joinedOn when they confirmed; empty until then
/// @param simulated made up, for demonstrations and tests: no real transport ever reaches them
public record Member(
    UUID id,
    Optional<ContactId> contact,
    Channel channel,
    MemberState state,
    Profile profile,
    Optional<LocalDate> joinedOn,
    boolean simulated) {}
