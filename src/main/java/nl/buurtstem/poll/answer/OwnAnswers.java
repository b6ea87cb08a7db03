package nl.buurtstem.poll.answer;

import jakarta.inject.Singleton;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import nl.buurtstem.participation.Mode;
import nl.buurtstem.platform.Frame;
import nl.buurtstem.poll.Poll;
import nl.buurtstem.poll.PollService;
import nl.buurtstem.poll.page.Door;
import nl.buurtstem.poll.retention.Retention;
import nl.buurtstem.resident.request.OwnWay;
import nl.buurtstem.resident.request.OwnWays;

/// Tells residents in which polls they find back their own answers by their code, and why nobody
/// can in the others.
@Singleton
class OwnAnswers implements OwnWays {
  private final PollService polls;
  private final Retention retention;
  private final Door door;

  OwnAnswers(PollService polls, Retention retention, Door door) {
    this.polls = polls;
    this.retention = retention;
    this.door = door;
  }

  /// The poll that opened last comes first.
  @Override
  public List<OwnWay> of(Frame frame) {
    return polls.all().stream()
        .filter(poll -> poll.state().isPublic() && poll.access(door.today()) != Poll.Access.NOT_YET)
        .sorted(Comparator.comparing((Poll poll) -> poll.definition().opens()).reversed())
        .map(poll -> way(frame, poll))
        .toList();
  }

  private OwnWay way(Frame frame, Poll poll) {
    var title = poll.definition().title().in(frame.language().code());
    return never(poll)
        .map(why -> OwnWay.never(title.text(), title.language(), frame.t(why)))
        .orElseGet(
            () -> OwnWay.now(title.text(), title.language(), frame.url(Paths.receipt(poll))));
  }

  /// The key of why nobody can find back whose answers are whose; empty where the code can.
  private Optional<String> never(Poll poll) {
    if (retention.destroyedOn(poll).isPresent()) {
      return Optional.of("request.never.gone");
    }
    if (poll.byClass()) {
      return Optional.of("request.never.class");
    }
    if (poll.mode() == Mode.ANONYMOUS) {
      return Optional.of("request.never.anonymous");
    }
    return poll.access(door.today()) == Poll.Access.OPEN
        ? Optional.empty()
        : Optional.of("request.never.closed");
  }
}
