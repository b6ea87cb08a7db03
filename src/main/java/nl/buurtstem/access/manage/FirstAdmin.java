package nl.buurtstem.access.manage;

import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import nl.buurtstem.access.AuditWords;
import nl.buurtstem.access.account.Links;
import nl.buurtstem.platform.PublicAddress;
import nl.buurtstem.platform.Settings;
import nl.buurtstem.platform.start.StartNotice;

/// At the first start of a real installation nobody can sign in, and there is no password that
/// everybody knows: the console shows a link, once, with which whoever started it makes the first
/// administrator.
@Singleton
final class FirstAdmin implements StartNotice {
  private final Links links;
  private final PublicAddress address;
  private final Settings settings;
  private final Clock clock;

  FirstAdmin(Links links, PublicAddress address, Settings settings, Clock clock) {
    this.links = links;
    this.address = address;
    this.settings = settings;
    this.clock = clock;
  }

  @Override
  public List<String> lines() {
    if (settings.demo()) {
      return List.of();
    }
    try {
      return links
          .firstAdmin()
          .map(token ->
              List.of(
                  "Er is nog geen account voor medewerkers. Maak hier de eerste beheerder:",
                  "  " + address.of("/beheer/welkom/" + token.text()),
                  "De link werkt een keer, tot "
                      + AuditWords.moment(clock.instant().plus(Links.FIRST_ADMIN_LASTS))
                      + "."))
          .orElse(List.of());
    } catch (SQLException e) {
      throw new IllegalStateException("the accounts cannot be read", e);
    }
  }
}
