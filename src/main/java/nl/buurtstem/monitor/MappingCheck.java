package nl.buurtstem.monitor;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.buurtstem.poll.check.DefinitionCheck;
import nl.buurtstem.survey.Feed;
import nl.buurtstem.survey.source.Finding;
import nl.buurtstem.survey.source.FindingCode;
import nl.buurtstem.survey.source.Loading.Loaded;
import org.jspecify.annotations.Nullable;

/// Whether the indicators that a definition feeds are there, and count in the unit that the
/// question gives. What is not found here would be left out when the poll closes.
@Singleton
final class MappingCheck implements DefinitionCheck {
  private final MonitorService monitor;

  MappingCheck(MonitorService monitor) {
    this.monitor = monitor;
  }

  @Override
  public List<Finding> findings(Loaded loaded) {
    var questions = loaded.definition().questions();
    if (questions.stream().allMatch(question -> question.feeds().isEmpty())) {
      return List.of();
    }
    var indicators =
        monitor.indicators().stream().collect(Collectors.toMap(Indicator::id, Function.identity()));
    var found = new ArrayList<Finding>();
    for (var question : questions) {
      for (var feed : question.feeds()) {
        fault(feed, indicators.get(feed.indicator()))
            .map(arguments ->
                loaded
                    .origin()
                    .find(FindingCode.BAD_FEED, "questions." + question.id() + ".feeds", arguments))
            .ifPresent(found::add);
      }
    }
    return found;
  }

  private static Optional<Map<String, Object>> fault(Feed feed, @Nullable Indicator indicator) {
    if (indicator == null) {
      return Optional.of(arguments(feed, "unknown_indicator", ""));
    }
    return PollObservations.fits(feed.measure(), indicator.unit())
        ? Optional.empty()
        : Optional.of(
            arguments(feed, "wrong_unit." + indicator.unit().name().toLowerCase(Locale.ROOT), ""));
  }

  private static Map<String, Object> arguments(Feed feed, String detail, String what) {
    return Map.of("indicator", feed.indicator(), Finding.DETAIL, detail, "what", what);
  }
}
