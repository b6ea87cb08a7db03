package nl.buurtstem.resident.request;

import java.util.List;
import java.util.Optional;
import nl.buurtstem.access.StaffFrame;

/// One request, for whoever answers it.
///
/// @param line what the list says of it
/// @param facts what else is known, by what it is about
/// @param sealed whether address and message are there
/// @param opened address and message, where somebody opened them just now
/// @param longer what would become of taking more time; empty where it cannot be taken
/// @param outcomes what can come of it, by its word
/// @param fault what is the matter; empty when nothing is
/// @param notice what was done just now; empty when nothing was
/// @param reason what was typed
public record DeskPage(
    StaffFrame staff,
    DeskListPage.Line line,
    List<Fact> facts,
    boolean sealed,
    Optional<Opened> opened,
    Optional<Longer> longer,
    List<Fact> outcomes,
    String fault,
    String notice,
    String reason) {

  /// Something known, and what it is about.
  public record Fact(String label, String value) {}

  /// What was sealed.
  ///
  /// @param address where its sender is reached
  /// @param words may be empty
  /// @param held what is held of whoever is reached there
  public record Opened(String address, String words, List<Held> held) {}

  /// What one feature holds.
  public record Held(String holder, List<String> things) {}

  /// That more time can be taken.
  ///
  /// @param text what it means
  /// @param button what it is called
  public record Longer(String text, String button) {}
}
