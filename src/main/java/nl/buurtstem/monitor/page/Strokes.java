package nl.buurtstem.monitor.page;

import static nl.buurtstem.monitor.page.ChartFrame.text;

import java.util.ArrayList;
import java.util.List;
import nl.buurtstem.monitor.Figure;
import nl.buurtstem.monitor.Observation;

/// The paths of which a panel is drawn.
///
/// @param chart the scales
record Strokes(ChartFrame chart) {
  private static final double CAP = 4;

  /// A line only between figures that were asked in the same words.
  List<String> lines(List<Observation> known) {
    var lines = new ArrayList<String>();
    for (int i = 1; i < known.size(); i++) {
      var from = known.get(i - 1);
      var to = known.get(i);
      if (inTime(from, to) && from.series().equals(to.series())) {
        lines.add("M" + place(from) + "L" + place(to));
      }
    }
    return List.copyOf(lines);
  }

  /// Two short strokes halfway where the wording changed between two years.
  List<String> breaks(List<Observation> known) {
    var breaks = new ArrayList<String>();
    for (int i = 1; i < known.size(); i++) {
      var from = known.get(i - 1);
      var to = known.get(i);
      if (inTime(from, to) && !from.series().equals(to.series())) {
        var x = (chart.x(from.period()) + chart.x(to.period())) / 2;
        var y = chart.bottom();
        breaks.add(stroke(x - 3, y) + stroke(x + 3, y));
      }
    }
    return List.copyOf(breaks);
  }

  private static boolean inTime(Observation from, Observation to) {
    return from.period().year().isPresent() && to.period().year().isPresent();
  }

  private static String stroke(double x, double y) {
    return "M" + text(x - 3) + " " + text(y + 6) + "L" + text(x + 3) + " " + text(y - 6);
  }

  /// A circle for printed figures, a square for a sample, a diamond for an open poll.
  String shape(Observation observation, double size) {
    var x = chart.x(observation.period());
    var y = chart.y(observation.estimate().orElseThrow());
    var s = text(size);
    var twice = text(2 * size);
    return switch (observation.kind()) {
      case REGISTER_OR_IMPORTED ->
          "M"
              + text(x - size)
              + " "
              + text(y)
              + "a"
              + s
              + " "
              + s
              + " 0 1 0 "
              + twice
              + " 0a"
              + s
              + " "
              + s
              + " 0 1 0 -"
              + twice
              + " 0z";
      case SAMPLE ->
          "M"
              + text(x - size)
              + " "
              + text(y - size)
              + "h"
              + twice
              + "v"
              + twice
              + "h-"
              + twice
              + "z";
      case OPEN_POLL ->
          "M"
              + text(x)
              + " "
              + text(y - size - 1)
              + "L"
              + text(x + size + 1)
              + " "
              + text(y)
              + "L"
              + text(x)
              + " "
              + text(y + size + 1)
              + "L"
              + text(x - size - 1)
              + " "
              + text(y)
              + "z";
    };
  }

  String whisker(Observation observation) {
    if (!(observation.figure() instanceof Figure.Known known) || known.interval().isEmpty()) {
      return "";
    }
    var x = chart.x(observation.period());
    var high = text(chart.y(known.interval().get().upper()));
    var low = text(chart.y(known.interval().get().lower()));
    var cap = "h" + text(2 * CAP);
    var left = text(x - CAP);
    return "M" + left + " " + high + cap + "M" + text(x) + " " + high + "V" + low + "M" + left + " "
        + low + cap;
  }

  private String place(Observation observation) {
    var y = chart.y(observation.estimate().orElseThrow());
    return text(chart.x(observation.period())) + " " + text(y);
  }
}
