package nl.buurtstem.panel;

import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.buurtstem.access.Staff;
import nl.buurtstem.panel.Inviting.Outcome;
import nl.buurtstem.participation.MatterCard;

/// Reminds those who were invited and whose code was not used: that is all that is known of them.
/// At most [#MOST] times, some days apart; never by letter. What is asked here is remembered at
/// once and done in slices.
@Singleton
public class Reminding {
  /// How often somebody is reminded of one poll at most.
  public static final int MOST = 2;

  private final TransactionOperations<Connection> transactions;
  private final Due due;
  private final PanelMessages messages;
  private final Dropping dropping;
  private final Asking asking;

  Reminding(
      TransactionOperations<Connection> transactions,
      Due due,
      PanelMessages messages,
      Dropping dropping,
      Asking asking) {
    this.transactions = transactions;
    this.due = due;
    this.messages = messages;
    this.dropping = dropping;
    this.asking = asking;
  }

  /// Who would be reminded now.
  public List<Member> next(PanelDraw draw) {
    return transactions.executeRead(_ -> members(draw));
  }

  /// When the next reminder can go out, where nobody can be reminded now.
  public Optional<Instant> later(PanelDraw draw) {
    return transactions.executeRead(
        _ -> due.of(draw).isEmpty() ? due.first(draw) : Optional.<Instant>empty());
  }

  private List<Member> members(PanelDraw draw) {
    return due.of(draw).stream().flatMap(invitation -> invitation.member().stream()).toList();
  }

  /// Reminds them.
  ///
  /// @param form chosen with the form, so that sending it twice reminds once
  /// @param limitCents what the messages may cost at most
  public Outcome remind(PanelDraw draw, MatterCard poll, UUID form, long limitCents, Staff staff) {
    if (!Inviting.open(poll) || Inviting.stopped(draw)) {
      return new Outcome.NotNow();
    }
    if (!messages.mayReach(draw)) {
      return new Outcome.NotSimulated();
    }
    dropping.note(draw);
    var name = "Herinnering: " + poll.title("nl").text();
    var wish = new Asking.Wish(Sending.Kind.REMIND, form, name, limitCents, staff);
    return asking.ask(draw, poll, wish, () -> members(draw));
  }
}
