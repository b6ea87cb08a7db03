package nl.buurtstem.panel;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.buurtstem.messaging.DeliveryState;
import nl.buurtstem.messaging.batch.BatchListener;
import nl.buurtstem.participation.code.Batches;

/// Notes what became of those who were invited and have not answered. Who has since left, paused,
/// said STOP or was not reached dropped out: others of their stratum can replace them. Who was
/// never written to, because the sending was ended before it came to them, was not asked: they may
/// be asked again, and it does not count for their year.
@Singleton
public class Dropping implements BatchListener {
  private final DrawStore draws;
  private final InvitationStore invitations;
  private final SendingStore sendings;
  private final Batches codes;
  private final nl.buurtstem.messaging.batch.Batches batches;

  Dropping(
      DrawStore draws,
      InvitationStore invitations,
      SendingStore sendings,
      Batches codes,
      nl.buurtstem.messaging.batch.Batches batches) {
    this.draws = draws;
    this.invitations = invitations;
    this.sendings = sendings;
    this.codes = codes;
    this.batches = batches;
  }

  /// Notes it for a draw.
  @Transactional
  public void note(PanelDraw draw) {
    var states = states(draw);
    for (var invitation : invitations.of(draw.id())) {
      if (!invitation.dropped() && !codes.spent(invitation.code())) {
        note(invitation, invitation.message().map(states::get));
      }
    }
  }

  /// A sending was ended: of the draw that it belongs to. A reminder that was not sent does not
  /// count.
  @Override
  public void stopped(UUID batch) {
    batches.cancelled(batch).stream()
        .flatMap(key -> PanelMessages.reminded(key).stream())
        .forEach(invitations::notReminded);
    sendings.drawOf(batch).flatMap(draws::find).ifPresent(this::note);
  }

  private void note(Invitation invitation, Optional<DeliveryState> state) {
    var fate = state.map(Dropping::fate).orElse(Fate.ASKED);
    switch (fate) {
      case NOT_ASKED -> invitations.withdraw(invitation);
      case NOT_REACHED -> invitations.lose(invitation);
      case ASKED -> {
        if (invitation.member().filter(it -> it.state() == MemberState.ACTIVE).isEmpty()) {
          invitations.drop(invitation);
        }
      }
    }
  }

  private enum Fate {
    ASKED,
    NOT_ASKED,
    NOT_REACHED
  }

  private static Fate fate(DeliveryState state) {
    return switch (state) {
      case WAITING, CLAIMED, SENT, UNKNOWN, DELIVERED -> Fate.ASKED;
      case CANCELLED -> Fate.NOT_ASKED;
      case FAILED, SUPPRESSED, EXPIRED -> Fate.NOT_REACHED;
    };
  }

  /// How far the invitations are that were sent, by the message.
  Map<UUID, DeliveryState> states(PanelDraw draw) {
    var states = new HashMap<UUID, DeliveryState>();
    sendings.of(draw.id()).stream()
        .filter(sending -> sending.kind() == Sending.Kind.INVITE)
        .forEach(sending -> states.putAll(batches.states(sending.batch())));
    return states;
  }
}
