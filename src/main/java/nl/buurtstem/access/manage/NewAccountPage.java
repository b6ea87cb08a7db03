package nl.buurtstem.access.manage;

import java.util.List;
import java.util.Optional;
import nl.buurtstem.access.StaffFrame;

/// Where an administrator makes an account.
///
/// @param name as it was typed before
/// @param role as it was chosen before
/// @param area as it was chosen before
/// @param fault why it did not work, in words
public record NewAccountPage(
    StaffFrame staff,
    List<AccountPage.Choice> roles,
    List<AccountPage.Choice> areas,
    String name,
    String role,
    String area,
    Optional<String> fault) {}
