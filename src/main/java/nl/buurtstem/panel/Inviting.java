package nl.buurtstem.panel;

import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.buurtstem.access.AuditLog;
import nl.buurtstem.access.Staff;
import nl.buurtstem.panel.InvitationStore.Next;
import nl.buurtstem.panel.draw.Stratum;
import nl.buurtstem.participation.MatterCard;
import nl.buurtstem.participation.MatterCard.Stage;
import nl.buurtstem.participation.code.BatchMaker;
import nl.buurtstem.participation.code.Code;
import nl.buurtstem.participation.code.NewBatch;
import nl.buurtstem.platform.Zones;

/// Invites who were drawn, and later those who replace them: from each stratum, in the order of the
/// lots, whoever may still be invited, until it has as many as the draw gave it. Each gets a code
/// of their own, which is the same by web, by text message and on paper; letters are printed by
/// [PanelLetters].
@Singleton
public class Inviting {
  private final TransactionOperations<Connection> transactions;
  private final DrawStore draws;
  private final InvitationStore invitations;
  private final BatchMaker codes;
  private final PanelMessages messages;
  private final Dropping dropping;
  private final Limits limits;
  private final AuditLog audit;
  private final Clock clock;

  Inviting(
      TransactionOperations<Connection> transactions,
      DrawStore draws,
      InvitationStore invitations,
      BatchMaker codes,
      PanelMessages messages,
      Dropping dropping,
      Limits limits,
      AuditLog audit,
      Clock clock) {
    this.transactions = transactions;
    this.draws = draws;
    this.invitations = invitations;
    this.codes = codes;
    this.messages = messages;
    this.dropping = dropping;
    this.limits = limits;
    this.audit = audit;
    this.clock = clock;
  }

  /// What became of a wish to invite.
  public sealed interface Outcome {
    /// They are invited, or reminded.
    record Done(int people) implements Outcome {}

    /// There is nobody to send anything to.
    record Nobody() implements Outcome {}

    /// The poll is not open, does not go by code, or the draw was stopped.
    record NotNow() implements Outcome {}

    /// The members are made up, and these messages would really leave.
    record NotSimulated() implements Outcome {}
  }

  /// Who would be invited now.
  public List<Member> next(PanelDraw draw) {
    return transactions.executeRead(_ -> chosen(draw).stream().map(Next::member).toList());
  }

  /// Invites them.
  ///
  /// @param id of this sending, chosen with the form, so that sending it twice invites once
  /// @param limitCents what the messages may cost at most
  public Outcome invite(PanelDraw draw, MatterCard poll, UUID id, long limitCents, Staff staff) {
    if (!open(poll) || stopped(draw)) {
      return new Outcome.NotNow();
    }
    if (!messages.mayReach(draw)) {
      return new Outcome.NotSimulated();
    }
    dropping.note(draw);
    int people = next(draw).size();
    if (people == 0) {
      return new Outcome.Nobody();
    }
    // The codes and the batch first, each by itself: what is in the audit log ends a transaction.
    var made = codes.make(poll, new NewBatch(id, people, false, "Buurtpanel", ""), staff);
    return switch (made) {
      case BatchMaker.Outcome.MadeBefore _ -> new Outcome.Nobody();
      case BatchMaker.Outcome.Made(var codeBatch, var list) -> {
        var batch = messages.open("Uitnodiging: " + poll.title("nl").text(), limitCents, staff);
        int invited =
            transactions.executeWrite(
                _ -> invite(draw, poll, new Post(batch, codeBatch), list, staff));
        yield new Outcome.Done(invited);
      }
    };
  }

  private record Post(UUID batch, UUID codeBatch) {}

  private int invite(PanelDraw draw, MatterCard poll, Post post, List<Code> list, Staff staff) {
    draws.takeTurn();
    draws.move(draw.id(), PanelDraw.State.DRAWN, PanelDraw.State.INVITED);
    invitations.sending(
        post.batch(), draw.id(), Sending.Kind.INVITE, Optional.of(post.codeBatch()), staff.name());
    Iterator<Code> fresh = list.iterator();
    int invited = 0;
    for (var next : chosen(draw)) {
      if (!fresh.hasNext()) {
        break; // somebody came back since the codes were made: the next sending has them
      }
      var code = fresh.next();
      var invitation = invitations.insert(draw, next, code);
      if (next.member().channel() != Channel.LETTER) {
        var message = messages.invite(poll, next.member(), code, invitation, post.batch());
        invitations.message(invitation, message);
      }
      invited++;
    }
    audit.record(
        staff, "panel.invited", poll.key(), "%d, trekking %s".formatted(invited, draw.id()));
    return invited;
  }

  /// As many of each stratum as it lacks.
  private List<Next> chosen(PanelDraw draw) {
    var lacks = new HashMap<Stratum, Integer>();
    draws.strata(draw.id()).forEach(count -> lacks.put(count.stratum(), count.taken()));
    invitations.of(draw.id()).stream()
        .filter(invitation -> !invitation.dropped())
        .forEach(invitation -> lacks.merge(invitation.stratum(), -1, Integer::sum));
    var since = Zones.today(clock).minusYears(1);
    var chosen = new ArrayList<Next>();
    for (var next : invitations.next(draw, since, limits.mostAYear())) {
      int lack = lacks.getOrDefault(next.stratum(), 0);
      if (lack > 0) {
        chosen.add(next);
        lacks.put(next.stratum(), lack - 1);
      }
    }
    return chosen;
  }

  static boolean open(MatterCard poll) {
    return poll.stage() == Stage.OPEN && poll.byCode();
  }

  static boolean stopped(PanelDraw draw) {
    return draw.state() == PanelDraw.State.STOPPED || draw.state() == PanelDraw.State.CLOSED;
  }
}
