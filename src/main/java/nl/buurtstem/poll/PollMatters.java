package nl.buurtstem.poll;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import nl.buurtstem.participation.Matter;
import nl.buurtstem.participation.MatterCard;
import nl.buurtstem.participation.MatterCard.Stage;
import nl.buurtstem.participation.MatterSource;
import nl.buurtstem.platform.Presentation;
import nl.buurtstem.platform.Zones;

/// Tells `participation` what polls are.
@Singleton
class PollMatters implements MatterSource {
  private final Polls polls;
  private final Clock clock;

  PollMatters(Polls polls, Clock clock) {
    this.polls = polls;
    this.clock = clock;
  }

  @Override
  public Optional<MatterCard> find(Matter matter) {
    return matter.kind() == Matter.Kind.POLL
        ? polls.all().stream()
            .filter(poll -> poll.id().equals(matter.id()))
            .findFirst()
            .map(this::card)
        : Optional.empty();
  }

  @Override
  public Optional<MatterCard> find(String kind, String key) {
    return kind.equals(Poll.KIND) ? polls.find(key).map(this::card) : Optional.empty();
  }

  private MatterCard card(Poll poll) {
    var definition = poll.definition();
    boolean published = poll.state().compareTo(PollState.PUBLISHED) >= 0;
    return new MatterCard(
        poll.matter(),
        Poll.KIND,
        poll.slug(),
        poll.mode(),
        stage(poll.access(LocalDate.ofInstant(clock.instant(), Zones.AMSTERDAM))),
        poll.byCode(),
        definition.title().byLanguage(),
        definition.asker().name().byLanguage(),
        definition.asker().contact().byLanguage(),
        definition.languages(),
        poll.path(),
        published ? Optional.of(poll.resultsPath()) : Optional.empty(),
        definition.closes(),
        definition.areas(),
        Presentation.valueOf(definition.presentation().name()));
  }

  private static Stage stage(Poll.Access access) {
    return switch (access) {
      case UNKNOWN -> Stage.HIDDEN;
      case NOT_YET -> Stage.NOT_YET;
      case OPEN -> Stage.OPEN;
      case OVER -> Stage.OVER;
    };
  }
}
