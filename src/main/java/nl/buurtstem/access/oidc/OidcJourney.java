package nl.buurtstem.access.oidc;

import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.openid.connect.sdk.Nonce;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// What this service remembers of somebody who is at the provider, in a cookie that only it can
/// read.
///
/// @param state comes back with them: so nobody else's answer is taken for theirs
/// @param nonce comes back in the token: so no older token is
/// @param verifier shown when the code is exchanged (PKCE): so nobody else's code is
/// @param again whether they are signed in and only show again that it is them
/// @param then the address to go on to
record OidcJourney(
    String state, String nonce, String verifier, boolean again, String then, Instant began) {

  static OidcJourney begin(boolean again, String then, Instant now) {
    return new OidcJourney(
        new State().getValue(),
        new Nonce().getValue(),
        new CodeVerifier().getValue(),
        again,
        then,
        now);
  }

  byte[] bytes() {
    return String.join(
            "\n",
            List.of(
                state,
                nonce,
                verifier,
                again ? "1" : "0",
                then,
                Long.toString(began.toEpochMilli())))
        .getBytes(StandardCharsets.UTF_8);
  }

  /// Reads what [#bytes] wrote.
  static Optional<OidcJourney> read(byte[] bytes) {
    var lines = new String(bytes, StandardCharsets.UTF_8).lines().toList();
    return lines.size() == 6
        ? Optional.of(
            new OidcJourney(
                lines.get(0),
                lines.get(1),
                lines.get(2),
                lines.get(3).equals("1"),
                lines.get(4),
                Instant.ofEpochMilli(Long.parseLong(lines.get(5)))))
        : Optional.empty();
  }

  @Override
  public String toString() {
    return "OidcJourney[hidden]"; // no secret in a log
  }
}
