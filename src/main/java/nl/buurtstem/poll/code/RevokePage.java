package nl.buurtstem.poll.code;

import java.util.Optional;
import nl.buurtstem.access.StaffFrame;

/// Asks whether to take a batch back.
///
/// @param purpose what its codes are for
/// @param back the page with all codes
/// @param fault what is wrong with what was sent, in words
public record RevokePage(
    StaffFrame staff,
    String purpose,
    int size,
    String back,
    String action,
    Optional<String> fault) {}
