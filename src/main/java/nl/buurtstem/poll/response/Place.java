package nl.buurtstem.poll.response;

import java.time.LocalDateTime;

/// Where one response is stored.
///
/// @param hour the UTC hour in which it came
/// @param id random
@SuppressWarnings("ArrayRecordComponent") // never compared
public record Place(LocalDateTime hour, byte[] id) {}
