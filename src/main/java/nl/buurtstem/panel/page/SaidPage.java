package nl.buurtstem.panel.page;

import java.util.Optional;
import nl.buurtstem.platform.Frame;

/// A page that says one thing.
///
/// @param form what a button does, where there is one
public record SaidPage(Frame frame, String heading, String text, Optional<Button> form) {

  /// A form of one button.
  public record Button(String action, String text) {}
}
