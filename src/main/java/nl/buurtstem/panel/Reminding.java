package nl.buurtstem.panel;

import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.buurtstem.access.AuditLog;
import nl.buurtstem.access.Staff;
import nl.buurtstem.panel.Inviting.Outcome;
import nl.buurtstem.participation.MatterCard;
import nl.buurtstem.participation.code.Batches;

/// Reminds those who were invited and whose code was not used: that is all that is known of them.
/// At most [#MOST] times, some days apart; never by letter.
@Singleton
public class Reminding {
  /// How often somebody is reminded of one poll at most.
  public static final int MOST = 2;

  /// Between an invitation and the first reminder, and again before the second.
  private static final Duration APART = Duration.ofDays(3);

  private final TransactionOperations<Connection> transactions;
  private final DrawStore draws;
  private final InvitationStore invitations;
  private final Batches codes;
  private final PanelMessages messages;
  private final Dropping dropping;
  private final AuditLog audit;
  private final Clock clock;

  Reminding(
      TransactionOperations<Connection> transactions,
      DrawStore draws,
      InvitationStore invitations,
      Batches codes,
      PanelMessages messages,
      Dropping dropping,
      AuditLog audit,
      Clock clock) {
    this.transactions = transactions;
    this.draws = draws;
    this.invitations = invitations;
    this.codes = codes;
    this.messages = messages;
    this.dropping = dropping;
    this.audit = audit;
    this.clock = clock;
  }

  /// Who would be reminded now.
  public List<Member> next(PanelDraw draw) {
    return transactions.executeRead(
        _ -> due(draw).stream().flatMap(invitation -> invitation.member().stream()).toList());
  }

  /// Reminds them. Sending the form twice reminds once: the second finds nobody.
  ///
  /// @param limitCents what the messages may cost at most
  public Outcome remind(PanelDraw draw, MatterCard poll, long limitCents, Staff staff) {
    if (!Inviting.open(poll) || Inviting.stopped(draw)) {
      return new Outcome.NotNow();
    }
    if (!messages.mayReach(draw)) {
      return new Outcome.NotSimulated();
    }
    dropping.note(draw);
    if (next(draw).isEmpty()) {
      return new Outcome.Nobody();
    }
    var batch = messages.open("Herinnering: " + poll.title("nl").text(), limitCents, staff);
    return new Outcome.Done(transactions.executeWrite(_ -> remind(draw, poll, batch, staff)));
  }

  private int remind(PanelDraw draw, MatterCard poll, UUID batch, Staff staff) {
    draws.takeTurn();
    invitations.sending(batch, draw.id(), Sending.Kind.REMIND, Optional.empty(), staff.name());
    int reminded = 0;
    for (var invitation : due(draw)) {
      if (invitations.reminded(invitation)) {
        messages.remind(poll, invitation.member().orElseThrow(), invitation, batch);
        reminded++;
      }
    }
    audit.record(
        staff, "panel.reminded", poll.key(), "%d, trekking %s".formatted(reminded, draw.id()));
    return reminded;
  }

  private List<Invitation> due(PanelDraw draw) {
    var now = clock.instant();
    return invitations.of(draw.id()).stream()
        .filter(invitation -> !invitation.dropped() && invitation.reminders() < MOST)
        .filter(invitation -> !PanelLetters.byLetter(invitation))
        .filter(invitation ->
            invitation.member().filter(it -> it.state() == MemberState.ACTIVE).isPresent())
        .filter(invitation ->
            !invitation
                .invitedAt()
                .plus(APART.multipliedBy(invitation.reminders() + 1L))
                .isAfter(now))
        .filter(invitation -> !codes.spent(invitation.code()))
        .toList();
  }
}
