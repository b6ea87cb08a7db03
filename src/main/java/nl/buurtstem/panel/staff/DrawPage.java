package nl.buurtstem.panel.staff;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.buurtstem.access.StaffFrame;

/// A draw: what it took, who of each stratum were invited and answered, and what can be done.
///
/// @param poll its title
/// @param pollHref its page for staff
/// @param address of this page
/// @param made when, and by whom
/// @param unmet what of the wish could not be given, in words
/// @param waiting how many messages have not left yet, in words
/// @param invite what inviting would do now; empty where it cannot
/// @param remind the same for reminding
/// @param remindLater when reminding can be done, in words, where it cannot now
/// @param why why nothing can be sent now, in words
/// @param letters what can be printed; empty where nobody is written to by letter
/// @param mayStop whether the draw can still be stopped
/// @param form chosen now, so that sending a form twice does it once
public record DrawPage(
    StaffFrame staff,
    String poll,
    String pollHref,
    String address,
    String state,
    String made,
    String rule,
    List<String> unmet,
    String seed,
    boolean simulated,
    List<StratumLine> byWijk,
    List<StratumLine> byBand,
    List<StratumLine> strata,
    StratumLine all,
    Optional<String> waiting,
    Optional<Post> invite,
    Optional<Post> remind,
    Optional<String> remindLater,
    Optional<String> why,
    Optional<Letters> letters,
    List<SendingLine> sendings,
    boolean mayStop,
    UUID form,
    Optional<String> fault,
    Optional<String> notice) {

  /// Messages that could be sent now.
  ///
  /// @param people in words
  /// @param lines what text messages cost, for each language
  /// @param price in all, in words
  /// @param euros the limit that is proposed, or was typed
  /// @param low whether what was typed is less than it will cost
  public record Post(
      String people, List<QuoteLine> lines, String price, String euros, boolean low) {}

  /// The cost of one language.
  ///
  /// @param forcing the character that makes the texts shorter; may be empty
  public record QuoteLine(
      String language,
      String dir,
      String code,
      String people,
      String parts,
      String forcing,
      String price) {}

  /// Letters that can be printed.
  ///
  /// @param people in words
  /// @param fresh whether some were never printed
  /// @param before whether some were printed before
  public record Letters(String people, boolean fresh, boolean before) {}

  /// Messages that were sent together.
  ///
  /// @param standing how they stand, in words
  /// @param href where they are halted, and their limit is changed
  public record SendingLine(String kind, String made, String by, String standing, String href) {}
}
