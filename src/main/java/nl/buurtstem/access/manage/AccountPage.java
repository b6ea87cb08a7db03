package nl.buurtstem.access.manage;

import java.util.List;
import java.util.Optional;
import nl.buurtstem.access.StaffFrame;

/// One account, and what can be changed about it.
///
/// @param path its address
/// @param external whether it signs in with an identity provider
/// @param disabled whether nobody can sign in to it
/// @param own whether it is the reader's own
/// @param factor how its second factor stands, in words
/// @param notice what just happened, in words
public record AccountPage(
    StaffFrame staff,
    String name,
    String path,
    boolean external,
    boolean disabled,
    boolean own,
    boolean secondFactor,
    String state,
    String factor,
    List<Held> grants,
    List<Choice> roles,
    List<Choice> areas,
    List<AccountsPage.Here> here,
    Optional<Notice> notice) {

  /// A role that it has.
  ///
  /// @param value as it is sent back
  public record Held(String value, String words) {}

  /// Something to choose.
  public record Choice(String value, String words) {}

  /// What just happened.
  ///
  /// @param fine whether it was what was wanted
  public record Notice(boolean fine, String text) {}
}
