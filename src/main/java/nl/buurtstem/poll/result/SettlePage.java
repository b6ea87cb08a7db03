package nl.buurtstem.poll.result;

import nl.buurtstem.access.StaffFrame;

/// Says that it has to be settled which responses count before anybody sees the results.
///
/// @param back the address of the poll's page for staff
/// @param action the address of its form
/// @param marked where staff decide about responses that looked odd
/// @param responses how many looked odd
/// @param mayDecide whether the reader may settle it
public record SettlePage(
    StaffFrame staff,
    String poll,
    String back,
    String action,
    String marked,
    long responses,
    boolean mayDecide) {}
