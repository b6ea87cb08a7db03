package nl.buurtstem.monitor;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import nl.buurtstem.area.AreaService;

/// The face of the monitor for the rest of the product.
@Singleton
public class MonitorService {
  private final IndicatorRepository indicators;
  private final ObservationStore observations;
  private final AreaService areas;
  private final Programme programme = Programme.read();

  MonitorService(IndicatorRepository indicators, ObservationStore observations, AreaService areas) {
    this.indicators = indicators;
    this.observations = observations;
    this.areas = areas;
  }

  /// All indicators: the 24 kernindicatoren first, in the order of the programme.
  public List<Indicator> indicators() {
    return indicators.findAll().stream().map(IndicatorRow::indicator).toList();
  }

  /// The indicator with this id.
  public Optional<Indicator> indicator(String id) {
    return indicators().stream().filter(indicator -> indicator.id().equals(id)).findFirst();
  }

  /// What is to be reached with an indicator, per area.
  public List<Target> targets(String indicator) {
    return indicators.findTargets(indicator).stream().map(TargetRow::target).toList();
  }

  /// The source with this id.
  public Optional<Source> source(String id) {
    return indicators.findSource(id).map(SourceRow::source);
  }

  /// Gives the observations one by one, in the order of indicator, area, period: memory does not
  /// grow with their number. What a filter leaves that only lets public figures through is as
  /// everybody may know it.
  @Transactional(readOnly = true)
  public void observations(ObservationFilter filter, Consumer<Observation> consumer) {
    try {
      observations.each(
          filter,
          filter.publishedOnly() ? stored -> consumer.accept(ToldFigure.of(stored)) : consumer);
    } catch (SQLException e) {
      throw new MonitorStorageException(e);
    }
  }

  /// The same as a list, for a filter that leaves few.
  @Transactional(readOnly = true)
  public List<Observation> observations(ObservationFilter filter) {
    try {
      return told(filter, observations.list(filter));
    } catch (SQLException e) {
      throw new MonitorStorageException(e);
    }
  }

  /// Some of them, in the same order.
  ///
  /// @param from how many come before them
  @Transactional(readOnly = true)
  public List<Observation> observations(ObservationFilter filter, long from, int most) {
    try {
      return told(filter, observations.page(filter, from, most));
    } catch (SQLException e) {
      throw new MonitorStorageException(e);
    }
  }

  private static List<Observation> told(ObservationFilter filter, List<Observation> stored) {
    return filter.publishedOnly() ? stored.stream().map(ToldFigure::of).toList() : stored;
  }

  /// How many observations there are.
  @Transactional(readOnly = true)
  public long count(ObservationFilter filter) {
    try {
      return observations.count(filter);
    } catch (SQLException e) {
      throw new MonitorStorageException(e);
    }
  }

  /// What the programme wants and is made of.
  public Programme programme() {
    return programme;
  }

  /// Loads the figures of the programme's documents; loading again changes nothing.
  @Transactional
  public void load() {
    var reference = new Reference(areas);
    putSource(Reference.GEBIEDSMONITOR);
    putSource(Reference.WIJKCIJFERS);
    int place = 0;
    for (var indicator : reference.indicators()) {
      put(indicator, place++);
    }
    reference.targets().forEach(this::put);
    store(reference.observations());
  }

  /// Keeps what a closed poll told; not public yet.
  @Transactional
  public void keep(Source source, List<Observation> found) {
    putSource(source);
    store(found);
  }

  /// Makes the figures of these series of a source public; again changes nothing.
  @Transactional
  public void publish(String source, Set<String> series) {
    try {
      for (var one : series) {
        observations.publish(source, one);
      }
    } catch (SQLException e) {
      throw new MonitorStorageException(e);
    }
  }

  private void store(List<Observation> found) {
    try {
      observations.put(found);
    } catch (SQLException e) {
      throw new MonitorStorageException(e);
    }
  }

  private void putSource(Source source) {
    indicators.putSource(source.id(), source.title(), source.part());
  }

  private void put(Indicator indicator, int place) {
    indicators.putIndicator(
        indicator.id(),
        indicator.version(),
        indicator.core(),
        indicator.topic(),
        indicator.officialName(),
        indicator.unit().name(),
        indicator.better().name(),
        place);
  }

  private void put(Target target) {
    indicators.putTarget(
        target.indicator(),
        target.area(),
        target.source(),
        target.better().name(),
        target.bound(),
        target.printed(),
        target.fromYear(),
        target.toYear());
  }
}
