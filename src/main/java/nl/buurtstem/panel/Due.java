package nl.buurtstem.panel;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.buurtstem.participation.code.Batches;

/// Whom a reminder is due: who was invited, can be written to, and whose code was not used. Within
/// the caller's transaction.
@Singleton
class Due {
  /// Between an invitation and the first reminder, and again before the second.
  private static final Duration APART = Duration.ofDays(3);

  private final InvitationStore invitations;
  private final Batches codes;
  private final Clock clock;

  Due(InvitationStore invitations, Batches codes, Clock clock) {
    this.invitations = invitations;
    this.codes = codes;
    this.clock = clock;
  }

  List<Invitation> of(PanelDraw draw) {
    var now = clock.instant();
    return stillToAnswer(draw).filter(invitation -> !from(invitation).isAfter(now)).toList();
  }

  /// When the first of them is due, which may have been; empty where nobody will be.
  Optional<Instant> first(PanelDraw draw) {
    return stillToAnswer(draw).map(Due::from).min(Comparator.naturalOrder());
  }

  private Stream<Invitation> stillToAnswer(PanelDraw draw) {
    return invitations.of(draw.id()).stream()
        .filter(invitation -> !invitation.dropped() && invitation.reminders() < Reminding.MOST)
        .filter(invitation -> !PanelLetters.byLetter(invitation))
        .filter(invitation ->
            invitation.member().filter(it -> it.state() == MemberState.ACTIVE).isPresent())
        .filter(invitation -> !codes.spent(invitation.code()));
  }

  private static Instant from(Invitation invitation) {
    return invitation.remindedAt().orElse(invitation.invitedAt()).plus(APART);
  }
}
