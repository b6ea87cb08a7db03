package nl.buurtstem.monitor.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import nl.buurtstem.monitor.Figure;
import nl.buurtstem.monitor.Observation;
import nl.buurtstem.monitor.Period;
import nl.buurtstem.monitor.Target;
import nl.buurtstem.monitor.Unit;
import nl.buurtstem.statistics.Interval;

/// The scales that all panels of one indicator share, so that they can be compared by eye.
///
/// @param unit of the figures
/// @param most top of the vertical axis; it starts at 0
/// @param years the years with observations, in order
/// @param unknownYear whether there are figures whose year is not told; they stand in a field of
///   their own beside the years, so that no place in time is suggested
public record ChartFrame(Unit unit, double most, List<Integer> years, boolean unknownYear) {
  public static final int WIDTH = 320;
  public static final int HEIGHT = 182;
  private static final double LEFT = 44;
  private static final double RIGHT = 300;
  private static final double TOP = 36;
  private static final double BOTTOM = 148;
  private static final double APART = 80;
  private static final double LETTER = 8;
  private static final int TICKS = 4;
  private static final double[] NICE = {4, 10, 20, 40, 60, 80, 100, 200, 400, 1000};

  /// The frame that holds these observations and targets.
  static ChartFrame of(Unit unit, List<Observation> observations, List<Target> targets) {
    double most = targets.stream().mapToDouble(Target::bound).max().orElse(0);
    var years = new TreeSet<Integer>();
    boolean unknown = false;
    for (var observation : observations) {
      observation.period().year().ifPresent(years::add);
      unknown |= observation.period().year().isEmpty();
      most = Math.max(most, highest(observation));
    }
    return new ChartFrame(unit, nice(unit, most), List.copyOf(years), unknown);
  }

  /// The top of what is drawn of an observation; 0 where nothing is.
  static double highest(Observation observation) {
    return observation.figure() instanceof Figure.Known known
        ? known.interval().map(Interval::upper).orElse(known.estimate())
        : 0;
  }

  private static double nice(Unit unit, double most) {
    if (unit == Unit.SCORE) {
      return unit.most();
    }
    for (var top : NICE) {
      if (most <= top && top <= unit.most()) {
        return top;
      }
    }
    return unit.most();
  }

  /// Where a period stands.
  double x(Period period) {
    if (period.year().isEmpty()) {
      return years.isEmpty() ? (LEFT + RIGHT) / 2 : WIDTH - APART / 2;
    }
    var start = LEFT + 16;
    var end = unknownYear ? WIDTH - APART - 20 : RIGHT - 12;
    var first = years.getFirst();
    int span = years.getLast() - first;
    return span == 0
        ? (start + end) / 2
        : start + (end - start) * (period.year().getAsInt() - first) / span;
  }

  /// Where the middle of a figure's label stands: above the figure, but within the years, so that a
  /// long one ("17 of 25") runs neither over the figures without a year nor off the chart.
  double labelX(Period period, String label) {
    double half = LETTER * label.length() / 2;
    boolean beside = unknownYear && !years.isEmpty();
    double left = beside && period.year().isEmpty() ? WIDTH - APART : LEFT;
    double right = beside && period.year().isPresent() ? WIDTH - APART - 4 : WIDTH;
    return right - left < 2 * half
        ? (left + right) / 2
        : Math.clamp(x(period), left + half, right - half);
  }

  /// Where a figure stands; one beyond the axis stands at its end.
  double y(double value) {
    return BOTTOM - (BOTTOM - TOP) * Math.clamp(value, 0, most) / most;
  }

  /// The field of the figures without a year, as a path; none where there are no years beside it.
  public Optional<String> apart() {
    return unknownYear && !years.isEmpty()
        ? Optional.of(
            "M"
                + text(WIDTH - APART)
                + " "
                + text(TOP - 16)
                + "H"
                + WIDTH
                + "V"
                + HEIGHT
                + "H"
                + text(WIDTH - APART)
                + "z")
        : Optional.empty();
  }

  /// Where the lines across the chart end.
  public String end() {
    return text(unknownYear && !years.isEmpty() ? WIDTH - APART - 4 : RIGHT + 12);
  }

  /// The bottom of the chart.
  double bottom() {
    return BOTTOM;
  }

  /// The ticks of the vertical axis, from 0 up.
  public List<Panel.Line> ticks(FigureWords words) {
    var ticks = new ArrayList<Panel.Line>();
    for (int i = 0; i <= TICKS; i += 2) {
      var value = most * i / TICKS;
      ticks.add(new Panel.Line(text(y(value)), label(value, words)));
    }
    return List.copyOf(ticks);
  }

  /// A round value of the axis.
  String label(double value, FigureWords words) {
    return unit == Unit.SCORE ? Integer.toString((int) value) : words.value(unit, value);
  }

  /// The labels of the horizontal axis.
  public List<Panel.Gap> periods(FigureWords words) {
    var labels = new ArrayList<Panel.Gap>();
    if (unknownYear) {
      var unknown = Period.unknown();
      var label = words.period(Period.unknown());
      labels.add(new Panel.Gap(text(x(unknown)), text(BOTTOM + 18), label));
    }
    for (var year : years) {
      var period = Period.of(year);
      labels.add(new Panel.Gap(text(x(period)), text(BOTTOM + 18), words.period(period)));
    }
    return List.copyOf(labels);
  }

  /// A coordinate with one decimal.
  static String text(double coordinate) {
    return String.format(Locale.ROOT, "%.1f", coordinate);
  }
}
