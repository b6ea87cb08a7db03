package nl.buurtstem.access.signin;

import java.util.List;
import java.util.Optional;
import nl.buurtstem.platform.Frame;

/// Where staff sign in.
///
/// @param name as it was typed before
/// @param then the address to go on to
/// @param fault why it did not work, in words
/// @param others other ways in
public record SignInPage(
    Frame frame, String name, String then, Optional<String> fault, List<Button> others) {

  /// Another way in.
  ///
  /// @param label what it names, such as the organisation
  public record Button(String label, String href) {}
}
