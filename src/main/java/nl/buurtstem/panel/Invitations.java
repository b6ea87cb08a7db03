package nl.buurtstem.panel;

import jakarta.inject.Singleton;
import nl.buurtstem.participation.MatterCard;
import nl.buurtstem.participation.code.BatchMaker;
import nl.buurtstem.participation.code.NewBatch;

/// Makes invitations, each with its code and, but for who is reached by letter, its message.
@Singleton
class Invitations implements Slice {
  private final Chosen chosen;
  private final InvitationStore invitations;
  private final BatchMaker codes;
  private final PanelMessages messages;

  Invitations(
      Chosen chosen, InvitationStore invitations, BatchMaker codes, PanelMessages messages) {
    this.chosen = chosen;
    this.invitations = invitations;
    this.codes = codes;
    this.messages = messages;
  }

  @Override
  public Sending.Kind kind() {
    return Sending.Kind.INVITE;
  }

  @Override
  public int next(Sending sending, PanelDraw draw, MatterCard poll, int most) {
    var people = chosen.of(draw).stream().limit(most).toList();
    if (people.isEmpty()) {
      return 0;
    }
    var wanted = new NewBatch(sending.batch(), people.size(), false, "Buurtpanel", "");
    var fresh = codes.more(poll, wanted, sending.madeBy()).iterator();
    for (var next : people) {
      var code = fresh.next();
      var invitation = invitations.insert(draw, next, code);
      if (next.member().channel() != Channel.LETTER) {
        var message = messages.invite(poll, next.member(), code, invitation, sending.batch());
        invitations.message(invitation, message);
      }
    }
    return people.size();
  }
}
