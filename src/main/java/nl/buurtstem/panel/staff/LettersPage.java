package nl.buurtstem.panel.staff;

import java.util.List;
import java.util.Optional;
import nl.buurtstem.access.StaffFrame;
import nl.buurtstem.panel.page.ProfileFields;

/// Members who are reached by letter: how many there are, somebody to add, and somebody to find.
///
/// @param count in words
/// @param faults what is wrong, in words
/// @param sought what was sought; empty where nothing was
/// @param found who was found
/// @param notice what happened, in words
public record LettersPage(
    StaffFrame staff,
    String count,
    LetterForm form,
    ProfileFields fields,
    List<String> faults,
    String sought,
    List<Found> found,
    Optional<String> notice) {

  /// Somebody who was found.
  ///
  /// @param address on one line
  public record Found(String id, String address) {}
}
