package nl.buurtstem.area;

/// A code of Statistics Netherlands. Codes are given out again, so the year belongs to it.
///
/// @param code such as `BU00141100` or `GM0014`
/// @param year the year of the division it is a code of
public record CbsCode(String code, int year) {}
