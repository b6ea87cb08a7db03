package nl.buurtstem.panel;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import nl.buurtstem.panel.InvitationStore.Next;
import nl.buurtstem.panel.draw.Stratum;
import nl.buurtstem.platform.Zones;

/// Who of a draw are to be invited now: from each stratum, in the order of the lots, whoever may
/// still be invited, until it has as many as the draw gave it. Within the caller's transaction.
@Singleton
class Chosen {
  private final DrawStore draws;
  private final InvitationStore invitations;
  private final Limits limits;
  private final Clock clock;

  Chosen(DrawStore draws, InvitationStore invitations, Limits limits, Clock clock) {
    this.draws = draws;
    this.invitations = invitations;
    this.limits = limits;
    this.clock = clock;
  }

  /// As many of each stratum as it lacks.
  List<Next> of(PanelDraw draw) {
    var lacks = new HashMap<Stratum, Integer>();
    draws.strata(draw.id()).forEach(count -> lacks.put(count.stratum(), count.taken()));
    invitations
        .standing(draw.id())
        .forEach((stratum, invited) -> lacks.merge(stratum, -invited, Integer::sum));
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
}
