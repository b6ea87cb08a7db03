package nl.buurtstem.poll.staff;

import java.util.List;
import java.util.Optional;
import nl.buurtstem.access.StaffFrame;

/// Where staff add a poll, or a new version of one.
///
/// @param shipped the definitions that come with the product
/// @param text the YAML as it was pasted or opened before
/// @param outcome what the check of it says; empty before anything was offered
public record StaffNewPage(
    StaffFrame staff, List<Shipped> shipped, String text, Optional<Outcome> outcome) {

  /// Tells later whether the text was changed after it was shown.
  public String mark() {
    return StaffOffer.mark(text);
  }

  /// A definition that comes with the product.
  ///
  /// @param chosen whether it is the one that was offered
  public record Shipped(String name, String title, boolean chosen) {}

  /// What became of what was offered.
  ///
  /// @param message in words
  /// @param fine whether it may be kept
  public record Outcome(String message, boolean fine, List<StaffFinding> findings) {}
}
