package nl.buurtstem.monitor;

import java.util.Optional;

/// Which observations to read; an empty part allows everything.
///
/// @param indicator an indicator's id
/// @param area an area's key
/// @param period as [Period#text] writes it
/// @param source a source's id
/// @param publishedOnly leaves out what is not public
public record ObservationFilter(
    Optional<String> indicator,
    Optional<String> area,
    Optional<String> period,
    Optional<String> source,
    boolean publishedOnly) {
  private static final ObservationFilter PUBLIC =
      new ObservationFilter(
          Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), true);

  /// Everything that is public.
  public static ObservationFilter everythingPublic() {
    return PUBLIC;
  }

  /// What is public of one indicator.
  public static ObservationFilter publicOf(String indicator) {
    return new ObservationFilter(
        Optional.of(indicator), Optional.empty(), Optional.empty(), Optional.empty(), true);
  }

  /// All of one poll, public or not.
  public static ObservationFilter ofPoll(String slug) {
    return new ObservationFilter(
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.of(Source.ofPoll(slug)),
        false);
  }
}
