package nl.buurtstem.resident.request;

import java.util.List;
import nl.buurtstem.platform.Frame;

/// Tells residents what they can do themselves about what a feature holds of them, and what nobody
/// can find any more. Each feature in which people take part makes a bean of this.
public interface OwnWays {
  /// Each thing they may have taken part in.
  ///
  /// @param frame of the page on which they read it
  List<OwnWay> of(Frame frame);
}
