package nl.buurtstem.access.oidc;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import org.jspecify.annotations.Nullable;

/// The settings under `buurtstem.oidc.` (environment: `BUURTSTEM_OIDC_...`). Without an issuer
/// there is no such way to sign in.
///
/// @param issuer the provider's own address, as it stands in its tokens: for Keycloak
///   `https://.../realms/<realm>`, for Entra ID `https://login.microsoftonline.com/<tenant>/v2.0`
/// @param clientId what the provider calls this service
/// @param clientSecret what this service shows the provider
/// @param label what the button names, such as the organisation
/// @param scopes what is asked for, with spaces
/// @param nameClaim the claim with the name to show
/// @param roleClaim the claim with the groups or roles; within an object with a dot
///   (`realm_access.roles`)
/// @param roles what each group may do here: `<group> = <ROLE>[@<area>] ...`, with semicolons
///   between
/// @param algorithm by which the provider signs
@ConfigurationProperties("buurtstem.oidc")
record OidcSettings(
    @Nullable String issuer,
    @Bindable(defaultValue = "buurtstem") String clientId,
    @Nullable String clientSecret,
    @Bindable(defaultValue = "uw organisatie") String label,
    @Bindable(defaultValue = "openid profile") String scopes,
    @Bindable(defaultValue = "preferred_username") String nameClaim,
    @Bindable(defaultValue = "groups") String roleClaim,
    @Bindable(defaultValue = "") String roles,
    @Bindable(defaultValue = "RS256") String algorithm) {

  @Override
  public String toString() {
    return "OidcSettings[" + issuer + "]"; // no secret in a log
  }
}
