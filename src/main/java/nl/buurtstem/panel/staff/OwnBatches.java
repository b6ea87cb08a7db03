package nl.buurtstem.panel.staff;

import jakarta.inject.Singleton;
import java.util.Set;
import java.util.UUID;
import nl.buurtstem.access.Role;
import nl.buurtstem.access.Staff;
import nl.buurtstem.messaging.staff.BatchOwner;
import nl.buurtstem.panel.Draws;
import nl.buurtstem.panel.Sendings;
import nl.buurtstem.poll.PollRights;
import nl.buurtstem.poll.PollService;

/// The batches of a draw belong to whoever may work its poll.
@Singleton
class OwnBatches implements BatchOwner {
  private final Sendings sendings;
  private final Draws draws;
  private final PollService polls;
  private final PollRights rights;

  OwnBatches(Sendings sendings, Draws draws, PollService polls, PollRights rights) {
    this.sendings = sendings;
    this.draws = draws;
    this.polls = polls;
    this.rights = rights;
  }

  @Override
  public boolean may(Staff staff, Set<Role> wanted, UUID batch) {
    return sendings
        .drawOf(batch)
        .flatMap(draws::find)
        .flatMap(draw -> polls.find(draw.pollKey()))
        .map(poll -> rights.may(staff, wanted, poll))
        .orElse(false);
  }
}
