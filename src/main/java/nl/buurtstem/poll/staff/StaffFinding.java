package nl.buurtstem.poll.staff;

/// Something the check found, as staff see it.
///
/// @param error whether it keeps the poll from opening
/// @param path where in the definition; empty for the whole
/// @param line in the file, from 1; 0 where it has no place
/// @param text in words
public record StaffFinding(boolean error, String code, String path, int line, String text) {}
