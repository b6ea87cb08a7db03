package nl.buurtstem.site;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.buurtstem.monitor.page.Aims;
import nl.buurtstem.monitor.page.Strip;
import nl.buurtstem.platform.Frame;
import nl.buurtstem.poll.page.Said;

/// The front page of a wijk: take part, what was heard and done, how things are.
///
/// @param key for its drawing
/// @param name of the wijk
/// @param polls that can be answered now or soon
/// @param heard polls that have closed
/// @param strips six figures beside the other wijken
/// @param plan what the programme wants to reach here, where it says so in numbers
public record WijkPage(
    Frame frame,
    String key,
    String name,
    List<Card> polls,
    List<Heard> heard,
    List<Strip> strips,
    Optional<Aims.Plan> plan) {

  /// Whether made-up answers are in what was heard.
  public boolean simulatedHeard() {
    return heard.stream().anyMatch(Heard::simulated);
  }

  /// Whether made-up answers are in the six figures.
  public boolean simulatedStrips() {
    return strips.stream().anyMatch(Strip::simulated);
  }

  /// Where the figures come from whose year is not told; empty where all years are.
  public String undated() {
    return strips.stream()
        .flatMap(strip -> strip.undated().stream())
        .distinct()
        .collect(Collectors.joining("; "));
  }

  /// A poll to take part in.
  ///
  /// @param open whether that can be done now
  /// @param when until or from which day
  /// @param minutes how long it takes
  /// @param how one takes part, in words
  public record Card(
      Said title, String url, boolean open, String when, String minutes, String how) {}
}
