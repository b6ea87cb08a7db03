package nl.buurtstem.monitor.page;

import java.util.List;

/// One small chart of one area, ready to be drawn: all places are in the units of its view box.
///
/// @param id for `aria-labelledby`, unique on the page
/// @param area the area's name
/// @param description what the chart shows, in words, for who cannot see it
/// @param sentence the latest figure as a sentence, under the chart
/// @param others paths of the other areas, to compare with
/// @param lines paths between figures of one series
/// @param marks one for each figure
/// @param gaps places where there is no figure
/// @param breaks places where the wording changed
/// @param target the line of what is to be reached, in a list of none or one
public record Panel(
    String id,
    String area,
    String description,
    String sentence,
    List<String> others,
    List<String> lines,
    List<Mark> marks,
    List<Gap> gaps,
    List<String> breaks,
    List<Line> target) {

  /// A figure.
  ///
  /// @param shape its path; the shape tells the kind
  /// @param kind part of its CSS class
  /// @param whisker path of its interval, empty where there is none
  /// @param label the figure, written beside it
  /// @param x where the label stands
  /// @param y where the label stands
  public record Mark(String shape, String kind, String whisker, String label, String x, String y) {}

  /// A year without a figure.
  public record Gap(String x, String y, String label) {}

  /// A horizontal line with its label, or a tick of the vertical axis.
  public record Line(String y, String label) {}
}
