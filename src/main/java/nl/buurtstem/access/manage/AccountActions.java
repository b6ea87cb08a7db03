package nl.buurtstem.access.manage;

import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.UUID;
import nl.buurtstem.access.Grant;
import nl.buurtstem.access.Staff;
import nl.buurtstem.access.account.AccountChanges;
import nl.buurtstem.access.account.AccountChanges.Changed;
import nl.buurtstem.access.account.Sessions;
import nl.buurtstem.platform.Form;
import nl.buurtstem.platform.Problem;
import nl.buurtstem.platform.ProblemCode;

/// Does what a form asks.
@Singleton
final class AccountActions {
  private final AccountChanges changes;
  private final Sessions sessions;
  private final GrantWords grants;

  AccountActions(AccountChanges changes, Sessions sessions, GrantWords grants) {
    this.changes = changes;
    this.sessions = sessions;
    this.grants = grants;
  }

  Changed grants(UUID id, Form form, Staff by) throws SQLException {
    var taken = form.first("weg").flatMap(Grant::read);
    if (taken.isPresent()) {
      return changes.revoke(id, taken.get(), by);
    }
    return changes.grant(id, grant(form, grants), by);
  }

  Changed access(UUID id, Form form, Staff by) throws SQLException {
    return form.has("uit") ? changes.disable(id, by) : changes.enable(id, by);
  }

  void end(UUID id, Form form, Staff by) throws SQLException {
    if (form.has("alle")) {
      sessions.endAll(id, by);
    } else {
      sessions.end(form.first("sessie").orElse(""), id, by);
    }
  }

  /// The role and area that were chosen.
  ///
  /// @throws Problem `BAD_INPUT` when it is not one of those there are
  static Grant grant(Form form, GrantWords known) {
    var area = form.first("gebied").orElse(Grant.EVERYWHERE);
    var text = form.first("rol").orElse("");
    var role = Grant.read(text).map(Grant::role);
    if (role.isEmpty() || !known.known(area)) {
      throw new Problem(ProblemCode.BAD_INPUT);
    }
    // Who guards the whole guards all of it, whatever area was chosen beside it.
    return role.get().canBeLimited() ? new Grant(role.get(), area) : Grant.everywhere(role.get());
  }
}
