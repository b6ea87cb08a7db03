package nl.buurtstem.monitor.page;

import java.util.List;
import nl.buurtstem.platform.Frame;

/// All indicators, by topic.
public record IndicatorListPage(Frame frame, List<Topic> topics) {

  /// A cluster of kernindicatoren, or a theme.
  public record Topic(String name, List<Item> items) {}

  /// An indicator.
  ///
  /// @param url its page
  /// @param sentence its latest figure of Groningen-Noord, or of the first area that has one
  /// @param target what is to be reached, empty where nothing was set
  /// @param reached whether that figure has reached it
  public record Item(
      String name, String url, String sentence, String period, String target, boolean reached) {}
}
