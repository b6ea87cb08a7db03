package nl.buurtstem.access.signin;

import java.util.Optional;
import nl.buurtstem.access.account.Totp;
import nl.buurtstem.platform.print.QrCode;

/// What an app must be given.
///
/// @param typed the secret, for whoever types it
/// @param fault why it did not work, in words
public record FactorSetUp(QrCode code, String typed, Optional<String> fault) {

  /// For this account.
  public static FactorSetUp of(
      String product, String account, byte[] secret, Optional<String> fault) {
    return new FactorSetUp(
        QrCode.of(Totp.uri(product, account, secret)), Totp.typed(secret), fault);
  }
}
