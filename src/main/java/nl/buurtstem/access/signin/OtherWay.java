package nl.buurtstem.access.signin;

import java.net.URI;
import java.util.Optional;
import nl.buurtstem.access.account.Token;

/// A way to sign in beside a password. A feature that offers one makes a bean of this.
public interface OtherWay {
  /// What the button names, such as the organisation; empty while it is not set up.
  Optional<String> label();

  /// Where the button leads.
  String path();

  /// The address at which somebody who signed in this way can also sign out there; asked while the
  /// session still is.
  Optional<URI> signOut(Token token);
}
