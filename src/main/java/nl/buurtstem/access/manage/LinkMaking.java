package nl.buurtstem.access.manage;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.security.authentication.Authentication;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import nl.buurtstem.access.AuditWords;
import nl.buurtstem.access.StaffFrames;
import nl.buurtstem.access.account.Accounts;
import nl.buurtstem.access.account.Links;
import nl.buurtstem.platform.Form;
import nl.buurtstem.platform.Problem;
import nl.buurtstem.platform.ProblemCode;
import nl.buurtstem.platform.PublicAddress;
import nl.buurtstem.platform.Renderer;

/// Shows the form of a new account, and the link that its owner gets.
@Singleton
final class LinkMaking {
  private final Made made;
  private final GrantWords grants;
  private final StaffFrames frames;
  private final Renderer renderer;
  private final Clock clock;

  LinkMaking(Made made, GrantWords grants, StaffFrames frames, Renderer renderer, Clock clock) {
    this.made = made;
    this.grants = grants;
    this.frames = frames;
    this.renderer = renderer;
    this.clock = clock;
  }

  /// Where links come from.
  @Singleton
  record Made(Accounts accounts, Links links, PublicAddress address) {}

  /// @param fault key of what did not work
  MutableHttpResponse<?> ask(
      HttpRequest<?> request,
      Authentication authentication,
      HttpStatus status,
      Form form,
      Optional<String> fault) {
    var staff =
        frames.of(
            request,
            authentication,
            fault.isPresent() ? "staff.account.new.title_fault" : "staff.account.new.title");
    var words = staff.frame().words();
    return renderer.page(
        status,
        "access/account-new.jte",
        new NewAccountPage(
            staff,
            grants.roles(words),
            grants.areas(words),
            form.first("naam").orElse(""),
            form.first("rol").orElse(""),
            form.first("gebied").orElse(""),
            fault.map(key -> words.get(key))));
  }

  /// Makes a link and shows it.
  MutableHttpResponse<?> link(HttpRequest<?> request, Authentication authentication, UUID id)
      throws SQLException {
    var staff = frames.of(request, authentication, "staff.account.link.title");
    var account = made.accounts().find(id);
    var token = made.links().password(id, staff.staff());
    if (account.isEmpty() || token.isEmpty()) {
      throw new Problem(ProblemCode.CONFLICT);
    }
    return renderer.ok(
        "access/link-made.jte",
        new LinkMadePage(
            staff,
            account.get().name(),
            AccountPages.address(id),
            made.address().of("/beheer/welkom/" + token.get().text()),
            AuditWords.moment(clock.instant().plus(Links.PASSWORD_LASTS))));
  }
}
