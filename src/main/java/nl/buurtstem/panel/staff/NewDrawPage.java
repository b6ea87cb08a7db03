package nl.buurtstem.panel.staff;

import java.util.List;
import java.util.Optional;
import nl.buurtstem.access.StaffFrame;

/// Where a draw is thought out and made.
///
/// @param polls that go by code and are not over
/// @param preview what the draw would take; empty until it was asked for
public record NewDrawPage(
    StaffFrame staff,
    DrawForm form,
    List<Choice> polls,
    List<String> faults,
    Optional<Preview> preview,
    boolean simulated) {

  /// A poll to choose.
  public record Choice(String key, String title, boolean chosen) {}

  /// What a draw would take.
  ///
  /// @param total in words
  /// @param unknown whether inhabitants are not known of all strata, so that members weigh instead
  /// @param unmet what of the wish cannot be given, in words
  public record Preview(
      String total, List<String> unmet, boolean unknown, List<StratumLine> lines) {}
}
