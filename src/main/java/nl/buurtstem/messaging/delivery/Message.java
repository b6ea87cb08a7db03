package nl.buurtstem.messaging.delivery;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import nl.buurtstem.messaging.DeliveryState;
import nl.buurtstem.messaging.batch.BatchMoney;
import nl.buurtstem.resident.ContactId;

/// A row of the outbox as it is sent.
///
/// @param body sealed; empty once it was destroyed
record Message(
    UUID id,
    String key,
    ContactId to,
    DeliveryState state,
    Optional<UUID> claim,
    Optional<Instant> leaseUntil,
    String language,
    Optional<byte[]> subject,
    Optional<byte[]> body,
    Instant notAfter,
    int tries,
    int laterTries,
    Instant firstTried,
    BatchMoney.Part part) {}
