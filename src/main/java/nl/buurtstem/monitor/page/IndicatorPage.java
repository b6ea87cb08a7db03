package nl.buurtstem.monitor.page;

import java.util.List;
import java.util.Optional;
import nl.buurtstem.platform.Frame;

/// One indicator: small charts per area on one scale, each with a sentence, and all figures in a
/// table.
///
/// @param name what it is about
/// @param officialName its Dutch name in the programme's documents
/// @param topic its cluster or theme
/// @param better which way is better, in words
/// @param lead the latest figure of the widest area as a sentence
/// @param leadPeriod its year; empty where there is no such figure
/// @param target what is to be reached, in words
/// @param reached whether the latest figure of the target's area is beyond it
/// @param chart the scales that all panels share
/// @param ticks of the vertical axis
/// @param periods labels of the horizontal axis
/// @param kinds the kinds of figure that occur, in words
/// @param unknownYear whether a source does not tell its year
/// @param hasBreak whether the wording changed somewhere
/// @param hasOpenPoll whether figures of open polls are among them
/// @param hasInterval whether a figure has an interval
/// @param simulated whether made-up answers are in a figure
public record IndicatorPage(
    Frame frame,
    String name,
    String officialName,
    String topic,
    String better,
    Optional<String> lead,
    String leadPeriod,
    Optional<String> target,
    boolean reached,
    ChartFrame chart,
    List<Panel.Line> ticks,
    List<Panel.Gap> periods,
    List<Panel> panels,
    List<Kind> kinds,
    boolean unknownYear,
    boolean hasBreak,
    boolean hasOpenPoll,
    boolean hasInterval,
    boolean simulated,
    List<Row> rows) {

  /// A kind of figure for the key to the charts.
  ///
  /// @param cssClass part of its class
  public record Kind(String cssClass, String text) {}

  /// A line of the table.
  ///
  /// @param figure with its unit, or why there is none
  /// @param interval the 95 % interval, or why there is none
  /// @param base how many answers, or why that is not known
  /// @param printed as it stands in the document where that differs, otherwise empty
  /// @param reading how it was read where that was not plain, in words, otherwise empty
  /// @param simulated whether made-up answers are in it
  public record Row(
      String area,
      String period,
      String figure,
      String interval,
      String base,
      String kind,
      String source,
      String printed,
      String reading,
      boolean simulated) {}
}
