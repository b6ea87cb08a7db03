package nl.buurtstem.poll.tally;

import java.util.List;
import java.util.Map;
import java.util.Set;

/// What counting must know of the questions beside the answers themselves.
///
/// @param ranked the questions whose arrays are orders, not sets
/// @param shares per question with several answers, the shares that can only be counted response by
///   response
public record Shape(Set<String> ranked, Map<String, List<Share>> shares) {
  /// Nothing special.
  public static final Shape PLAIN = new Shape(Set.of(), Map.of());

  /// A share of the respondents who chose at least one of some options.
  ///
  /// @param indicator which figure it is for
  /// @param hits the options that count
  /// @param base who chose at least one of these is in the base
  public record Share(String indicator, Set<String> hits, Set<String> base) {}
}
