package nl.buurtstem.panel;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import nl.buurtstem.participation.code.Batches;

/// Notes who dropped out: was invited, has not answered, and has since left, paused, said STOP or
/// could not be reached. Others of their stratum can replace them.
@Singleton
class Dropping {
  private final InvitationStore invitations;
  private final Batches codes;

  Dropping(InvitationStore invitations, Batches codes) {
    this.invitations = invitations;
    this.codes = codes;
  }

  @Transactional
  void note(PanelDraw draw) {
    for (var invitation : invitations.of(draw.id())) {
      boolean active =
          invitation.member().filter(it -> it.state() == MemberState.ACTIVE).isPresent();
      if (!active && !invitation.dropped() && !codes.spent(invitation.code())) {
        invitations.drop(invitation.id());
      }
    }
  }
}
