package nl.buurtstem.poll;

import io.micronaut.security.authentication.Authentication;
import io.micronaut.security.authentication.AuthorizationException;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.Set;
import nl.buurtstem.access.GrantAreas;
import nl.buurtstem.access.Role;
import nl.buurtstem.access.Staff;
import nl.buurtstem.area.Area;
import nl.buurtstem.area.AreaKind;
import nl.buurtstem.area.AreaService;
import nl.buurtstem.platform.Problem;
import nl.buurtstem.platform.ProblemCode;

/// Which polls a member of staff may do what with. A role for an area holds for the polls that are
/// about that area, or about areas in it, and about nothing else.
@Singleton
public final class PollRights implements GrantAreas {
  private final PollService polls;
  private final AreaService areas;

  PollRights(PollService polls, AreaService areas) {
    this.polls = polls;
    this.areas = areas;
  }

  /// The poll with this name, for whoever has one of these roles for it. Every page of one poll
  /// begins with this.
  ///
  /// @throws Problem `NOT_FOUND` when there is none
  /// @throws AuthorizationException when it belongs to another area
  public Poll poll(Authentication authentication, String slug, Set<Role> wanted) {
    var poll = polls.find(slug).orElseThrow(() -> new Problem(ProblemCode.NOT_FOUND));
    if (!may(Staff.of(authentication), wanted, poll)) {
      throw new AuthorizationException(authentication);
    }
    return poll;
  }

  /// The polls that somebody may read behind their public face.
  public List<Poll> readable(Staff staff) {
    return polls.all().stream().filter(poll -> may(staff, Role.POLL_READERS, poll)).toList();
  }

  /// Whether somebody has one of these roles for a poll.
  public boolean may(Staff staff, Set<Role> wanted, Poll poll) {
    return may(staff, wanted, poll.definition().areas());
  }

  /// Whether somebody has one of these roles for all of these areas.
  ///
  /// @param about keys of areas; where there are none, only a role without a limit will do
  public boolean may(Staff staff, Set<Role> wanted, Collection<String> about) {
    return about.isEmpty()
        ? staff.may(wanted, List.of())
        : about.stream().allMatch(area -> staff.may(wanted, around(area)));
  }

  @Override
  public SequencedMap<String, String> names() {
    var names = new LinkedHashMap<String, String>();
    areas.all().stream()
        .filter(area -> area.kind() != AreaKind.MUNICIPALITY && area.kind() != AreaKind.REST)
        .forEach(area -> names.put(area.key(), area.name()));
    return names;
  }

  private List<String> around(String area) {
    return areas.withAllAround(area).stream().map(Area::key).toList();
  }
}
