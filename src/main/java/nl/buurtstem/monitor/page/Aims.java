package nl.buurtstem.monitor.page;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import nl.buurtstem.area.Area;
import nl.buurtstem.monitor.MonitorService;
import nl.buurtstem.monitor.Programme;
import nl.buurtstem.monitor.Unit;
import nl.buurtstem.platform.Words;

/// What the programme wants to reach in a wijk, in plain words.
@Singleton
public class Aims {
  private static final String CHANGE = "percent_change";
  private static final String EURO = "euro";
  private final MonitorService monitor;

  Aims(MonitorService monitor) {
    this.monitor = monitor;
  }

  /// The aims of a wijk.
  ///
  /// @param years within how many years they should be reached
  /// @param source where they are printed, in Dutch
  public record Plan(int years, String source, List<Aim> aims) {}

  /// One aim.
  ///
  /// @param theme such as housing
  /// @param name what is to change
  /// @param step from where to where
  /// @param quote the sentence of the document, in Dutch
  public record Aim(String theme, String name, String step, String quote) {}

  /// The plan for this wijk; none where the documents have no numeric objectives for it.
  public Optional<Plan> of(Area wijk, Words words) {
    var own =
        monitor.programme().objectives().stream()
            .filter(objective -> objective.area().equals(wijk.key()))
            .toList();
    return own.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Plan(
                own.stream().mapToInt(Programme.Objective::horizonYears).max().orElseThrow(),
                Programme.OBJECTIVES_SOURCE,
                own.stream().map(objective -> aim(objective, own, words)).toList()));
  }

  private Aim aim(Programme.Objective objective, List<Programme.Objective> all, Words words) {
    var figures = new FigureWords(words);
    var key = "objective.name." + objective.indicator();
    var name =
        isTwice(objective, all)
            ? words.get(key + "." + objective.theme())
            : monitor
                .indicator(objective.indicator())
                .map(figures::name)
                .orElseGet(() -> words.get(key));
    var theme = words.get("objective.theme." + objective.theme());
    return new Aim(theme, name, step(objective, words, figures), objective.text());
  }

  /// Whether another aim has the same indicator: then each is called by what it measures.
  private static boolean isTwice(Programme.Objective objective, List<Programme.Objective> all) {
    return all.stream().filter(one -> one.indicator().equals(objective.indicator())).count() > 1;
  }

  private static String step(Programme.Objective objective, Words words, FigureWords figures) {
    var from = objective.baseline().map(number -> value(objective, number, words, figures));
    var to = value(objective, objective.target(), words, figures);
    if (objective.unit().equals(CHANGE)) {
      return from.isPresent()
          ? words.get("objective.less_from", "n", to, "from", from.get())
          : words.get("objective.less", "n", to);
    }
    return from.isPresent()
        ? words.get("objective.from_to", "from", from.get(), "to", to)
        : words.get("objective.at_least", "to", to);
  }

  /// A printed number with its unit. A change is downwards in every objective there is; its minus
  /// is in the words.
  private static String value(
      Programme.Objective objective, String number, Words words, FigureWords figures) {
    return objective.unit().equals(EURO)
        ? words.get("objective.euro", "n", words.number(Long.parseLong(number)))
        : figures.value(Unit.PERCENT, Math.abs(Double.parseDouble(number)));
  }
}
