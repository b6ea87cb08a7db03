package nl.buurtstem.monitor;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.buurtstem.area.AreaService;
import nl.buurtstem.poll.ClosedPoll;
import nl.buurtstem.poll.ClosingListener;
import nl.buurtstem.poll.Poll;
import nl.buurtstem.poll.PublishingListener;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Brings the answers to polls into the monitor: computed when a poll closes, public when a person
/// publishes it.
@Singleton
final class PollsToMonitor implements ClosingListener, PublishingListener {
  private static final Logger LOG = LoggerFactory.getLogger(PollsToMonitor.class);
  private final MonitorService monitor;
  private final AreaService areas;

  PollsToMonitor(MonitorService monitor, AreaService areas) {
    this.monitor = monitor;
    this.areas = areas;
  }

  @Override
  public void closed(ClosedPoll closed) {
    var poll = closed.poll();
    var indicators = byId();
    var observations = new PollObservations(closed, areas);
    var found = new ArrayList<Observation>();
    var fed = new HashSet<String>();
    for (var question : poll.definition().questions()) {
      for (var feed : question.feeds()) {
        var indicator = indicators.get(feed.indicator());
        if (indicator == null || !PollObservations.fits(feed.measure(), indicator.unit())) {
          LOG.warn("{}: {} cannot feed {}", poll.slug(), question.id(), feed.indicator());
        } else if (!fed.add(indicator.id())) {
          LOG.warn("{}: {} feeds {} a second time", poll.slug(), question.id(), indicator.id());
        } else {
          found.addAll(observations.of(question, feed, indicator));
        }
      }
    }
    monitor.keep(source(poll), found);
  }

  @Override
  public void recounted(ClosedPoll poll) {
    closed(poll);
  }

  @Override
  public void published(Poll poll) {
    var series =
        poll.definition().questions().stream()
            .filter(question -> !poll.withheld().contains(question.id()))
            .filter(question -> !question.feeds().isEmpty())
            .map(question -> PollObservations.series(poll, question))
            .collect(Collectors.toSet());
    monitor.publish(Source.ofPoll(poll.slug()), series);
  }

  private Map<String, Indicator> byId() {
    return monitor.indicators().stream()
        .collect(Collectors.toMap(Indicator::id, Function.identity()));
  }

  private static Source source(Poll poll) {
    var versions =
        poll.versions().keySet().stream().map(String::valueOf).collect(Collectors.joining(", "));
    return new Source(Source.ofPoll(poll.slug()), poll.title("nl"), "versie " + versions);
  }
}
