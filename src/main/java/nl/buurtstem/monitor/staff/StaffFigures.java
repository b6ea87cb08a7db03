package nl.buurtstem.monitor.staff;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import nl.buurtstem.access.Role;
import nl.buurtstem.access.Staff;
import nl.buurtstem.monitor.MonitorService;
import nl.buurtstem.monitor.Observation;
import nl.buurtstem.monitor.ObservationFilter;
import nl.buurtstem.monitor.Source;
import nl.buurtstem.poll.Poll;
import nl.buurtstem.poll.PollRights;
import nl.buurtstem.poll.PollService;
import nl.buurtstem.poll.PollState;

/// The figures of the monitor with the state of the polls that they come from.
@Singleton
final class StaffFigures {
  private final MonitorService monitor;
  private final PollService polls;
  private final PollRights rights;

  StaffFigures(MonitorService monitor, PollService polls, PollRights rights) {
    this.monitor = monitor;
    this.polls = polls;
    this.rights = rights;
  }

  /// A figure.
  record Seen(Observation observation, Standing standing) {}

  /// All of one indicator, or of all: what is public, and what comes from polls that the reader may
  /// look behind.
  List<Seen> of(Staff reader, Optional<String> indicator) {
    var everything =
        new ObservationFilter(
            indicator, Optional.empty(), Optional.empty(), Optional.empty(), false);
    return monitor.observations(everything).stream()
        .filter(one -> one.published() || mayLook(reader, one))
        .map(one -> new Seen(one, Standing.of(one, state(one))))
        .toList();
  }

  private boolean mayLook(Staff reader, Observation one) {
    return poll(one).filter(poll -> !rights.may(reader, Role.POLL_READERS, poll)).isEmpty();
  }

  /// The poll that a figure comes from.
  Optional<Poll> poll(Observation observation) {
    return Source.poll(observation.source()).flatMap(polls::find);
  }

  private PollState state(Observation observation) {
    return poll(observation).map(Poll::state).orElse(PollState.PUBLISHED);
  }
}
