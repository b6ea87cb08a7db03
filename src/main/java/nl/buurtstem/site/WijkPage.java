package nl.buurtstem.site;

import java.util.List;
import nl.buurtstem.monitor.Strip;
import nl.buurtstem.platform.Frame;
import nl.buurtstem.poll.Said;

/// The front page of a wijk: take part, what was heard and done, how things are.
///
/// @param key for its drawing
/// @param name of the wijk
/// @param polls that can be answered now or soon
/// @param heard polls that have closed
/// @param strips six figures beside the other wijken
public record WijkPage(
    Frame frame, String key, String name, List<Card> polls, List<Heard> heard, List<Strip> strips) {

  /// A poll to take part in.
  ///
  /// @param open whether that can be done now
  /// @param when until or from which day
  /// @param minutes how long it takes
  public record Card(Said title, String url, boolean open, String when, String minutes) {}
}
