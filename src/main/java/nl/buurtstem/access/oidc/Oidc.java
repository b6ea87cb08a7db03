package nl.buurtstem.access.oidc;

import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.openid.connect.sdk.AuthenticationResponse;
import com.nimbusds.openid.connect.sdk.AuthenticationResponseParser;
import jakarta.inject.Singleton;
import java.net.URI;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import nl.buurtstem.access.AuditLog;
import nl.buurtstem.access.account.ExternalAccounts;
import nl.buurtstem.access.account.ExternalAccounts.Known;
import nl.buurtstem.access.oidc.OidcProvider.Refused;
import nl.buurtstem.access.oidc.OidcProvider.Said;
import nl.buurtstem.platform.PublicAddress;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Signing in with an identity provider, as far as its protocol goes: there, back, and who it was.
@Singleton
class Oidc {
  private static final Logger LOG = LoggerFactory.getLogger(Oidc.class);

  /// Whoever shows again that it is them did so at the provider no longer ago.
  private static final Duration JUST_NOW = Duration.ofMinutes(5);

  private final OidcSettings settings;
  private final ExternalAccounts accounts;
  private final PublicAddress address;
  private final AuditLog audit;
  private final Clock clock;
  private final OidcRoles roles;
  private volatile @Nullable OidcProvider provider;

  Oidc(
      OidcSettings settings,
      ExternalAccounts accounts,
      PublicAddress address,
      AuditLog audit,
      Clock clock) {
    this.settings = settings;
    this.accounts = accounts;
    this.address = address;
    this.audit = audit;
    this.clock = clock;
    this.roles = OidcRoles.read(settings.roles());
  }

  /// What became of somebody who came back.
  sealed interface Outcome {
    /// They have this account.
    record In(UUID account, String name, String idToken) implements Outcome {}

    /// They are who they were, and showed it just now.
    record Same() implements Outcome {}

    /// They may not come in.
    record Not(Why why) implements Outcome {}
  }

  /// Why somebody may not come in.
  enum Why {
    /// The provider, or what came back, was not right; or it took too long.
    FAILED,
    /// None of their groups may do anything here.
    NO_ROLE,
    NAME_TAKEN,
    BAD_NAME,
    DISABLED;

    /// The key of its text.
    String key() {
      return "staff.oidc.not." + name().toLowerCase(Locale.ROOT);
    }
  }

  boolean on() {
    return settings.issuer() != null;
  }

  String label() {
    return settings.label();
  }

  /// Where to send somebody.
  Optional<URI> ask(OidcJourney journey) {
    try {
      return Optional.of(provider().ask(journey));
    } catch (Refused refused) {
      LOG.warn("Signing in elsewhere fails: {}", refused.getMessage(), refused.getCause());
      return Optional.empty();
    }
  }

  /// Looks at what somebody came back with.
  ///
  /// @param answer the address they came back to, with its parameters
  /// @param session of whom shows again that it is them
  Outcome finish(OidcJourney journey, URI answer, Optional<UUID> session) throws SQLException {
    Said said;
    try {
      said = provider().exchange(code(answer, journey), journey);
    } catch (Refused refused) {
      LOG.warn("Signing in elsewhere was refused: {}", refused.getMessage(), refused.getCause());
      audit.record("?", "sign_in.oidc_failed", "", "");
      return new Outcome.Not(Why.FAILED);
    }
    var outcome = journey.again() ? again(said, session) : in(said);
    if (outcome instanceof Outcome.Not(var why)) {
      audit.record("?", "sign_in.oidc_failed", "", why.name());
    }
    return outcome;
  }

  /// Where somebody can sign out of the provider.
  Optional<URI> signOut(String idToken, String afterwards) {
    try {
      return provider().signOut(idToken, URI.create(address.of(afterwards)));
    } catch (Refused refused) {
      LOG.warn("Signing out elsewhere fails: {}", refused.getMessage(), refused.getCause());
      return Optional.empty();
    }
  }

  /// The code that came back, if it belongs to this journey.
  private String code(URI answer, OidcJourney journey) throws Refused {
    AuthenticationResponse response;
    try {
      var query = Objects.requireNonNullElse(answer.getRawQuery(), "");
      response =
          AuthenticationResponseParser.parse(URI.create(address.of(OidcPages.BACK) + "?" + query));
    } catch (ParseException e) {
      throw new Refused("what came back cannot be read", e);
    }
    var state = response.getState();
    if (state == null || !state.getValue().equals(journey.state())) {
      throw new Refused("another state came back");
    }
    var issuer = response.getIssuer(); // RFC 9207; not every provider says it
    if (issuer != null && !issuer.getValue().equals(provider().issuer())) {
      throw new Refused("another provider answered");
    }
    if (!response.indicatesSuccess()) {
      throw new Refused(
          "the provider said no: " + response.toErrorResponse().getErrorObject().getCode());
    }
    var code = response.toSuccessResponse().getAuthorizationCode();
    if (code == null) {
      throw new Refused("no code came back");
    }
    return code.getValue();
  }

  private Outcome in(Said said) throws SQLException {
    var claims = said.claims().toJSONObject();
    var grants = roles.of(OidcRoles.texts(claims, settings.roleClaim()));
    if (grants.isEmpty()) {
      return new Outcome.Not(Why.NO_ROLE);
    }
    var name = OidcRoles.texts(claims, settings.nameClaim()).stream().findFirst().orElse("");
    return switch (accounts.known(provider().issuer(), subject(said), name, grants)) {
      case Known.As(var id, var known) -> new Outcome.In(id, known, said.token().serialize());
      case Known.NameTaken _ -> new Outcome.Not(Why.NAME_TAKEN);
      case Known.BadName _ -> new Outcome.Not(Why.BAD_NAME);
      case Known.Disabled _ -> new Outcome.Not(Why.DISABLED);
    };
  }

  private Outcome again(Said said, Optional<UUID> session) throws SQLException {
    var at = said.claims().getAuthenticationTime();
    boolean justNow = at != null && at.toInstant().plus(JUST_NOW).isAfter(clock.instant());
    boolean same =
        session.isPresent() && accounts.isSame(session.get(), provider().issuer(), subject(said));
    return justNow && same ? new Outcome.Same() : new Outcome.Not(Why.FAILED);
  }

  private static String subject(Said said) {
    return said.claims().getSubject().getValue();
  }

  private OidcProvider provider() {
    var known = provider;
    if (known == null) {
      var issuer = settings.issuer();
      if (issuer == null) {
        throw new IllegalStateException("there is no identity provider");
      }
      known = new OidcProvider(issuer, settings, URI.create(address.of(OidcPages.BACK)));
      provider = known;
    }
    return known;
  }
}
