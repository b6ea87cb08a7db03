package nl.buurtstem.site;

import java.util.List;
import nl.buurtstem.platform.Frame;

/// The start: choose your wijk, and what was heard lately.
///
/// @param wijken all wijken, in their usual order
/// @param heard the polls that closed last, newest first
public record HomePage(Frame frame, List<WijkRow> wijken, List<Heard> heard) {

  /// Whether made-up answers are in what was heard.
  public boolean simulatedHeard() {
    return heard.stream().anyMatch(Heard::simulated);
  }

  /// A wijk to choose.
  ///
  /// @param key for its drawing
  /// @param open how many polls can be answered now, in words
  /// @param anyOpen whether there are any
  public record WijkRow(String key, String name, String url, String open, boolean anyOpen) {}
}
