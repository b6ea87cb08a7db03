package nl.buurtstem.panel;

import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.buurtstem.access.Staff;
import nl.buurtstem.panel.InvitationStore.Next;
import nl.buurtstem.participation.MatterCard;
import nl.buurtstem.participation.MatterCard.Stage;

/// Invites who were drawn, and later those who replace them. Each gets a code of their own, which
/// is the same by web, by text message and on paper; letters are printed by [PanelLetters]. What is
/// asked here is remembered at once and done in slices.
@Singleton
public class Inviting {
  private final TransactionOperations<Connection> transactions;
  private final Chosen chosen;
  private final PanelMessages messages;
  private final Dropping dropping;
  private final Asking asking;

  Inviting(
      TransactionOperations<Connection> transactions,
      Chosen chosen,
      PanelMessages messages,
      Dropping dropping,
      Asking asking) {
    this.transactions = transactions;
    this.chosen = chosen;
    this.messages = messages;
    this.dropping = dropping;
    this.asking = asking;
  }

  /// What became of a wish to invite or remind.
  public sealed interface Outcome {
    /// It is remembered, and the first slice is made.
    ///
    /// @param people whom it is about
    record Done(int people) implements Outcome {}

    /// The same form asked it before, or it is being done.
    record Before() implements Outcome {}

    /// There is nobody to send anything to.
    record Nobody() implements Outcome {}

    /// The poll is not open, does not go by code, or the draw was stopped.
    record NotNow() implements Outcome {}

    /// The members are made up, and these messages would really leave.
    record NotSimulated() implements Outcome {}
  }

  /// Who would be invited now.
  public List<Member> next(PanelDraw draw) {
    return transactions.executeRead(_ -> members(draw));
  }

  private List<Member> members(PanelDraw draw) {
    return chosen.of(draw).stream().map(Next::member).toList();
  }

  /// Invites them.
  ///
  /// @param form chosen with the form, so that sending it twice invites once
  /// @param limitCents what the messages may cost at most
  public Outcome invite(PanelDraw draw, MatterCard poll, UUID form, long limitCents, Staff staff) {
    if (!open(poll) || stopped(draw)) {
      return new Outcome.NotNow();
    }
    if (!messages.mayReach(draw)) {
      return new Outcome.NotSimulated();
    }
    dropping.note(draw);
    var name = "Uitnodiging: " + poll.title("nl").text();
    var wish = new Asking.Wish(Sending.Kind.INVITE, form, name, limitCents, staff);
    return asking.ask(draw, poll, wish, () -> members(draw));
  }

  /// The batch that this form made, or that of the same kind that is being made for the draw.
  public Optional<UUID> batch(PanelDraw draw, Sending.Kind kind, UUID form) {
    return asking.asked(draw, kind, form).map(Sending::batch);
  }

  static boolean open(MatterCard poll) {
    return poll.stage() == Stage.OPEN && poll.byCode();
  }

  static boolean stopped(PanelDraw draw) {
    return draw.state() == PanelDraw.State.STOPPED || draw.state() == PanelDraw.State.CLOSED;
  }
}
