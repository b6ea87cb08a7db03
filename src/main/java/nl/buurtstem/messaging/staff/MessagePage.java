package nl.buurtstem.messaging.staff;

import java.util.List;
import java.util.Optional;
import nl.buurtstem.access.StaffFrame;

/// One message, without what is in it.
///
/// @param path its address
/// @param shown the whole number or address, for whoever gave a reason to see it
/// @param mayShow whether the reader may ask for it
/// @param consent what the person decided about messages, oldest first
public record MessagePage(
    StaffFrame staff,
    String path,
    List<BatchPage.Fact> facts,
    Optional<String> shown,
    boolean mayShow,
    List<String> consent,
    Optional<String> fault) {}
