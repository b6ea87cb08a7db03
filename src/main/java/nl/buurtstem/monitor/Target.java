package nl.buurtstem.monitor;

/// What a programme wants to reach.
///
/// @param indicator the indicator's id
/// @param area the area it was set for
/// @param source where it is printed
/// @param better HIGHER: more than `bound` is wanted; LOWER: less than it
/// @param bound in the indicator's unit
/// @param printed as it stands in the document
/// @param fromYear first year by which it should be reached
/// @param toYear last year by which it should be reached
public record Target(
    String indicator,
    String area,
    String source,
    Better better,
    double bound,
    String printed,
    int fromYear,
    int toYear) {

  /// Whether this figure is beyond the bound.
  public boolean isReachedBy(double estimate) {
    return switch (better) {
      case HIGHER -> estimate > bound;
      case LOWER -> estimate < bound;
    };
  }
}
