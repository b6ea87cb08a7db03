package nl.buurtstem.platform.guard;

/// Something that anybody may send to.
///
/// @param name what sets it apart from all others, such as `poll` and an id
/// @param most how many a network may send before its browsers are asked for a proof; 0 for any
///   number, as in a load test
public record Entrance(String name, int most) {}
