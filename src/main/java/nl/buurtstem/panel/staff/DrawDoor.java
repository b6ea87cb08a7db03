package nl.buurtstem.panel.staff;

import io.micronaut.security.authentication.Authentication;
import jakarta.inject.Singleton;
import nl.buurtstem.access.Role;
import nl.buurtstem.panel.Draws;
import nl.buurtstem.panel.PanelDraw;
import nl.buurtstem.participation.MatterCard;
import nl.buurtstem.participation.Matters;
import nl.buurtstem.platform.Problem;
import nl.buurtstem.platform.ProblemCode;
import nl.buurtstem.platform.sql.UuidBytes;
import nl.buurtstem.poll.PollRights;

/// Lets staff in to a draw of a poll that they may change.
@Singleton
class DrawDoor {
  private final Draws draws;
  private final PollRights rights;
  private final Matters matters;

  DrawDoor(Draws draws, PollRights rights, Matters matters) {
    this.draws = draws;
    this.rights = rights;
    this.matters = matters;
  }

  /// A draw and its poll.
  record Opened(PanelDraw draw, MatterCard poll) {}

  /// @throws Problem `NOT_FOUND` when there is none
  Opened open(Authentication authentication, String id) {
    var draw =
        UuidBytes.read(id)
            .flatMap(draws::find)
            .orElseThrow(() -> new Problem(ProblemCode.NOT_FOUND));
    var poll = rights.poll(authentication, draw.pollKey(), Role.EDITORS);
    return new Opened(draw, matters.find(poll.matter()).orElseThrow());
  }
}
