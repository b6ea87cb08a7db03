package nl.buurtstem.panel;

import io.micronaut.core.order.Ordered;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.buurtstem.messaging.DeliveryState;
import nl.buurtstem.panel.draw.Stratum;
import nl.buurtstem.participation.ClosingPart;
import nl.buurtstem.participation.Matter;
import nl.buurtstem.participation.code.Batches;

/// How many of each stratum were invited, that is written to, answered and dropped out. That
/// somebody answered is known by the use of their code alone, never by what was sent; when the poll
/// closes the numbers stay, and who was invited is forgotten.
@Singleton
public class Responses implements ClosingPart, Ordered {
  private final DrawStore draws;
  private final InvitationStore invitations;
  private final Batches codes;
  private final Dropping dropping;

  Responses(DrawStore draws, InvitationStore invitations, Batches codes, Dropping dropping) {
    this.draws = draws;
    this.invitations = invitations;
    this.codes = codes;
    this.dropping = dropping;
  }

  /// The strata of a draw with how it goes, or went.
  @Transactional
  public List<StratumCount> of(PanelDraw draw) {
    var strata = draws.strata(draw.id());
    if (draw.state() == PanelDraw.State.DRAWN || draw.state() == PanelDraw.State.CLOSED) {
      return strata;
    }
    var results = results(draw);
    return strata.stream()
        .map(count ->
            count.with(results.getOrDefault(count.stratum(), new StratumCount.Result(0, 0, 0, 0))))
        .toList();
  }

  private Map<Stratum, StratumCount.Result> results(PanelDraw draw) {
    var results = new HashMap<Stratum, StratumCount.Result>();
    var states = dropping.states(draw);
    for (var invitation : invitations.of(draw.id())) {
      boolean answered = codes.spent(invitation.code());
      boolean dropped = invitation.dropped();
      boolean left = answered || left(invitation, states);
      boolean waiting = !left && !dropped;
      results.merge(
          invitation.stratum(),
          new StratumCount.Result(one(left), one(waiting), one(answered), one(dropped)),
          StratumCount.Result::plus);
    }
    return results;
  }

  /// Whether it went on its way; a message that is not kept any more did.
  private static boolean left(Invitation invitation, Map<UUID, DeliveryState> states) {
    return invitation.message().isEmpty()
        ? invitation.printed()
        : invitation.message().map(states::get).map(Responses::left).orElse(true);
  }

  private static boolean left(DeliveryState state) {
    return switch (state) {
      case WAITING, CLAIMED, SUPPRESSED, EXPIRED, CANCELLED -> false;
      case SENT, UNKNOWN, DELIVERED, FAILED -> true;
    };
  }

  private static int one(boolean counts) {
    return counts ? 1 : 0;
  }

  /// Before the codes forget whether they were used.
  @Override
  public int getOrder() {
    return Ordered.HIGHEST_PRECEDENCE;
  }

  /// The poll closes: the numbers are kept, who was invited is forgotten.
  @Override
  @Transactional
  public void closed(Matter matter) {
    for (var each : draws.of(matter.id())) {
      var draw = draws.lock(each.id()).orElseThrow(); // nobody is invited meanwhile
      if (draw.state() != PanelDraw.State.CLOSED) {
        if (draw.state() != PanelDraw.State.DRAWN) {
          dropping.note(draw);
          of(draw)
              .forEach(count ->
                  count
                      .result()
                      .ifPresent(result -> draws.result(draw.id(), count.stratum(), result)));
        }
        invitations.unlink(draw.id());
        draws.close(draw.id());
      }
    }
  }
}
