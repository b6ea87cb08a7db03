package nl.buurtstem.panel.staff;

/// A stratum of a draw, in words.
///
/// @param people the inhabitants
/// @param answered how many answered, and which part of those invited; hidden where it is few
///   people
public record StratumLine(
    String place,
    String band,
    String people,
    String available,
    String taken,
    String invited,
    String answered,
    String dropped) {}
