package nl.buurtstem.access.signin;

import java.util.List;
import nl.buurtstem.platform.Frame;

/// Shows the codes for a lost phone, once.
///
/// @param then the address to go on to
public record RecoveryCodesPage(Frame frame, List<String> codes, String then) {}
