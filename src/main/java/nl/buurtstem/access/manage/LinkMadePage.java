package nl.buurtstem.access.manage;

import nl.buurtstem.access.StaffFrame;

/// Shows a link that works once, for the owner of an account.
///
/// @param name of the account
/// @param back its address
/// @param until when the link stops working, in words
public record LinkMadePage(StaffFrame staff, String name, String back, String link, String until) {}
