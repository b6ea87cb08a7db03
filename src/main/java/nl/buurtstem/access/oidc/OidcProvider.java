package nl.buurtstem.access.oidc;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import com.nimbusds.jwt.JWT;
import com.nimbusds.jwt.JWTParser;
import com.nimbusds.oauth2.sdk.AuthorizationCode;
import com.nimbusds.oauth2.sdk.AuthorizationCodeGrant;
import com.nimbusds.oauth2.sdk.GeneralException;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.ResponseType;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.auth.ClientSecretBasic;
import com.nimbusds.oauth2.sdk.auth.Secret;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.openid.connect.sdk.AuthenticationRequest;
import com.nimbusds.openid.connect.sdk.LogoutRequest;
import com.nimbusds.openid.connect.sdk.Nonce;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponse;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponseParser;
import com.nimbusds.openid.connect.sdk.Prompt;
import com.nimbusds.openid.connect.sdk.claims.IDTokenClaimsSet;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import com.nimbusds.openid.connect.sdk.validators.IDTokenValidator;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The identity provider, by its protocol: what to ask it, and whether what it says is true. Its
/// own description is read once, when it is first needed, so that it may be away while this starts.
final class OidcProvider {
  private static final int MILLIS = (int) Duration.ofSeconds(5).toMillis();
  private static final int MOST_BYTES = 512 * 1024;

  private final Issuer issuer;
  private final ClientID client;
  private final @Nullable String secret;
  private final OidcSettings settings;
  private final URI back;
  private volatile @Nullable Described described;

  /// @param issuer as the settings have it
  /// @param back where it sends people back to
  OidcProvider(String issuer, OidcSettings settings, URI back) {
    this.issuer = new Issuer(issuer);
    this.client = new ClientID(settings.clientId());
    this.secret = settings.clientSecret();
    this.settings = settings;
    this.back = back;
  }

  /// The provider's description, and what checks its tokens.
  private record Described(OIDCProviderMetadata metadata, IDTokenValidator validator) {}

  /// What the provider says of somebody, checked.
  ///
  /// @param token as it came, to sign out with
  record Said(IDTokenClaimsSet claims, JWT token) {}

  /// Something is wrong with the provider, or with what it sent. The message is for the log.
  static final class Refused extends Exception {
    private static final long serialVersionUID = 1L;

    Refused(String message) {
      super(message);
    }

    Refused(String message, Throwable cause) {
      super(message, cause);
    }
  }

  String issuer() {
    return issuer.getValue();
  }

  /// Where to send somebody.
  URI ask(OidcJourney journey) throws Refused {
    var request =
        new AuthenticationRequest.Builder(
                new ResponseType(ResponseType.Value.CODE),
                Scope.parse(settings.scopes()),
                client,
                back)
            .endpointURI(described().metadata().getAuthorizationEndpointURI())
            .state(new State(journey.state()))
            .nonce(new Nonce(journey.nonce()))
            .codeChallenge(new CodeVerifier(journey.verifier()), CodeChallengeMethod.S256);
    if (journey.again()) {
      request.prompt(Prompt.Type.LOGIN).maxAge(0);
    }
    return request.build().toURI();
  }

  /// Exchanges a code for what the provider says, and checks that: its signature, that it is from
  /// this provider, for this service, of now, and for this journey.
  Said exchange(String code, OidcJourney journey) throws Refused {
    try {
      var grant =
          new AuthorizationCodeGrant(
              new AuthorizationCode(code), back, new CodeVerifier(journey.verifier()));
      var endpoint = described().metadata().getTokenEndpointURI();
      var builder =
          secret == null
              ? new TokenRequest.Builder(endpoint, client, grant)
              : new TokenRequest.Builder(
                  endpoint, new ClientSecretBasic(client, new Secret(secret)), grant);
      var request = builder.build().toHTTPRequest();
      request.setConnectTimeout(MILLIS);
      request.setReadTimeout(MILLIS);
      var response = OIDCTokenResponseParser.parse(request.send());
      if (!(response instanceof OIDCTokenResponse tokens)) {
        throw new Refused(
            "the code was not exchanged: " + response.toErrorResponse().getErrorObject().getCode());
      }
      var token = tokens.getOIDCTokens().getIDToken();
      return new Said(described().validator().validate(token, new Nonce(journey.nonce())), token);
    } catch (IOException | ParseException | BadJOSEException | JOSEException e) {
      throw new Refused("the token is not right", e);
    }
  }

  /// Where to sign out of the provider itself; empty when it has no such place.
  Optional<URI> signOut(String idToken, URI afterwards) throws Refused {
    var place = described().metadata().getEndSessionEndpointURI();
    try {
      return place == null
          ? Optional.empty()
          : Optional.of(
              new LogoutRequest(place, JWTParser.parse(idToken), afterwards, null).toURI());
    } catch (java.text.ParseException e) {
      throw new Refused("a token that was kept is not one", e);
    }
  }

  private Described described() throws Refused {
    var known = described;
    if (known == null) {
      known = describe();
      described = known;
    }
    return known;
  }

  private Described describe() throws Refused {
    try {
      var metadata = OIDCProviderMetadata.resolve(issuer, MILLIS, MILLIS);
      var validator =
          new IDTokenValidator(
              issuer,
              client,
              JWSAlgorithm.parse(settings.algorithm()),
              metadata.getJWKSetURI().toURL(),
              new DefaultResourceRetriever(MILLIS, MILLIS, MOST_BYTES));
      return new Described(metadata, validator);
    } catch (GeneralException | IOException e) {
      throw new Refused("the provider does not describe itself at " + issuer, e);
    }
  }
}
