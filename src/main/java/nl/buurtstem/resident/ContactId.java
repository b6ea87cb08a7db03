package nl.buurtstem.resident;

import java.util.UUID;

/// A number or address that is known, by an id that says nothing about it.
public record ContactId(UUID value) {}
