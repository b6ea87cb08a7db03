package nl.buurtstem.panel.staff;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import nl.buurtstem.access.Role;
import nl.buurtstem.access.Staff;
import nl.buurtstem.area.Area;
import nl.buurtstem.area.AreaService;
import nl.buurtstem.panel.Draws;
import nl.buurtstem.panel.PanelDraw;
import nl.buurtstem.poll.PollRights;
import nl.buurtstem.poll.PollService;

/// What of the panel somebody may see and change: their own wijken, and draws for their own polls.
@Singleton
class Theirs {
  private final AreaService areas;
  private final Draws draws;
  private final PollService polls;
  private final PollRights rights;

  Theirs(AreaService areas, Draws draws, PollService polls, PollRights rights) {
    this.areas = areas;
    this.draws = draws;
    this.polls = polls;
    this.rights = rights;
  }

  List<Area> wijken(Staff staff) {
    return areas.wijken().stream()
        .filter(wijk -> rights.may(staff, Role.EDITORS, List.of(wijk.key())))
        .toList();
  }

  Set<String> keys(Staff staff) {
    return wijken(staff).stream().map(Area::key).collect(Collectors.toSet());
  }

  /// Whether their right to change holds in every area.
  static boolean everywhere(Staff staff) {
    return staff.may(Role.EDITORS, List.of());
  }

  /// The latest, the last one first.
  List<PanelDraw> draws(Staff staff) {
    return draws.all().stream()
        .filter(draw ->
            polls
                .find(draw.pollKey())
                .map(poll -> rights.may(staff, Role.EDITORS, poll))
                .orElse(false))
        .toList();
  }
}
