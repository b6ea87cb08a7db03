package nl.buurtstem.poll.export;

import java.util.Optional;
import nl.buurtstem.access.StaffFrame;

/// Why the responses of a kinderraad do not leave.
///
/// @param poll its title
/// @param back address of the poll's own page
/// @param results address of what all said together, once it is public
public record ExportRefusedPage(
    StaffFrame staff, String poll, String back, Optional<String> results) {}
