package nl.buurtstem.participation.code;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.buurtstem.participation.Matter;

/// Codes that were made together.
///
/// @param purpose what they are for, in staff's words
/// @param addresses for which streets or list, in staff's words; may be empty
/// @param handedOverAt when its letters had left completely; until then nobody can be sure that
///   they were printed
/// @param counts how many codes are in each state; after closing as it was then
public record Batch(
    UUID id,
    Matter matter,
    int size,
    boolean test,
    String purpose,
    String addresses,
    String madeBy,
    Instant madeAt,
    Optional<Instant> handedOverAt,
    Optional<Instant> revokedAt,
    Map<CodeState, Integer> counts) {
  /// The most codes in a batch.
  public static final int LARGEST = 20_000;

  /// From this size on staff see how many codes of a batch were used: of one to a house, the number
  /// alone would say who took part.
  private static final int SMALLEST_COUNTED = 10;

  /// Whether staff may see how many of its codes were used.
  public boolean tellsUse() {
    return size >= SMALLEST_COUNTED;
  }

  /// How many of its codes are in a state.
  public int count(CodeState state) {
    return counts.getOrDefault(state, 0);
  }
}
