/// Signing in with an identity provider, by OpenID Connect.
@NullMarked
package nl.buurtstem.access.oidc;

import org.jspecify.annotations.NullMarked;
