package nl.buurtstem.access.manage;

import java.util.List;
import java.util.Optional;
import nl.buurtstem.access.StaffFrame;
import nl.buurtstem.access.signin.FactorSetUp;

/// Somebody's own account.
///
/// @param roles in words
/// @param external whether it signs in with an identity provider
/// @param factorOn whether an app is in use
/// @param factorRequired whether it may not do without
/// @param factor how that stands, in words
/// @param setUp the app that is being set up
/// @param codes for a lost phone, just made and shown once
/// @param here where it is signed in
/// @param notice what just happened, in words
public record OwnPage(
    StaffFrame staff,
    List<String> roles,
    boolean external,
    boolean factorOn,
    boolean factorRequired,
    String factor,
    Optional<FactorSetUp> setUp,
    List<String> codes,
    List<AccountsPage.Here> here,
    Optional<AccountPage.Notice> notice) {}
