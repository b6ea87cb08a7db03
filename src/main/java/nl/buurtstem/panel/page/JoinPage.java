package nl.buurtstem.panel.page;

import java.util.List;
import java.util.Optional;
import nl.buurtstem.platform.Frame;
import nl.buurtstem.platform.guard.Challenge;

/// What the panel is, and the form to join.
///
/// @param mostAYear how often somebody is invited in a year at most
/// @param months after how many months a member who says nothing is forgotten
/// @param channel code of what was chosen; may be empty
/// @param faults keys of the fields with which something is wrong
/// @param notice what happened, in words
public record JoinPage(
    Frame frame,
    int mostAYear,
    int months,
    String channel,
    String phone,
    String email,
    ProfileFields profile,
    boolean consent,
    List<String> faults,
    Optional<String> notice,
    Optional<Challenge> challenge) {

  /// Whether something is wrong with a field.
  public boolean wrong(String field) {
    return faults.contains(field);
  }
}
